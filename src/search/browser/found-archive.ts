import { CATALOGUE_FILE } from '../bundle-list.ts';
import { parseCatalogue, unpackCatalogue, type FoundStory } from './story.ts';
import type { StoryIndex } from './story-index.ts';

/** The archive as the browser has it: its stories, and where they are found. */
export interface FoundArchive {
  readonly stories: readonly FoundStory[];
  readonly bySlug: ReadonlyMap<string, FoundStory>;
  /**
   * The stories that a query finds by title and names, the best first; all where it is empty.
   * @throws where the index does not load; asking again tries again
   */
  readonly find: (query: string) => Promise<readonly FoundStory[]>;
}

/**
 * Loads the catalogue.
 * @param base the address of the search folder, with its last slash
 * @throws where it does not load, or is of another build than the page
 */
export async function loadArchive(base: string): Promise<FoundArchive> {
  // Its name stays the same from build to build, so the browser has to ask whether it did too.
  const response = await fetch(base + CATALOGUE_FILE, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The catalogue did not load: ${response.status}`);
  const stories = unpackCatalogue(parseCatalogue(await response.json()));
  const index = indexOf(stories);
  return {
    stories,
    bySlug: new Map(stories.map((story) => [story.slug, story])),
    find: async (query) => (query === '' ? stories : (await index()).find(query)),
  };
}

/** What makes an index when it is first wanted: it is the larger half of the code. */
function indexOf(stories: readonly FoundStory[]): () => Promise<StoryIndex> {
  let index: StoryIndex | undefined;
  return async () => (index ??= (await import('./story-index.ts')).createStoryIndex(stories));
}
