/** The facts of a story that come from more than one of its files. */
import type { ChapterFile, StoryFiles } from './story-files.ts';
import type { CalendarDay, LanguageTag, Status, Story } from './model.ts';

/** Complete when it is all there: as many chapters as were planned, or a one-shot, of which none was. */
export function statusOf({ main, chapters }: StoryFiles): Status {
  if (main.data.status !== undefined) return main.data.status;
  const planned = main.data.chapters;
  if (planned === undefined) return chapters.length === 0 ? 'complete' : 'ongoing';
  return planned !== '?' && Math.max(1, chapters.length) >= planned ? 'complete' : 'ongoing';
}

/**
 * What the chapters of a story are counted against, as in `3/12` and `3/?`.
 * @returns `undefined` where they are only counted: nothing is missing, or it is a one-shot
 */
export function awaitedChapters(
  story: Pick<Story, 'status' | 'planned' | 'oneShot'>,
): number | '?' | undefined {
  const { status, planned, oneShot } = story;
  if (status === 'complete') return planned === '?' ? undefined : planned;
  return planned ?? (oneShot ? undefined : '?');
}

/** The story's own, else the day of its earliest dated chapter. */
export function publishedOf({ main, chapters }: StoryFiles): CalendarDay | undefined {
  return main.data.published ?? daysOf(chapters).at(0);
}

/** The story's own, else the day of its newest chapter, else that on which it was published. */
export function updatedOf({ main, chapters }: StoryFiles): CalendarDay | undefined {
  return main.data.updated ?? daysOf(chapters).at(-1) ?? main.data.published;
}

/** The story's own or the site's first, then what chapters add. */
export function languagesOf({ main, chapters }: StoryFiles, fallback: LanguageTag): LanguageTag[] {
  const own = main.data.language ?? [fallback];
  return [...new Set([...own, ...chapters.flatMap(({ text }) => text.data.language ?? [])])];
}

function daysOf(chapters: readonly ChapterFile[]): CalendarDay[] {
  return chapters.flatMap(({ text }) => text.data.published ?? []).sort();
}
