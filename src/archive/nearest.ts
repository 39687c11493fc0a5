import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant.
 * @returns the nearest of `candidates`, or `undefined` where none is near: more than a third of
 *   the letters (at least two) would have to change
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const folded = typed.toLowerCase();
  let limit = Math.max(2, Math.floor(typed.length / 3));
  let best: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) > limit) continue;
    const steps = distance(folded, candidate.toLowerCase());
    if (steps > limit || (steps === limit && best !== undefined)) continue;
    best = candidate;
    limit = steps;
  }
  return best;
}
