import MiniSearch, { type Query } from 'minisearch';
import { indexTerms, wordsOf } from '../fold.ts';

/** How many of a word's letters may be mistyped when nothing is found as it was typed. */
const MISTYPED = 0.25;
const MISTYPED_FROM_LENGTH = 4;

/** Finds things by words that stand in them. */
export interface ForgivingIndex {
  /**
   * The places of the items in which every word of the query stands somewhere, best first. Words
   * may be shortened at the end, in any order; with typing errors where nothing is found without.
   */
  find(query: string): readonly number[];
  /**
   * The places of the items in which one term stands, with how near they come to it: 1 for the term
   * itself, less for words that begin with it, least for mistyped ones.
   */
  findTerm(term: string, how: TermOptions): ReadonlyMap<number, number>;
}

/** How a term may differ from what stands in an item. */
export interface TermOptions {
  /** Whether it may be the beginning of a word. */
  readonly prefix: boolean;
  readonly mistyped: boolean;
}

/** How near to a term the beginning of a word comes, and a word that is spelt otherwise. */
const BEGINNING = 0.5;
const OTHERWISE = 0.25;

export interface IndexOptions<Item, Field extends string> {
  /** What a word counts for by where it stands. */
  readonly fields: Readonly<Record<Field, number>>;
  readonly textOf: (item: Item, field: Field) => string;
  /** The terms of a text; `indexTerms` where left out. */
  readonly termsOf?: (text: string) => readonly string[];
}

const PLACE = 'place';

/** Makes an index. Takes some 40 ms for 10,000 names. */
export function createForgivingIndex<Item, Field extends string>(
  items: readonly Item[],
  { fields, textOf, termsOf = indexTerms }: IndexOptions<Item, Field>,
): ForgivingIndex {
  const isField = (name: string): name is Field => name in fields;
  const index = new MiniSearch<{ readonly place: number; readonly item: Item }>({
    idField: PLACE,
    fields: Object.keys(fields),
    // MiniSearch asks for the id in the same way.
    extractField: ({ place, item }, field) =>
      isField(field) ? textOf(item, field) : String(place),
    tokenize: (text) => [...termsOf(text)],
    processTerm: (term) => term,
  });
  index.addAll(items.map((item, place) => ({ place, item })));

  const fuzziness = (term: string): number | boolean =>
    term.length < MISTYPED_FROM_LENGTH ? false : MISTYPED;
  const search = (query: Query, fuzzy: (term: string) => number | boolean): readonly number[] =>
    index
      .search(query, {
        boost: fields,
        prefix: true,
        fuzzy,
        tokenize: (term) => [term],
        // A whole word is worth more than the beginning of one.
        weights: { prefix: 0.4, fuzzy: 0.3 },
      })
      .map(({ id }) => Number(id));

  return {
    find(query) {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const parsed: Query = { combineWith: 'AND', queries: words.map(oneWord) };
      const exact = search(parsed, () => false);
      if (exact.length > 0) return exact;
      return search(parsed, fuzziness);
    },

    findTerm(term, { prefix, mistyped }) {
      const results = index.search(term, {
        prefix,
        fuzzy: mistyped && fuzziness(term),
        tokenize: (text) => [text],
      });
      const nearness = (words: readonly string[]): number => {
        if (words.includes(term)) return 1;
        return words.some((word) => word.startsWith(term)) ? BEGINNING : OTHERWISE;
      };
      return new Map(results.map(({ id, terms }) => [Number(id), nearness(terms)]));
    },
  };
}

/** A word of several parts may be written as one, or with its parts in other places. */
function oneWord(parts: readonly string[]): Query {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  return {
    combineWith: 'OR',
    queries: [parts.join(''), { combineWith: 'AND', queries: [...parts] }],
  };
}
