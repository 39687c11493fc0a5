import type { Matter } from './format-matter.ts';

export interface PageOfStory {
  /** Whether it is the first: the notes above a story are on that page alone. */
  readonly isFirst: boolean;
  /** Whether it is no older than what is known. */
  readonly isNewer: boolean;
}

/**
 * What a story's front matter says when one more page of it has been read, key by key: a page that
 * is silent on something takes nothing away.
 * @param page with every key, in the order in which they are to stand
 */
export function mergeMatter(
  page: Matter,
  known: Matter,
  { isFirst, isNewer }: PageOfStory,
): Matter {
  const merged = Object.entries(page).map(([key, own]): [string, unknown] => {
    const before = known[key];
    if (own === undefined || before === undefined) return [key, own ?? before];
    if (key === 'notes' && typeof own === 'string' && typeof before === 'string') {
      if (before.includes(own)) return [key, before];
      // What later pages have for the notes is what no key could hold.
      if (!isFirst && !own.includes(before)) return [key, `${before}\n\n${own}`];
    }
    return [key, isNewer ? own : before];
  });
  return Object.fromEntries(merged);
}
