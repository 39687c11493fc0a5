/**
 * Which bundles a word of the text index stands in: `/search/words-….bin`. The words of a language
 * are divided among files by their first letters, so that a query loads a few of them, and an edit
 * changes few.
 */
import { bitsOf } from './bucket.ts';
import { decodePostings, encodePostings, type PostingLists } from './column-codec.ts';
import { decodeTerms, encodeTerms } from './term-codec.ts';

const FILE_BITS = 8;
/**
 * Into how many files the words of a language are divided. At 10,000 chapters one is some 5 KB, at
 * 100,000 some 25 KB.
 */
export const WORD_FILES = 2 ** FILE_BITS;

/** How many letters decide in which file a word is. */
const HEAD = 3;

/**
 * What decides how the words of a bundle are divided. A page of another build would look for them
 * elsewhere: when this changes, or `bitsOf`, so has `BUNDLE_LIST_FORMAT` to.
 */
export const WORDS_RECIPE = [WORD_FILES, HEAD] as const;

/** In which of the files a word is. Words that begin with the same three letters are in one. */
export function wordFileOf(word: string): number {
  return Number.parseInt(bitsOf(beginning(word, HEAD)).slice(0, FILE_BITS), 2);
}

/**
 * Words with their beginnings that are too short to say in which file the rest is. So a search for
 * `ha` finds out where any word begins with it.
 */
export function withShortBeginnings(words: Iterable<string>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const word of words) {
    all.add(word);
    for (let letters = 1; letters < HEAD; letters++) all.add(beginning(word, letters));
  }
  return all;
}

/** What {@link decodeWords} reads. */
export interface WordFile {
  readonly words: readonly string[];
  /** For each word the numbers of bundles. */
  readonly bundles: PostingLists;
}

const END = 0;

/**
 * Writes one file: the words, a zero, and for each word the numbers of its bundles.
 * @param words in order of their code units, each with the numbers of its bundles, ascending
 */
export function encodeWords(
  words: readonly (readonly [word: string, bundles: readonly number[]])[],
): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(encodeTerms(words.map(([word]) => word)));
  const postings = encodePostings(words.map(([, bundles]) => bundles));
  const bytes = new Uint8Array(text.length + 1 + postings.length);
  bytes.set(text);
  bytes[text.length] = END;
  bytes.set(postings, text.length + 1);
  return bytes;
}

/** Reads what {@link encodeWords} wrote. */
export function decodeWords(bytes: Uint8Array): WordFile {
  const end = bytes.indexOf(END);
  return {
    words: decodeTerms(new TextDecoder().decode(bytes.subarray(0, end))),
    bundles: decodePostings(bytes.subarray(end + 1)),
  };
}

function beginning(word: string, letters: number): string {
  // Letters outside the basic plane are two units of the string.
  return Array.from(word.slice(0, 2 * letters))
    .slice(0, letters)
    .join('');
}
