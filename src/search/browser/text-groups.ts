import type { StoryHits } from './passage-list.ts';
import type { FoundStory } from './story.ts';
import type { TextHit } from './text-search.ts';

/**
 * Hits by story, in the order in which stories were first hit. A story in two languages, whose
 * bundles are two, stands once for each. Stories that the catalogue does not know are left out.
 */
export function groupHits(
  hits: readonly TextHit[],
  stories: ReadonlyMap<string, FoundStory>,
): readonly StoryHits[] {
  const groups = Map.groupBy(hits, ({ story, language }) => `${language} ${story}`);
  return [...groups.values()].flatMap((inside) => {
    const story = stories.get(inside[0]?.story ?? '');
    return story === undefined ? [] : [{ story, hits: inside }];
  });
}
