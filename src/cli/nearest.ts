import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant.
 * @returns the nearest of `candidates`, or `undefined` where none is near: more than a third of
 *   the letters (at least two) would have to change
 */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  const folded = typed.toLowerCase();
  const byDistance = candidates
    .map((candidate) => ({
      candidate,
      distance: distance(folded, candidate.toLowerCase()),
    }))
    .sort((a, b) => a.distance - b.distance);
  const best = byDistance[0];
  const tolerance = Math.max(2, Math.floor(typed.length / 3));
  return best !== undefined && best.distance <= tolerance ? best.candidate : undefined;
}
