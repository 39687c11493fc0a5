import { lastAtMost } from '../last-at-most.ts';
import { mistypedTerms } from './mistyped-terms.ts';

/** How a term may differ from a word. */
export interface TermOptions {
  /** Whether the word may be its beginning alone. */
  readonly prefix: boolean;
  readonly mistyped: boolean;
}

/** How near a term comes that is the word, one that begins with it, and one that is spelt otherwise. */
const SAME = 1;
const BEGINNING = 0.5;
const OTHERWISE = 0.25;

/** Sorts behind every letter. */
export const LAST = '\uffff';

/**
 * The places of those of some terms that a word stands for, with how near each comes to it: 1 at
 * most.
 * @param terms in order of their code units
 */
export function matchingTerms(
  terms: readonly string[],
  word: string,
  { prefix, mistyped }: TermOptions,
): ReadonlyMap<number, number> {
  const places = mistyped ? mistypedTerms(terms, word) : [];
  const found = new Map(places.map((place) => [place, OTHERWISE]));
  const end = prefix ? lastAtMost(terms, word + LAST) : lastAtMost(terms, word);
  for (let place = end; place >= 0 && terms[place]?.startsWith(word) === true; place--) {
    if (terms[place] === word) found.set(place, SAME);
    else if (prefix) found.set(place, BEGINNING);
  }
  return found;
}
