import type { PluralForms } from '../phrases.ts';

/** Japanese has one form for every number. */
export const forms = (other: string): PluralForms => ({ other });
