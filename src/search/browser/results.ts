import { matches } from './facets.ts';
import type { FoundArchive } from './found-archive.ts';
import type { StoryHits } from './passage-list.ts';
import type { SearchState } from './search-state.ts';
import type { FoundStory } from './story.ts';
import { groupHits } from './text-groups.ts';
import type { TextProgress } from './text-run.ts';

/** What a search has found so far. */
export interface Results {
  /** Empty where only filters are chosen. */
  readonly query: string;
  /** By title and names, the best first. */
  readonly stories: readonly FoundStory[];
  /** By their text. */
  readonly texts: readonly StoryHits[];
  /** Every story that the query finds, whatever the filters: what they can choose among. */
  readonly choices: readonly FoundStory[];
  /** `undefined` where the text has not been asked. */
  readonly progress: TextProgress | undefined;
}

/**
 * @param found what the query finds by title and names
 * @param progress of the search in the text for the same query
 */
export function resultsOf(
  { bySlug }: FoundArchive,
  found: readonly FoundStory[],
  { query, filters }: SearchState,
  progress: TextProgress | undefined,
): Results {
  const groups = groupHits(progress?.hits ?? [], bySlug);
  return {
    query,
    stories: found.filter((story) => matches(story, filters)),
    texts: groups.filter(({ story }) => matches(story, filters)),
    choices: [...new Set([...found, ...groups.map(({ story }) => story)])],
    progress,
  };
}
