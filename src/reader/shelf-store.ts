import { KEPT_KEY, PLACE_KEY } from './place.ts';
import { parseKept, parsePlace, type ShelfEntry } from './shelf-entry.ts';

/** Values by the keys under which the browser keeps them; `null` where there is none. */
export type Changes = ReadonlyMap<string, string | null>;

/** Whether the browser keeps anything, and whether it has room for more. */
export type Room = 'free' | 'full' | 'blocked';

const TRIAL_KEY = 'lamplight:trial';
/** As much as a place takes. */
const TRIAL = 'x'.repeat(1000);

export function roomLeft(): Room {
  try {
    localStorage.setItem(TRIAL_KEY, TRIAL);
    localStorage.removeItem(TRIAL_KEY);
    return 'free';
  } catch {
    return isReadable() ? 'full' : 'blocked';
  }
}

// A browser that forbids storage may do so by leaving no room in an empty one.
function isReadable(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}

/** Whether a change under this key is one of the shelf's; `null` stands for all keys. */
export function concernsShelf(key: string | null): boolean {
  return key === null || key.startsWith(PLACE_KEY) || key.startsWith(KEPT_KEY);
}

/**
 * What is on the shelf of one archive, in no order. What is damaged is left out, and left alone.
 * @param stories the address of the archive's stories
 */
export function readShelf(stories: string): readonly ShelfEntry[] {
  const addresses = new Set<string>();
  try {
    for (const key of Object.keys(localStorage)) {
      const story = [PLACE_KEY, KEPT_KEY].find((prefix) => key.startsWith(prefix + stories));
      const address = key.slice(story?.length ?? key.length);
      if (isStory(address, stories)) addresses.add(address);
    }
  } catch {
    // Nothing is kept where it is forbidden.
  }
  return [...addresses]
    .map((story) => ({
      story,
      place: parsePlace(stored(PLACE_KEY + story), story),
      kept: parseKept(stored(KEPT_KEY + story)),
    }))
    .filter(({ place, kept }) => place !== undefined || kept !== undefined);
}

/** Whether an address is that of a story, and of nothing below one: another archive may be there. */
export function isStory(address: string, stories: string): boolean {
  if (!address.startsWith(stories)) return false;
  const rest = address.slice(stories.length);
  try {
    return /^[^/?#]+\/$/u.test(rest) && !/^\.{1,2}\/$/u.test(decodeURIComponent(rest));
  } catch {
    // Not an address at all: `%` stands for nothing.
    return false;
  }
}

function stored(key: string): unknown {
  try {
    return JSON.parse(valueOf(key) ?? 'null');
  } catch {
    // Damaged.
    return undefined;
  }
}

/** What keeps a story as it is in an entry. */
export function changesFor({ story, place, kept }: ShelfEntry): Changes {
  return new Map([
    [PLACE_KEY + story, place === undefined ? null : JSON.stringify(place)],
    [KEPT_KEY + story, kept === undefined ? null : JSON.stringify(kept)],
  ]);
}

/** What forgets a story. */
export function removalOf(story: string): Changes {
  return changesFor({ story, place: undefined, kept: undefined });
}

/**
 * Makes all of some changes, or none.
 * @returns what takes them back, but for what has changed again since; `undefined` where the
 *   browser did not let them be made
 */
export function makeChanges(changes: Changes): (() => boolean) | undefined {
  const before = new Map<string, string | null>();
  try {
    for (const [key, value] of changes) {
      before.set(key, localStorage.getItem(key));
      put(key, value);
    }
  } catch {
    takeBack(before);
    return undefined;
  }
  return () => {
    const unchanged = [...before].filter(([key]) => valueOf(key) === changes.get(key));
    return makeChanges(new Map(unchanged)) !== undefined;
  };
}

function valueOf(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function takeBack(before: Changes): void {
  try {
    for (const [key, value] of before) put(key, value);
  } catch {
    // What was there before had room.
  }
}

function put(key: string, value: string | null): void {
  if (value === null) localStorage.removeItem(key);
  else localStorage.setItem(key, value);
}
