import { letterHash } from './letter-hash.ts';

/** A text as a shared link sees it. Every number counts folded letters. */
export interface LetteredText {
  readonly letters: string;
  readonly paragraphs: readonly LetteredParagraph[];
}

export interface LetteredParagraph {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Words in a text: how many letters stand before them, and how many they have. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** Names words so that they are found again when the text around them, or they, have been edited. */
export interface WordLocator {
  /** Which of the paragraphs they begin in, from 0. */
  readonly paragraph: number;
  /** How many letters of it stand before them. */
  readonly start: number;
  readonly length: number;
  /** Hashes of the words, and of the letters before and after them. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** How many letters beside the words tell them from the same words elsewhere. */
export const CONTEXT = 16;

const WRITTEN =
  /^(\d{1,6})\.(-?\d{1,6})\.(\d{1,7})\.(?<words>[a-z2-7]{6})(?<before>[a-z2-7]{4})(?<after>[a-z2-7]{4})$/;

export function locatorOf(
  { letters, paragraphs }: LetteredText,
  { start, length }: Stretch,
): WordLocator {
  const paragraph = paragraphAt(paragraphs, start);
  const end = start + length;
  return {
    paragraph,
    start: start - (paragraphs[paragraph]?.start ?? 0),
    length,
    words: letterHash(letters.slice(start, end), 6),
    before: hashBefore(letters, start),
    after: hashAfter(letters, end),
  };
}

export function hashBefore(letters: string, at: number): string {
  return letterHash(letters.slice(Math.max(0, at - CONTEXT), at), 4);
}

export function hashAfter(letters: string, at: number): string {
  return letterHash(letters.slice(at, at + CONTEXT), 4);
}

/** The last paragraph that begins at a letter or before it; the first where none does. */
export function paragraphAt(paragraphs: readonly LetteredParagraph[], at: number): number {
  return Math.max(
    0,
    paragraphs.findLastIndex(({ start }) => start <= at),
  );
}

/** A locator as a link carries it: `40.12.85.k3f7zqab2c7dmn`. Frozen: readers have shared it. */
export function writeLocator(locator: WordLocator): string {
  const { paragraph, start, length, words, before, after } = locator;
  return `${paragraph}.${start}.${length}.${words}${before}${after}`;
}

/** @returns `undefined` where it is none */
export function readLocator(written: string): WordLocator | undefined {
  const match = WRITTEN.exec(written);
  if (!match) return undefined;
  const [paragraph = 0, start = 0, length = 0] = match.slice(1, 4).map(Number);
  const { words = '', before = '', after = '' } = match.groups ?? {};
  return { paragraph, start, length, words, before, after };
}
