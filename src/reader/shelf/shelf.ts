import type { Place, StoryNote } from '../place.ts';
import type { Preference } from '../preferences/preference.ts';

/** What a reader keeps of an archive, in their own browser. */
export interface Shelf {
  readonly stories: readonly ShelfStory[];
  readonly annotations: readonly Annotation[];
  readonly visits: readonly Visit[];
  readonly preferences: readonly Preference[];
}

export const EMPTY_SHELF: Shelf = {
  stories: [],
  annotations: [],
  visits: [],
  preferences: [],
};

/** A story on the shelf. Times are in milliseconds since 1970. */
export interface ShelfStory {
  /** The address of the story, base path included. */
  readonly story: string;
  /** What is known of it, from where it was seen last. */
  readonly note: StoryNote;
  /** Where the reader is in it. */
  readonly place?: Place | undefined;
  /** Since when it is marked for later. */
  readonly later?: number | undefined;
  /** Since when the reader wants to hear what is new in it. */
  readonly followed?: number | undefined;
  /** The reader's own lists that it is on, each with the time since when. */
  readonly lists?: Readonly<Record<string, number>> | undefined;
}

/** Words, or a place, of a story that a reader keeps, with a note of their own. */
export interface Annotation {
  /** A name that no other has, on any device. */
  readonly id: string;
  readonly kind: 'highlight' | 'bookmark';
  /** The address of the story. */
  readonly story: string;
  /** Below the story's address: the page, the words in it and the paragraph. */
  readonly href: string;
  /** What the chapter is called; empty for a one-shot. */
  readonly label: string;
  /** The words, with an empty line between paragraphs. Of a bookmark, those that the place begins with. */
  readonly quotation: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What the reader has written beside it; often nothing. */
  readonly note: string;
  /** When it was made, and when its note was last changed. */
  readonly at: number;
  readonly edited: number;
}

/** A page of a story that was read on a day. */
export interface Visit {
  /** The day, where the reader was, and the page: `2026-11-26 /stories/tide/one/`. */
  readonly id: string;
  /** The address of the story. */
  readonly story: string;
  /** The page, below the story's address. */
  readonly href: string;
  readonly label: string;
  readonly at: number;
}

/** When something was last done with a story. */
export function lastTouched({ place, later, followed, lists = {} }: ShelfStory): number {
  return Math.max(place?.at ?? 0, later ?? 0, followed ?? 0, ...Object.values(lists));
}

/** Whether there is a reason to keep a story, beside what is annotated in it. */
export function isKept({ place, later, followed, lists = {} }: ShelfStory): boolean {
  return (
    place !== undefined ||
    later !== undefined ||
    followed !== undefined ||
    Object.keys(lists).length > 0
  );
}

/** @param at in milliseconds since 1970 */
export function visitOf(story: string, href: string, label: string, at: number): Visit {
  const moment = new Date(at);
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  const day = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return { id: `${day} ${story}${href}`, story, href, label, at };
}
