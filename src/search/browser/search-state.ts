import { FACETS, type Filters } from './facets.ts';

/** What is searched for; all of it stands in the page's address. */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
}

const QUERY = 'q';

/** Whether nothing is asked. */
export function isEmpty({ query, filters }: SearchState): boolean {
  return query === '' && Object.keys(filters).length === 0;
}

/** Reads `?q=lamp&fandom=sherlock-holmes`; what it does not know is left out. */
export function parseState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters = FACETS.flatMap((facet) => {
    const value = parameters.get(facet);
    return value === null || value === '' ? [] : [[facet, value] as const];
  });
  return {
    query: (parameters.get(QUERY) ?? '').trim(),
    filters: Object.fromEntries(filters),
  };
}

/** The query part of an address, with its question mark, or nothing for an empty search. */
export function formatState({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set(QUERY, query);
  for (const facet of FACETS) {
    const value = filters[facet];
    if (value !== undefined) parameters.set(facet, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
