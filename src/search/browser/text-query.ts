import { APOSTROPHES, fold } from './fold.ts';

/** A query as Pagefind understands it. */
export interface TextQuery {
  /** Ways to ask; a page that answers any of them is a hit. */
  readonly alternatives: readonly string[];
  /** The words, folded: what is marked in a hit. */
  readonly words: readonly string[];
}

// Pagefind takes underscores for letters, as they are in account names.
const PART = /[\p{L}\p{M}\p{N}_]+/gu;
/** The whole query in straight, curly, angular or corner quotation marks: a phrase. */
const PHRASE = /^\s*["“”„«»「『](.+)["“”«»」』]\s*$/u;

/**
 * Reads a query. Pagefind indexes `Obi-Wan` as `obiwan`, `obi` and `wan`, but strips no symbols
 * from a query and takes `Harry/Draco` for one word; so a word of several parts is asked for as
 * one word, and again as its parts.
 * @returns `undefined` where there is no word in it
 */
export function parseTextQuery(query: string): TextQuery | undefined {
  const phrase = PHRASE.exec(query)?.[1];
  const words = (phrase ?? query)
    .replace(APOSTROPHES, '')
    .split(/\s+/u)
    .map((word) => word.match(PART) ?? [])
    .filter((parts) => parts.length > 0);
  if (words.length === 0) return undefined;
  const joined = words.map((parts) => parts.join('')).join(' ');
  // Pagefind does not index single characters of a word by themselves.
  const apart = words.map((parts) => parts.join(parts.some(isLong) ? ' ' : '')).join(' ');
  const alternatives = [...new Set([joined, apart])];
  return {
    alternatives: phrase === undefined ? alternatives : alternatives.map((text) => `"${text}"`),
    words: [...new Set(words.flatMap((parts) => [parts.join(''), ...parts]).map(fold))],
  };
}

function isLong(part: string): boolean {
  return part.length > 1;
}
