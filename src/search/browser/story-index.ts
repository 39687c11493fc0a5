import { createForgivingIndex, type ForgivingIndex } from './forgiving-index.ts';
import type { NameKind } from '../catalogue.ts';
import type { FoundStory } from './story.ts';

type Field = 'title' | NameKind;

/** What a word counts for by where it stands. */
const BOOST: Readonly<Record<Field, number>> = {
  title: 8,
  author: 4,
  fandom: 3,
  relationship: 2,
  character: 2,
  tag: 1,
};

/** Finds stories by title, author, fandom, character, relationship and tag. */
export interface StoryIndex {
  /** The stories that a query finds, as {@link ForgivingIndex.find} does. */
  find(query: string): readonly FoundStory[];
}

export function createStoryIndex(stories: readonly FoundStory[]): StoryIndex {
  const index: ForgivingIndex = createForgivingIndex(stories, { fields: BOOST, textOf });
  return { find: (query) => index.find(query).flatMap((place) => stories[place] ?? []) };
}

function textOf(story: FoundStory, field: Field): string {
  if (field === 'title') return story.title;
  const names = story[field].flatMap(({ text, aliases }) => [text, ...aliases]);
  // Readers write `Harry x Draco` too.
  return [...names, ...(field === 'relationship' ? ['x'] : [])].join('\n');
}
