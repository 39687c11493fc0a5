import { isRecord } from '../kept-values.ts';
import { isStory, parseAnnotation, parseShelfStory, parseVisit } from './parse-shelf.ts';
import { ofStory } from './merge-shelves.ts';
import type { Preference } from '../preferences/preference.ts';
import { parsePreference } from '../preferences/parse-preference.ts';
import {
  EMPTY_SHELF,
  visitOf,
  type Annotation,
  type Shelf,
  type ShelfStory,
  type Visit,
} from './shelf.ts';

const KIND = 'lamplight-shelf';
const VERSION = 1;

/** Why a file is not taken in; `story` where it is one story of it. */
export interface Refusal {
  readonly refused: 'damaged' | 'other' | 'newer' | 'entry';
  readonly story?: string;
}

/**
 * The shelf as the text of a file that a person can read: what the reader prefers, then each story
 * with all that is kept of it, and times as ISO 8601 has them. Addresses in it are below the
 * archive's stories, so that it can be taken in where the archive has moved to.
 * @param stories the address of the archive's stories
 */
export function shelfFile(shelf: Shelf, stories: string): string {
  const known = new Map(shelf.stories.map((kept) => [kept.story, kept]));
  const { annotations, visits } = shelf;
  const addresses = new Set([...known.keys(), ...[...annotations, ...visits].map(storyOf)]);
  const packed = [...addresses].map((story) => [
    story.slice(stories.length),
    packStory(known.get(story) ?? unknownStory(story, stories), ofStory(shelf, story)),
  ]);
  const file = {
    kind: KIND,
    version: VERSION,
    preferences: shelf.preferences.map((preference) => ({
      ...{ ...preference, id: undefined },
      at: written(preference.at),
    })),
    stories: Object.fromEntries(packed) as unknown,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

const storyOf = ({ story }: { readonly story: string }): string => story;

/** Of a story whose record is damaged, what is annotated in it is kept. */
function unknownStory(story: string, stories: string): ShelfStory {
  const title = decodeURIComponent(story.slice(stories.length, -1));
  return { story, note: { title, authors: [], chapters: 1 } };
}

function packStory(
  { story, note, place, later, followed, lists }: ShelfStory,
  { annotations, visits }: Shelf,
): unknown {
  return {
    ...note,
    later: written(later),
    followed: written(followed),
    lists:
      lists && Object.fromEntries(Object.entries(lists).map(([name, at]) => [name, written(at)])),
    place: place && {
      ...{ ...place, title: undefined, lang: undefined, dir: undefined, authors: undefined },
      href: place.href.slice(story.length),
      at: written(place.at),
    },
    annotations: annotations.map((annotation) => ({
      ...{ ...annotation, story: undefined },
      at: written(annotation.at),
      edited: written(annotation.edited),
    })),
    visits: visits.map(({ href, label, at }) => ({ href, label, at: written(at) })),
  };
}

function written(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

/**
 * The shelf in a file, which may be any file: all of it is right, or it is refused.
 * @param now in milliseconds since 1970: what comes from the future would win over all to come
 */
export function parseShelfFile(text: string, stories: string, now: number): Shelf | Refusal {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { refused: 'damaged' };
  }
  if (!isRecord(file) || file['kind'] !== KIND) return { refused: 'other' };
  if (typeof file['version'] === 'number' && file['version'] > VERSION) return { refused: 'newer' };
  if (file['version'] !== VERSION || !isRecord(file['stories'])) return { refused: 'damaged' };
  const preferences = unpackPreferences(file['preferences'], now);
  if (preferences === undefined) return { refused: 'damaged' };
  const read = {
    preferences,
    stories: [] as ShelfStory[],
    annotations: [] as Annotation[],
    visits: [] as Visit[],
  };
  for (const [name, value] of Object.entries(file['stories'])) {
    const story = stories + name;
    const unpacked = isStory(story, stories) ? unpackStory(value, story, now) : undefined;
    if (unpacked === undefined) return { refused: 'entry', story: name.slice(0, 100) };
    read.stories.push(...unpacked.stories);
    read.annotations.push(...unpacked.annotations);
    read.visits.push(...unpacked.visits);
  }
  return read;
}

/** A file without any is as right as one of an empty list. */
function unpackPreferences(value: unknown = [], now: number): readonly Preference[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const preferences = value.map((preference: unknown) =>
    isRecord(preference)
      ? parsePreference({ ...preference, at: unwritten(preference['at'], now) })
      : undefined,
  );
  return areAll(preferences) ? preferences : undefined;
}

function unpackStory(value: unknown, story: string, now: number): Shelf | undefined {
  if (!isRecord(value)) return undefined;
  const { place, later, followed, lists, annotations = [], visits = [] } = value;
  if (!Array.isArray(annotations) || !Array.isArray(visits)) return undefined;
  const time = (at: unknown): unknown => unwritten(at, now);
  const kept = parseShelfStory({
    story,
    note: value,
    later: time(later),
    followed: time(followed),
    lists: isRecord(lists)
      ? Object.fromEntries(Object.entries(lists).map(([name, at]) => [name, time(at)]))
      : lists,
    place: isRecord(place)
      ? { ...value, ...place, href: story + String(place['href']), at: time(place['at']) }
      : place,
  });
  const parsedAnnotations = annotations.map((annotation: unknown) =>
    isRecord(annotation)
      ? parseAnnotation({
          ...annotation,
          story,
          at: time(annotation['at']),
          edited: time(annotation['edited']),
        })
      : undefined,
  );
  const parsedVisits = visits.map((visit: unknown) => {
    if (!isRecord(visit)) return undefined;
    const { href, label, at } = visit;
    const moment = time(at);
    if (typeof href !== 'string' || typeof label !== 'string' || typeof moment !== 'number') {
      return undefined;
    }
    return parseVisit(visitOf(story, href, label, moment));
  });
  if (kept === undefined || !areAll(parsedAnnotations) || !areAll(parsedVisits)) return undefined;
  return {
    ...EMPTY_SHELF,
    stories: [kept],
    annotations: parsedAnnotations,
    visits: parsedVisits,
  };
}

/** Milliseconds since 1970, not after now; what is no time comes back as it is, to be refused. */
function unwritten(at: unknown, now: number): unknown {
  if (typeof at !== 'string') return at === undefined ? undefined : NaN;
  return Math.min(Date.parse(at), now);
}

function areAll<Value>(values: readonly (Value | undefined)[]): values is readonly Value[] {
  return values.every((value) => value !== undefined);
}
