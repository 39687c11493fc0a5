import type { PagefindAnswer, PagefindResult } from './engine.ts';

/** How many letters an indexed word may lack of the one that was asked for: `Bakugō`, `Bakugou`. */
export const MOST_LACKING = 2;
const LEAST_COMMON = 4;

/** A page in which every word of a query stands. */
export interface SureResult extends Pick<PagefindResult, 'id' | 'score' | 'words' | 'data'> {
  /** Whether all words stand there whole, and not only as the beginning of longer ones. */
  readonly exact: boolean;
}

/**
 * The results in which every word of a question stands. Pagefind passes over a word that a bundle
 * does not hold, and takes the longest beginning of it that there is: `oneline` finds `one`.
 */
export function sureResults({
  results,
  search_keywords: keywords = [],
}: PagefindAnswer): readonly SureResult[] {
  return results.flatMap(({ scores, ...result }) => {
    // A phrase has been matched as a whole.
    if (scores === undefined) return [{ ...result, exact: true }];
    const terms = scores.map(({ search_term: term }) => term);
    if (!keywords.every((keyword) => terms.some((term) => stands(keyword, term)))) return [];
    return [{ ...result, exact: keywords.every((keyword) => terms.includes(keyword)) }];
  });
}

/**
 * Whether an indexed word counts as one that was asked for: as its beginning, or as the one that
 * lacks only its last letters.
 */
export function stands(keyword: string, term: string): boolean {
  if (term.startsWith(keyword)) return true;
  return (
    keyword.startsWith(term) &&
    term.length >= LEAST_COMMON &&
    keyword.length - term.length <= MOST_LACKING
  );
}

/** The pages that answer every one of several questions. */
export function resultsOfAll(answers: readonly (readonly SureResult[])[]): readonly SureResult[] {
  const pages = Map.groupBy(answers.flat(), ({ id }) => id);
  return [...pages.values()].flatMap((results) => {
    const [first] = results;
    if (first === undefined || results.length < answers.length) return [];
    return [
      {
        ...first,
        score: results.reduce((sum, { score }) => sum + score, 0),
        words: results.flatMap(({ words }) => words).sort((a, b) => a - b),
        exact: results.every(({ exact }) => exact),
      },
    ];
  });
}

/** The results of several ways of asking, each page once, in its best way; the best first. */
export function mergeResults(answers: readonly (readonly SureResult[])[]): readonly SureResult[] {
  const best = new Map<string, SureResult>();
  for (const result of answers.flat()) {
    const other = best.get(result.id);
    if (other === undefined || compare(result, other) < 0) best.set(result.id, result);
  }
  return [...best.values()].sort(compare);
}

function compare(a: SureResult, b: SureResult): number {
  return Number(b.exact) - Number(a.exact) || b.score - a.score;
}
