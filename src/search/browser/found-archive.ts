import { CATALOGUE_FILE } from '../bundle-list.ts';
import { parseCatalogue, unpackCatalogue, type FoundStory } from './story.ts';
import type { StoryIndex } from './story-index.ts';

/** The archive as the browser has it: its stories, and where they are found. */
export interface FoundArchive {
  readonly stories: readonly FoundStory[];
  readonly bySlug: ReadonlyMap<string, FoundStory>;
  readonly index: StoryIndex;
}

/**
 * Loads the catalogue.
 * @param base the address of the search folder, with its last slash
 * @throws where it does not load, or is of another build than the page
 */
export async function loadArchive(base: string): Promise<FoundArchive> {
  const [response, { createStoryIndex }] = await Promise.all([
    // Its name stays the same from build to build, so the browser has to ask whether it did too.
    fetch(base + CATALOGUE_FILE, { cache: 'no-cache' }),
    // The index is the larger half of the code: the page shows without it.
    import('./story-index.ts'),
  ]);
  if (!response.ok) throw new Error(`The catalogue did not load: ${response.status}`);
  const stories = unpackCatalogue(parseCatalogue(await response.json()));
  return {
    stories,
    bySlug: new Map(stories.map((story) => [story.slug, story])),
    index: createStoryIndex(stories),
  };
}
