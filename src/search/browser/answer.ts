import type { PagefindAnswer, PagefindResult } from './engine.ts';

/** How many letters an indexed word may lack of the one that was asked for: `Bakugō`, `Bakugou`. */
const MOST_LACKING = 2;
const LEAST_COMMON = 4;

/**
 * The results in which every word of the query stands. Pagefind passes over a word that a bundle
 * does not hold, and takes the longest beginning of it that there is: `oneline` finds `one`.
 */
export function sureResults({
  results,
  search_keywords: keywords = [],
}: PagefindAnswer): readonly PagefindResult[] {
  return results.filter(({ scores }) => {
    // A phrase has been matched as a whole.
    if (scores === undefined) return true;
    return keywords.every((keyword) =>
      scores.some(({ search_term: term }) => stands(keyword, term)),
    );
  });
}

function stands(keyword: string, term: string): boolean {
  if (term.startsWith(keyword)) return true;
  return (
    keyword.startsWith(term) &&
    term.length >= LEAST_COMMON &&
    keyword.length - term.length <= MOST_LACKING
  );
}

/** The results of several ways of asking, each page once, in its best way; the best first. */
export function mergeResults(
  answers: readonly (readonly PagefindResult[])[],
): readonly PagefindResult[] {
  const best = new Map<string, PagefindResult>();
  for (const result of answers.flat()) {
    const other = best.get(result.id);
    if (other === undefined || other.score < result.score) best.set(result.id, result);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
