import { decoded } from '../../../reader/decoded.ts';
import { PLACE_KEY, storedPlace } from '../../../reader/place.ts';
import type { ReadStory } from '../catalogue/question.ts';

/** The archive's stories that were read to their ends, as long as they were then. */
export function readStories(stories: string): readonly ReadStory[] {
  const start = PLACE_KEY + stories;
  return keysOfStorage().flatMap((key) => {
    if (!key.startsWith(start)) return [];
    const place = storedPlace(key.slice(PLACE_KEY.length));
    if (place?.finished !== true) return [];
    const slug = decoded(key.slice(start.length).replace(/\/$/u, ''));
    return slug === undefined ? [] : [{ slug, chapters: place.chapters }];
  });
}

function keysOfStorage(): readonly string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
