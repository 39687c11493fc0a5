/** Where the reader is in a story, kept in this browser alone. */
export interface Place {
  /** The address of the chapter, with the paragraph last read as its fragment. */
  readonly href: string;
  /** The story's title. */
  readonly title: string;
  /** What the chapter is called; empty for a one-shot. */
  readonly label: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

const PREFIX = 'lamplight:place:';

/** Remembers the place in the story at this address; forgets it where there is none. */
export function keepPlace(story: string, place: Place | undefined): void {
  try {
    if (place) localStorage.setItem(PREFIX + story, JSON.stringify(place));
    else localStorage.removeItem(PREFIX + story);
  } catch {
    // A reader who forbids storage, or has filled it, reads on without a place.
  }
}

/**
 * The place last read among the stories whose addresses begin so: one story's by its own address,
 * the whole archive's by that of all stories.
 */
export function lastPlace(stories: string): Place | undefined {
  let last: Place | undefined;
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX + stories)) continue;
      const place = JSON.parse(localStorage.getItem(key) ?? '') as Place;
      if (!last || place.at > last.at) last = place;
    }
  } catch {
    // Forbidden or damaged storage holds no place.
  }
  return last;
}
