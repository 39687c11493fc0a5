/** What is remembered of a story beside where the reader is: pages bring it along, as JSON. */
export interface StoryNote {
  readonly title: string;
  /** Left out where the title is in the site's language. */
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly authors: readonly string[];
  /** How many there were; 1 for a one-shot. */
  readonly chapters: number;
}

/** The address of the archive's stories, of which this is one. */
export function storiesOf(story: string): string {
  return story.replace(/[^/]+\/$/u, '');
}

/** The address of the archive's home. @param stories that of its stories, which is below */
export function homeOf(stories: string): string {
  return stories.replace(/[^/]+\/$/u, '');
}

/** The note that an element of a page has in its `note`, as the page of the same build wrote it. */
export function storyNote(element: Element): StoryNote {
  return JSON.parse(element.getAttribute('note') ?? '') as StoryNote;
}

/** Where the reader is in a story, kept in this browser alone. */
export interface Place extends StoryNote {
  /** The address of the chapter, with the paragraph last read as its fragment. */
  readonly href: string;
  /** What the chapter is called; empty for a one-shot. */
  readonly label: string;
  /** Which of the chapters it is, from 1; 0 where the whole story is on one page. */
  readonly position: number;
  /** Which of the page's paragraphs that is, from 0: it is found by this once its words are others. */
  readonly paragraph?: number | undefined;
  /** How many characters of it the reader has left behind. */
  readonly offset?: number | undefined;
  /** How much of the page's text comes before, from 0 to 1. */
  readonly part?: number | undefined;
  /** The addresses, below the story's, of the chapters whose last words were seen. */
  readonly read?: readonly string[] | undefined;
  /** Whether the story's last words were seen. */
  readonly finished?: boolean | undefined;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * What is at hand of a story, followed by its address: its place, and in words what else is kept of
 * it, `later` and `annotated`. Behind the last, and the address of an archive's stories, the visits
 * of late.
 */
export const PLACE_KEY = 'lamplight:place:';
export const KEPT_KEY = 'lamplight:kept:';
export const VISITS_KEY = 'lamplight:visits:';

/**
 * Remembers a value; forgets what was there where there is none.
 * @returns whether the browser has done so: a reader may forbid storage, or have filled it
 */
export function remember(key: string, value: object | undefined): boolean {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** What is remembered of where the reader is in the story at this address, be it read to its end. */
export function storedPlace(story: string): Place | undefined {
  try {
    const place = JSON.parse(localStorage.getItem(PLACE_KEY + story) ?? '') as Place;
    // Another site of the same host may have written anything.
    return place.href.startsWith(story) ? place : undefined;
  } catch {
    // Forbidden or damaged storage holds no place.
    return undefined;
  }
}

/** The place where the reader will go on in the story at this address. */
export function placeIn(story: string): Place | undefined {
  const place = storedPlace(story);
  return place?.finished ? undefined : place;
}

/** What the place is called: `A Knock · 62%`. */
export function placeName({ label, part }: Pick<Place, 'label' | 'part'>): string {
  return [label, ...(part ? [percent(part)] : [])].filter(Boolean).join(' · ');
}

/** @param part from 0 to 1 */
export function percent(part: number): string {
  return part.toLocaleString(document.documentElement.lang, { style: 'percent' });
}

/** The place last read among the stories of an archive. @param stories the address of their list */
export function lastPlace(stories: string): Place | undefined {
  let last: Place | undefined;
  try {
    for (const key of Object.keys(localStorage)) {
      // Below an archive's stories another archive may stand.
      if (!/^[^/]+\/$/u.test(key.split(PLACE_KEY + stories)[1] ?? '')) continue;
      const place = placeIn(key.slice(PLACE_KEY.length));
      if (place && !(last && last.at >= place.at)) last = place;
    }
  } catch {
    // Nothing is kept where it is forbidden.
  }
  return last;
}
