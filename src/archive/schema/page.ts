import type { DataOf } from './mapping.ts';
import { flag, language, lineText } from './value.ts';

/** The keys of a prose page. */
export const pageKeys = {
  title: lineText,
  description: lineText,
  language,
  draft: flag,
};

export type PageData = DataOf<typeof pageKeys>;
