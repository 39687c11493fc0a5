import { decoded } from '../decoded.ts';
import { isLine, isRecord, isTime } from '../kept-values.ts';
import type { Place, StoryNote } from '../place.ts';
import type { Annotation, ShelfStory, Visit } from './shelf.ts';

// Far above what anything has, and far below what would choke a page.
/** As many characters as words that are kept, or a note on them, may have. */
export const LONGEST_TEXT = 200_000;
const MOST_AUTHORS = 100;
const MOST_CHAPTERS = 1_000_000;
const MOST_LISTS = 10_000;

/**
 * A story as it was kept. Anything may stand in a browser's storage, and in a file.
 * @returns `undefined` where it is none, or anything in it is damaged
 */
export function parseShelfStory(value: unknown): ShelfStory | undefined {
  if (!isRecord(value)) return undefined;
  const { story, place, later, followed, lists } = value;
  const note = parseNote(value['note']);
  if (!isLine(story) || note === undefined) return undefined;
  const parsedPlace = place === undefined ? undefined : parsePlace(place, story);
  if (place !== undefined && parsedPlace === undefined) return undefined;
  if (!isTimeOrNone(later) || !isTimeOrNone(followed)) return undefined;
  if (lists !== undefined && !isLists(lists)) return undefined;
  return { story, note, place: parsedPlace, later, followed, lists };
}

/**
 * A place as it was kept.
 * @param story the address that the place has to be below
 * @returns `undefined` where it is no place in that story
 */
export function parsePlace(value: unknown, story: string): Place | undefined {
  const note = parseNote(value);
  if (note === undefined || !isRecord(value)) return undefined;
  const { href, label, position = 0, finished, at } = value;
  const { paragraph, offset, part, read } = value;
  if (!isLine(href) || !isBelow(href, story) || !isLine(label)) return undefined;
  if (!isCount(position, 0) || !isTime(at)) return undefined;
  if (finished !== undefined && typeof finished !== 'boolean') return undefined;
  if (paragraph !== undefined && !isCount(paragraph, 0)) return undefined;
  if (offset !== undefined && !isCount(offset, 0)) return undefined;
  if (part !== undefined && !isPart(part)) return undefined;
  if (read !== undefined && !isRead(read)) return undefined;
  return { ...note, href, label, position, paragraph, offset, part, read, finished, at };
}

/** The same for words or a place that a reader keeps. */
export function parseAnnotation(value: unknown): Annotation | undefined {
  if (!isRecord(value)) return undefined;
  const { id, kind, story, href, label, quotation, lang, dir, note, at, edited } = value;
  if (kind !== 'highlight' && kind !== 'bookmark') return undefined;
  if (!isLine(id) || id === '' || !isLine(story) || !isLine(href) || !isLine(label)) {
    return undefined;
  }
  if (!isBelow(story + href, story) || !isText(quotation) || !isText(note)) return undefined;
  if (!isLanguage(lang) || !isDirection(dir) || !isTime(at) || !isTime(edited)) return undefined;
  return { id, kind, story, href, label, quotation, lang, dir, note, at, edited };
}

/** The same for a page that was read. */
export function parseVisit(value: unknown): Visit | undefined {
  if (!isRecord(value)) return undefined;
  const { id, story, href, label, at } = value;
  if (!isLine(id) || !isLine(story) || !isLine(href) || !isLine(label)) return undefined;
  if (!isBelow(story + href, story) || !isTime(at)) return undefined;
  return { id, story, href, label, at };
}

function parseNote(value: unknown): StoryNote | undefined {
  if (!isRecord(value)) return undefined;
  const { title, lang, dir, authors, chapters } = value;
  if (!isLine(title) || title === '' || !isCount(chapters, 1)) return undefined;
  if (lang !== undefined && !isLanguage(lang)) return undefined;
  if (dir !== undefined && !isDirection(dir)) return undefined;
  if (!Array.isArray(authors) || authors.length > MOST_AUTHORS) return undefined;
  const names: readonly unknown[] = authors;
  return names.every(isLine) ? { title, lang, dir, authors: names, chapters } : undefined;
}

/** Whether an address is that of a story, and of nothing below one: another archive may be there. */
export function isStory(address: string, stories: string): boolean {
  if (!address.startsWith(stories)) return false;
  const rest = address.slice(stories.length);
  const slug = decoded(rest);
  return /^[^/?#]+\/$/u.test(rest) && slug !== undefined && !/^\.{1,2}\/$/u.test(slug);
}

/** Whether an address leads to a story or to one of its chapters, and stays on this site. */
function isBelow(href: string, story: string): boolean {
  const { pathname, origin } = new URL(href, 'https://site.invalid');
  return href.startsWith(story) && origin === 'https://site.invalid' && pathname.startsWith(story);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isLanguage(value: unknown): value is string {
  return isLine(value) && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/iu.test(value);
}

function isDirection(value: unknown): value is 'ltr' | 'rtl' {
  return value === 'ltr' || value === 'rtl';
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
  return chapters.every(isLine);
}

function isLists(value: unknown): value is Readonly<Record<string, number>> {
  if (!isRecord(value)) return false;
  const lists = Object.entries(value);
  return lists.length <= MOST_LISTS && lists.every(([name, at]) => isLine(name) && isTime(at));
}

function isTimeOrNone(value: unknown): value is number | undefined {
  return value === undefined || isTime(value);
}
