import type { ReportEntry } from './story-draft.ts';

/** Something that is so of the whole file. */
export function entry(code: string, message: string): ReportEntry {
  return { code, message, places: [] };
}

/** Said where no author is named. */
export function missingAuthor(authors: readonly string[]): readonly ReportEntry[] {
  return authors.length > 0
    ? []
    : [entry('author', 'No author was found; Unknown stands for the name')];
}

/** Said where there is no title. @param name the file's, which stands for it */
export function missingTitle(title: string | undefined, name: string): readonly ReportEntry[] {
  return title === undefined
    ? [entry('title', `No title was found; the file’s name stands for it: ${name}`)]
    : [];
}

const MOST_NAMED = 12;

/** Things in a row; of many, the first and how many more. */
export function listed(things: readonly string[]): string {
  const more = things.length - MOST_NAMED;
  const named = things.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? `${named} and ${String(more)} more` : named;
}
