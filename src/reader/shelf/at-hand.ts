import { KEPT_KEY, PLACE_KEY, remember, VISITS_KEY, type Place } from '../place.ts';
import { isRecord } from '../kept-values.ts';
import { isStory, parsePlace, parseVisit } from './parse-shelf.ts';
import { EMPTY_SHELF, visitOf, type Shelf, type ShelfStory, type Visit } from './shelf.ts';

// What pages read and write before anything is loaded: in `localStorage`, a copy of the places, what
// else is kept of a story in a word or two, and the visits of late. The shelf itself is elsewhere.

/** What of the shelf is at hand. @param stories the address of the archive's stories */
export function shelfAtHand(stories: string): Shelf {
  return {
    ...EMPTY_SHELF,
    stories: addressesAtHand(stories).flatMap((story): ShelfStory[] => {
      const place = placeAtHand(story);
      return place ? [{ story, note: noteIn(place), place }] : [];
    }),
    visits: visitsAtHand(stories),
  };
}

/** The addresses of the archive's stories of which anything is at hand. */
function addressesAtHand(stories: string): readonly string[] {
  try {
    const addresses = Object.keys(localStorage).flatMap((key) => {
      const prefix = [PLACE_KEY, KEPT_KEY].find((start) => key.startsWith(start + stories));
      return prefix === undefined ? [] : [key.slice(prefix.length)];
    });
    return [...new Set(addresses)].filter((address) => isStory(address, stories));
  } catch {
    // Nothing is kept where it is forbidden.
    return [];
  }
}

function placeAtHand(story: string): Place | undefined {
  return parsePlace(stored(PLACE_KEY + story), story);
}

function noteIn({ title, lang, dir, authors, chapters }: Place): ShelfStory['note'] {
  return { title, lang, dir, authors, chapters };
}

function visitsAtHand(stories: string): readonly Visit[] {
  const kept = stored(VISITS_KEY + stories);
  if (!Array.isArray(kept)) return [];
  const visits: readonly unknown[] = kept;
  return visits.flatMap((value) => {
    if (!isRecord(value)) return [];
    const { story, href, label, at } = value;
    if (typeof story !== 'string' || !isStory(story, stories) || typeof href !== 'string')
      return [];
    const made = visitOf(story, href, String(label), Number(at));
    return parseVisit(made) ?? [];
  });
}

/** Forgets visits that the shelf has now; those that were added meanwhile stay. */
export function forgetVisitsAtHand(stories: string, visits: readonly Visit[]): void {
  const known = new Set(visits.map(({ id, at }) => `${id} ${String(at)}`));
  const rest = visitsAtHand(stories).filter(({ id, at }) => !known.has(`${id} ${String(at)}`));
  remember(VISITS_KEY + stories, rest.length > 0 ? rest : undefined);
}

/** Has pages know of a story what the shelf does, where they do not know it better. */
export function putAtHand(
  { story, place }: Pick<ShelfStory, 'story' | 'place'>,
  kept?: readonly string[],
): void {
  const there = placeAtHand(story);
  if (place && (!there || there.at < place.at)) remember(PLACE_KEY + story, place);
  if (kept) remember(KEPT_KEY + story, kept.length > 0 ? kept : undefined);
}

/** Forgets what is at hand of a story. */
export function forgetAtHand(story: string): void {
  remember(PLACE_KEY + story, undefined);
  remember(KEPT_KEY + story, undefined);
}

/**
 * Makes room for what pages have to know, of which the shelf has all: forgets the places that were
 * left first.
 * @param kept what the shelf has
 */
export function makeRoomAtHand(stories: string, kept: readonly ShelfStory[]): void {
  const known = new Map(kept.map(({ story, place }) => [story, place?.at ?? 0]));
  const places = shelfAtHand(stories)
    .stories.filter(({ story, place }) => (place?.at ?? 0) <= (known.get(story) ?? -1))
    .toSorted((a, b) => (a.place?.at ?? 0) - (b.place?.at ?? 0));
  for (const { story } of places.slice(0, Math.ceil(places.length / 2))) {
    remember(PLACE_KEY + story, undefined);
  }
}

function stored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    // Damaged, or forbidden.
    return undefined;
  }
}
