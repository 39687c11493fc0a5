import type { Place } from './place.ts';
import { isRecord, parseKept, parsePlace, type ShelfEntry } from './shelf-entry.ts';
import { isStory } from './shelf-store.ts';

const KIND = 'lamplight-shelf';
const VERSION = 1;

/** Why a file is not taken in; `story` where it is one story of it. */
export interface Refusal {
  readonly refused: 'damaged' | 'other' | 'newer' | 'entry';
  readonly story?: string;
}

/**
 * The shelf as the text of a file. Addresses in it are below the archive's stories, so that it can
 * be taken in where the archive has moved to.
 * @param stories the address of the archive's stories
 */
export function shelfFile(entries: readonly ShelfEntry[], stories: string): string {
  const packed = entries.map(({ story, place, kept }) => [
    story.slice(stories.length),
    { place: place && { ...place, href: place.href.slice(story.length) }, kept },
  ]);
  const file = { kind: KIND, version: VERSION, stories: Object.fromEntries(packed) as unknown };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/**
 * The shelf in a file, which may be any file: all of it is right, or it is refused.
 * @param now in milliseconds since 1970: a place from the future would win over all to come
 */
export function parseShelfFile(
  text: string,
  stories: string,
  now: number,
): readonly ShelfEntry[] | Refusal {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { refused: 'damaged' };
  }
  if (!isRecord(file) || file['kind'] !== KIND) return { refused: 'other' };
  if (typeof file['version'] === 'number' && file['version'] > VERSION) return { refused: 'newer' };
  if (file['version'] !== VERSION || !isRecord(file['stories'])) return { refused: 'damaged' };
  const entries: ShelfEntry[] = [];
  for (const [name, value] of Object.entries(file['stories'])) {
    const entry = parseEntry(name, value, stories, now);
    if (entry === undefined) return { refused: 'entry', story: name.slice(0, 100) };
    entries.push(entry);
  }
  return entries;
}

function parseEntry(
  name: string,
  value: unknown,
  stories: string,
  now: number,
): ShelfEntry | undefined {
  const story = stories + name;
  if (!isRecord(value) || !isStory(story, stories)) return undefined;
  const { place, kept } = value;
  const parsedPlace = place === undefined ? undefined : parsePlace(resolved(place, story), story);
  const parsedKept = kept === undefined ? undefined : parseKept(kept);
  if (place !== undefined && parsedPlace === undefined) return undefined;
  if (kept !== undefined && parsedKept === undefined) return undefined;
  if (parsedPlace === undefined && parsedKept === undefined) return undefined;
  return {
    story,
    place: parsedPlace && { ...parsedPlace, at: Math.min(parsedPlace.at, now) },
    kept: parsedKept && { ...parsedKept, at: Math.min(parsedKept.at, now) },
  };
}

function resolved(place: unknown, story: string): unknown {
  if (!isRecord(place) || typeof place['href'] !== 'string') return undefined;
  return { ...place, href: story + place['href'] };
}

/**
 * The entries that change a shelf: what is new in `taken`, or newer than what is there.
 */
export function merged(
  shelf: readonly ShelfEntry[],
  taken: readonly ShelfEntry[],
): readonly ShelfEntry[] {
  const here = new Map(shelf.map((entry) => [entry.story, entry]));
  return taken.flatMap((entry) => {
    const known = here.get(entry.story);
    if (known === undefined) return [entry];
    const place = withRead(newer(known.place, entry.place), known.place, entry.place);
    const kept = newer(known.kept, entry.kept);
    const changed = place !== known.place || kept !== known.kept;
    return changed ? [{ story: entry.story, place, kept }] : [];
  });
}

/** A chapter that was read on either side is read. The place itself, where it says so already. */
function withRead(
  place: Place | undefined,
  ...sides: readonly (Place | undefined)[]
): Place | undefined {
  const read = new Set(sides.flatMap((side) => side?.read ?? []));
  return place && read.size > (place.read?.length ?? 0) ? { ...place, read: [...read] } : place;
}

function newer<Dated extends { readonly at: number }>(
  known: Dated | undefined,
  other: Dated | undefined,
): Dated | undefined {
  if (known === undefined || other === undefined) return known ?? other;
  return other.at > known.at ? other : known;
}
