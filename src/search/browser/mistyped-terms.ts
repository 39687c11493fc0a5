import { distance } from 'fastest-levenshtein';

/** How many of a word's letters may be mistyped when nothing is found as it was typed. */
const MISTYPED = 0.25;
const MISTYPED_FROM_LENGTH = 4;
const MISTYPED_AT_MOST = 6;

/** How many letters of a word may be mistyped. */
export function mistypedLetters(word: string): number {
  if (word.length < MISTYPED_FROM_LENGTH) return 0;
  return Math.min(MISTYPED_AT_MOST, Math.round(word.length * MISTYPED));
}

/**
 * The places of those of some terms that a word may be mistyped for: at most so many letters are
 * other ones, missing or too many, or two stand in each other's place.
 */
export function mistypedTerms(terms: readonly string[], word: string): readonly number[] {
  const most = mistypedLetters(word);
  if (most === 0) return [];
  const swapped = new Set(Array.from(word.slice(1), (_, at) => swapLetters(word, at)));
  const places: number[] = [];
  for (const [place, term] of terms.entries()) {
    if (Math.abs(term.length - word.length) > most) continue;
    if (swapped.has(term) || distance(term, word) <= most) places.push(place);
  }
  return places;
}

function swapLetters(word: string, at: number): string {
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
