import type { Kept, Place, StoryNote } from './place.ts';

/** A story on the shelf: where the reader is in it, whether they keep it, or both. */
export interface ShelfEntry {
  /** The address of the story, base path included. */
  readonly story: string;
  readonly place: Place | undefined;
  readonly kept: Kept | undefined;
}

// Far above what any story has, and far below what would choke a page.
const LONGEST_TEXT = 2000;
const MOST_AUTHORS = 100;
const MOST_CHAPTERS = 1_000_000;

/**
 * A place as it was kept. Anything may stand in a browser's storage, and in a file.
 * @param story the address that the place has to be below
 * @returns `undefined` where it is no place in that story
 */
export function parsePlace(value: unknown, story: string): Place | undefined {
  const note = parseNote(value);
  if (note === undefined || !isRecord(value)) return undefined;
  const { href, label, position = 0, finished, at } = value;
  const { paragraph, offset, part, read } = value;
  if (!isText(href) || !isBelow(href, story) || !isText(label)) return undefined;
  if (!isCount(position, 0) || !isTime(at)) return undefined;
  if (finished !== undefined && typeof finished !== 'boolean') return undefined;
  if (paragraph !== undefined && !isCount(paragraph, 0)) return undefined;
  if (offset !== undefined && !isCount(offset, 0)) return undefined;
  if (part !== undefined && !isPart(part)) return undefined;
  if (read !== undefined && !isRead(read)) return undefined;
  return { ...note, href, label, position, paragraph, offset, part, read, finished, at };
}

/** The same for a story that is kept. */
export function parseKept(value: unknown): Kept | undefined {
  const note = parseNote(value);
  if (note === undefined || !isRecord(value) || !isTime(value['at'])) return undefined;
  return { ...note, at: value['at'] };
}

/** When something was last done with a story, in milliseconds since 1970. */
export function lastTouched({ place, kept }: ShelfEntry): number {
  return Math.max(place?.at ?? 0, kept?.at ?? 0);
}

/** What is known of a story, from where it was seen last. */
export function noteOf({ place, kept }: ShelfEntry): StoryNote | undefined {
  if (place === undefined || kept === undefined) return place ?? kept;
  return place.at >= kept.at ? place : kept;
}

function parseNote(value: unknown): StoryNote | undefined {
  if (!isRecord(value)) return undefined;
  const { title, lang, dir, authors, chapters } = value;
  if (!isText(title) || title === '' || !isCount(chapters, 1)) return undefined;
  if (lang !== undefined && !(isText(lang) && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/iu.test(lang))) {
    return undefined;
  }
  if (dir !== undefined && dir !== 'ltr' && dir !== 'rtl') return undefined;
  if (!Array.isArray(authors) || authors.length > MOST_AUTHORS) return undefined;
  const names: readonly unknown[] = authors;
  return names.every(isText) ? { title, lang, dir, authors: names, chapters } : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an address leads to a story or to one of its chapters, and stays on this site. */
function isBelow(href: string, story: string): boolean {
  const { pathname, origin } = new URL(href, 'https://site.invalid');
  return href.startsWith(story) && origin === 'https://site.invalid' && pathname.startsWith(story);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isCount(value: unknown, least: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= MOST_CHAPTERS;
}

function isPart(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isRead(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length > MOST_CHAPTERS) return false;
  const chapters: readonly unknown[] = value;
  return chapters.every(isText);
}

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
