import type { Place } from '../place.ts';
import { EMPTY_SHELF, type Annotation, type Shelf, type ShelfStory } from './shelf.ts';

/** Stands between two notes on the same words, written on two devices. */
const BETWEEN_NOTES = '\n\n';

/**
 * What of a shelf changes another, as it is there then: what is new in `taken`, or newer than what
 * is here. Nothing of either is lost.
 */
export function mergeShelves(here: Shelf, taken: Shelf): Shelf {
  return {
    stories: changedBy(here.stories, taken.stories, ({ story }) => story, mergeStories),
    annotations: changedBy(here.annotations, taken.annotations, ({ id }) => id, mergeAnnotations),
    visits: changedBy(here.visits, taken.visits, ({ id }) => id, later),
    preferences: changedBy(here.preferences, taken.preferences, ({ id }) => id, later),
  };
}

/** Two shelves as one. */
export function joinShelves(here: Shelf, taken: Shelf): Shelf {
  const changed = mergeShelves(here, taken);
  return {
    stories: replaced(here.stories, changed.stories, ({ story }) => story),
    annotations: replaced(here.annotations, changed.annotations, ({ id }) => id),
    visits: replaced(here.visits, changed.visits, ({ id }) => id),
    preferences: replaced(here.preferences, changed.preferences, ({ id }) => id),
  };
}

/** @returns `here` itself where the other adds nothing */
function mergeStories(here: ShelfStory, taken: ShelfStory): ShelfStory {
  const place = withRead(newer(here.place, taken.place), here.place, taken.place);
  const later = here.later ?? taken.later;
  const followed = here.followed ?? taken.followed;
  const lists = { ...taken.lists, ...here.lists };
  const isMore = Object.keys(lists).length > Object.keys(here.lists ?? {}).length;
  const isChanged =
    place !== here.place || later !== here.later || followed !== here.followed || isMore;
  if (!isChanged) return here;
  const note = place && place === taken.place ? taken.note : here.note;
  return { ...here, note, place, later, followed, lists: isMore ? lists : here.lists };
}

/** The words last written stand; others that they do not hold stand below them. */
function mergeAnnotations(here: Annotation, taken: Annotation): Annotation {
  const [last, first] = taken.edited > here.edited ? [taken, here] : [here, taken];
  if (last.note.includes(first.note)) return last;
  return { ...last, note: last.note + BETWEEN_NOTES + first.note };
}

/** A chapter that was read on either side is read. The place itself, where it says so already. */
function withRead(
  place: Place | undefined,
  ...sides: readonly (Place | undefined)[]
): Place | undefined {
  const read = new Set(sides.flatMap((side) => side?.read ?? []));
  return place && read.size > (place.read?.length ?? 0) ? { ...place, read: [...read] } : place;
}

function newer(here: Place | undefined, taken: Place | undefined): Place | undefined {
  return here && taken ? later(here, taken) : (here ?? taken);
}

function later<Dated extends { readonly at: number }>(here: Dated, taken: Dated): Dated {
  return taken.at > here.at ? taken : here;
}

function changedBy<Kept>(
  here: readonly Kept[],
  taken: readonly Kept[],
  keyOf: (value: Kept) => string,
  merge: (here: Kept, taken: Kept) => Kept,
): readonly Kept[] {
  const known = new Map(here.map((value) => [keyOf(value), value]));
  return taken.flatMap((value) => {
    const there = known.get(keyOf(value));
    if (there === undefined) return [value];
    const merged = merge(there, value);
    return merged === there ? [] : [merged];
  });
}

function replaced<Kept>(
  here: readonly Kept[],
  changed: readonly Kept[],
  keyOf: (value: Kept) => string,
): readonly Kept[] {
  return [...new Map([...here, ...changed].map((value) => [keyOf(value), value])).values()];
}

/** What a shelf holds of one story. */
export function ofStory({ stories, annotations, visits }: Shelf, address: string): Shelf {
  const isOf = ({ story }: { readonly story: string }): boolean => story === address;
  return {
    ...EMPTY_SHELF,
    stories: stories.filter(isOf),
    annotations: annotations.filter(isOf),
    visits: visits.filter(isOf),
  };
}
