import { PLACE_KEY, remember, storedPlace } from '../../../reader/place.ts';
import type { ReadStory } from '../catalogue/question.ts';

/** What becomes of stories that are read to their ends: nothing, or they are dimmed, or left out. */
export const READ_CHOICES = ['shown', 'dimmed', 'leftOut'] as const;
export type ReadChoice = (typeof READ_CHOICES)[number];

/** Followed by the address of an archive's stories. */
const READ_KEY = 'lamplight:read:';

/** What the reader has chosen, in this browser. @param stories the address of the archive's stories */
export function readChoice(stories: string): ReadChoice {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(READ_KEY + stories) ?? '{}');
    const { as } = kept as { readonly as?: unknown };
    return parseReadChoice(as);
  } catch {
    // Forbidden or damaged storage holds no choice.
    return 'shown';
  }
}

/** The choice of this name; that nothing becomes of them for anything else. */
export function parseReadChoice(as: unknown): ReadChoice {
  return READ_CHOICES.find((choice) => choice === as) ?? 'shown';
}

/** @returns whether the browser keeps it */
export function keepReadChoice(stories: string, as: ReadChoice): boolean {
  return remember(READ_KEY + stories, as === 'shown' ? undefined : { as });
}

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

/** Another site of the same host may have written anything. */
function decoded(slug: string): string | undefined {
  try {
    return decodeURIComponent(slug);
  } catch {
    return undefined;
  }
}

function keysOfStorage(): readonly string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
