import { readHeading } from './plain-text/headings.ts';
import type { ChapterDraft } from './story-draft.ts';

/**
 * What a chapter is called in a list of chapters or above its text: `3. The Tide`, `Chapter 3: The
 * Tide`, `Prologue`, `The Tide`. Where a list counts and the author does, too, the author is right:
 * `2. Chapter 1` is chapter 1.
 */
export function readChapterTitle(written: string): Pick<ChapterDraft, 'title' | 'number'> {
  const line = written.replace(/\s+/gu, ' ').trim();
  const [, digits, behind = ''] = /^(\d{1,4})(?:\.|:|\s[-–—])\s+(.+)$/u.exec(line) ?? [];
  const counted = digits === undefined ? undefined : Number(digits);
  const title = counted === undefined ? line : behind;
  const heading = readHeading(title);
  if (heading?.kind === 'unnumbered') return { title: heading.text, number: null };
  const numbered = heading?.kind === 'chapter' && (!heading.bare || /^\d+$/u.test(title));
  if (numbered && heading.number !== undefined) {
    return titled(heading.title, heading.number);
  }
  return titled(title, counted);
}

/**
 * The same of a chapter that has a place by the site’s own count, which is its number: so the pages
 * of a story stand in their order. Where its title counts otherwise, it stays whole.
 */
export function readCountedTitle(
  written: string,
  number: number,
): Pick<ChapterDraft, 'title' | 'number'> {
  const read = readChapterTitle(written);
  return titled(read.number === number ? read.title : written, number);
}

function titled(
  title: string | undefined,
  number: number | undefined,
): Pick<ChapterDraft, 'title' | 'number'> {
  return {
    ...(title === undefined || title === '' ? {} : { title }),
    ...(number === undefined ? {} : { number }),
  };
}
