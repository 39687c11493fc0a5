import type { Place, StoryNote } from '../../../../src/reader/place.ts';
import {
  EMPTY_SHELF,
  visitOf,
  type Annotation,
  type Shelf,
  type ShelfStory,
} from '../../../../src/reader/shelf/shelf.ts';

export const STORIES = '/archive/stories/';
export const TIDE = `${STORIES}tide/`;

export const NOTE: StoryNote = {
  title: 'Tide',
  lang: 'en',
  dir: undefined,
  authors: ['tidewrack'],
  chapters: 3,
};

/** A moment of the afternoon of 26 November 2026, so many minutes after noon. */
export const at = (minutes: number): number => Date.UTC(2026, 10, 26, 12, minutes);

export function place(minutes: number, more: Partial<Place> = {}): Place {
  return {
    ...NOTE,
    href: `${TIDE}one/#p-abcdef`,
    label: 'One',
    position: 1,
    at: at(minutes),
    ...more,
  };
}

export function story(more: Partial<ShelfStory> = {}): ShelfStory {
  return { story: TIDE, note: NOTE, ...more };
}

export function annotation(more: Partial<Annotation> = {}): Annotation {
  return {
    id: 'a1',
    kind: 'highlight',
    story: TIDE,
    href: 'one/?w=4.0.12.abcdefabcdabcd#p-abcdef',
    label: 'One',
    quotation: 'The sea came in.',
    lang: 'en',
    dir: 'ltr',
    note: '',
    at: at(1),
    edited: at(1),
    ...more,
  };
}

export const visit = (minutes: number, href = 'one/'): Shelf['visits'][number] =>
  visitOf(TIDE, href, 'One', at(minutes));

/** A shelf with what is given on it. */
export const shelf = (more: Partial<Shelf>): Shelf => ({ ...EMPTY_SHELF, ...more });
