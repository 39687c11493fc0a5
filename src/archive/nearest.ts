import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant.
 * @returns the nearest of `candidates`, or `undefined` where none is near: more than a third of
 *   the letters (at least two; of three letters, one) would have to change
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const folded = typed.toLowerCase();
  return best(candidates, (candidate) => steps(folded, candidate.toLowerCase()));
}

/**
 * The same for paths, where each part must be near by itself: a long folder’s name in common does
 * not make two files alike, nor does `.md`.
 */
export function nearestPath(typed: string, candidates: Iterable<string>): string | undefined {
  const parts = partsOf(typed);
  return best(candidates, (candidate) => {
    const others = partsOf(candidate);
    if (others.length !== parts.length) return undefined;
    let sum = 0;
    for (const [index, part] of parts.entries()) {
      const found = steps(part, others[index] ?? '');
      if (found === undefined) return undefined;
      sum += found;
    }
    return sum;
  });
}

function best(
  candidates: Iterable<string>,
  stepsTo: (candidate: string) => number | undefined,
): string | undefined {
  let least = Infinity;
  let found: string | undefined;
  for (const candidate of candidates) {
    const count = stepsTo(candidate);
    if (count === undefined || count >= least) continue;
    found = candidate;
    least = count;
  }
  return found;
}

/** Letters to change, or `undefined` where they are too many. */
function steps(typed: string, candidate: string): number | undefined {
  const limit = typed.length < 4 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  if (Math.abs(candidate.length - typed.length) > limit) return undefined;
  const count = distance(typed, candidate);
  return count > limit ? undefined : count;
}

function partsOf(path: string): string[] {
  return path.toLowerCase().replace(/\.md$/u, '').split('/');
}
