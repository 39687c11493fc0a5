import MiniSearch, { type Query } from 'minisearch';
import { NAME_KINDS, type NameKind } from '../catalogue.ts';
import { indexTerms, wordsOf } from '../fold.ts';
import type { FoundStory } from './story.ts';

/** What a word counts for by where it stands. */
const BOOST: Readonly<Record<'title' | NameKind, number>> = {
  title: 8,
  author: 4,
  fandom: 3,
  relationship: 2,
  character: 2,
  tag: 1,
};
/** How many of a word's letters may be mistyped when nothing is found as it was typed. */
const MISTYPED = 0.25;
const MISTYPED_FROM_LENGTH = 4;

/** Finds stories by title, author, fandom, character, relationship and tag. */
export interface StoryIndex {
  /**
   * The stories in which every word of the query stands somewhere, best first. Words may be
   * shortened at the end, in any order; with typing errors where nothing is found without.
   */
  find(query: string): readonly FoundStory[];
}

export function createStoryIndex(stories: readonly FoundStory[]): StoryIndex {
  const index = new MiniSearch<FoundStory>({
    idField: 'id',
    fields: ['title', ...NAME_KINDS],
    extractField: (story, field) => textOf(story, field),
    tokenize: (text) => [...indexTerms(text)],
    processTerm: (term) => term,
  });
  index.addAll(stories);

  const search = (query: Query, fuzzy: (term: string) => number | boolean) =>
    index
      .search(query, {
        boost: BOOST,
        prefix: true,
        fuzzy,
        tokenize: (term) => [term],
        // A whole word is worth more than the beginning of one.
        weights: { prefix: 0.4, fuzzy: 0.3 },
      })
      .flatMap(({ id }) => stories[Number(id)] ?? []);

  return {
    find(query) {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const parsed: Query = { combineWith: 'AND', queries: words.map(oneWord) };
      const exact = search(parsed, () => false);
      if (exact.length > 0) return exact;
      return search(parsed, (term) => (term.length < MISTYPED_FROM_LENGTH ? false : MISTYPED));
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

function textOf(story: FoundStory, field: string): string {
  if (field === 'title') return story.title;
  const kind = NAME_KINDS.find((candidate) => candidate === field);
  // MiniSearch asks for the id in the same way.
  if (kind === undefined) return String(story.id);
  const names = story[kind].flatMap(({ text, aliases }) => [text, ...aliases]);
  // Readers write `Harry x Draco` too.
  return [...names, ...(kind === 'relationship' ? ['x'] : [])].join('\n');
}
