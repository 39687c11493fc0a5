import type { ReportEntry } from './story-draft.ts';

/** Something that is so of the whole file. */
export function entry(code: string, message: string): ReportEntry {
  return { code, message, places: [] };
}
