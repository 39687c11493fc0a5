import type { Rating } from '../../archive/model.ts';
import { rating } from '../../archive/schema/vocabulary.ts';

// The ratings of American films, as fan fiction used them until 2005 or so; sorted as the Archive of
// Our Own sorts them when it imports a story.
const FILM_RATINGS: readonly (readonly [Rating, RegExp])[] = [
  ['explicit', /^nc[- ]?1[78]\b|^x{1,3}\b|^adult\b/iu],
  ['teen', /^pg[- ]?1[3-6]\b/iu],
  ['general', /^pg\b/iu],
  ['mature', /^r\b/iu],
];

/**
 * Reads a rating as archives have written them.
 * @returns the rating, and whether it was all that stood there: `PG-13 for language` says more
 */
export function parseRating(
  value: string,
): { readonly rating: Rating; readonly whole: boolean } | undefined {
  const plain = value.replace(/^(?:rated|fiction)\s+/iu, '').replace(/\.$/u, '');
  const { data } = rating.safeParse(plain);
  if (data !== undefined) return { rating: data, whole: true };
  for (const [film, pattern] of FILM_RATINGS) {
    const match = pattern.exec(plain)?.[0];
    if (match !== undefined) return { rating: film, whole: match === plain };
  }
  const [first = '', ...rest] = plain.split(/[\s,;:(–—-]+/u);
  const { data: known } = rating.safeParse(first);
  return known === undefined ? undefined : { rating: known, whole: rest.length === 0 };
}
