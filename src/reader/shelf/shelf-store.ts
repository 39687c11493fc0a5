import {
  forgetAtHand,
  forgetVisitsAtHand,
  makeRoomAtHand,
  putAtHand,
  shelfAtHand,
} from './at-hand.ts';
import { databaseName, openShelfDatabase, STORES, type ShelfDatabase } from './database.ts';
import { joinShelves, mergeShelves } from './merge-shelves.ts';
import { isRecord } from '../kept-values.ts';
import { parseAnnotation, parseShelfStory, parseVisit } from './parse-shelf.ts';
import { putting, type Change, type RawChange } from './changes.ts';
import { putPreferencesAtHand } from '../preferences/put-at-hand.ts';
import { parsePreference } from '../preferences/parse-preference.ts';
import { isKept, type Annotation, type Shelf, type ShelfStory } from './shelf.ts';
import type { StoryNote } from '../place.ts';

/** Takes changes back, but for what has changed again since. */
export type Undo = () => Promise<void>;

/**
 * The shelf of one archive, in IndexedDB. A change is made whole or not at all, and every tab hears
 * of it. What the browser does not let it do rejects: `failureOf` says why.
 */
export class ShelfStore {
  readonly #stories: string;
  readonly #channel: BroadcastChannel | undefined;
  readonly #listeners = new Set<() => void>();
  #opened: Promise<ShelfDatabase> | undefined;

  /** @param stories the address of the archive's stories */
  constructor(stories: string) {
    this.#stories = stories;
    try {
      this.#channel = new BroadcastChannel(databaseName(stories));
      this.#channel.addEventListener('message', () => this.#hear());
    } catch {
      // Firefox gives none where storage is forbidden: what needs that will say so.
    }
  }

  /** Has a listener hear of what this page changes, and what other tabs do. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Lets go of the database and of the other tabs. */
  async close(): Promise<void> {
    this.#channel?.close();
    (await this.#opened)?.close();
  }

  /**
   * All that is on the shelf, with what pages have noted since it was last read. What is damaged is
   * left out, and left alone.
   */
  async read(): Promise<Shelf> {
    const kept = await this.#read();
    const atHand = shelfAtHand(this.#stories);
    const news = mergeShelves(kept, atHand);
    const changes = putting(news);
    try {
      if (changes.length > 0) await this.#write(changes);
      forgetVisitsAtHand(this.#stories, atHand.visits);
    } catch {
      // It stays at hand.
    }
    const shelf = joinShelves(kept, news);
    for (const story of shelf.stories) putAtHand(story);
    putPreferencesAtHand(this.#stories, shelf.preferences);
    return shelf;
  }

  /** What is annotated in a story. */
  async annotationsIn(story: string): Promise<readonly Annotation[]> {
    const database = await this.#open();
    return parsed(await database.getAllFromIndex('annotations', 'story', story), parseAnnotation);
  }

  /** What is kept of a story, if anything is. */
  async story(story: string): Promise<ShelfStory | undefined> {
    return parseShelfStory(await (await this.#open()).get('stories', story));
  }

  /** Makes changes, all of them or none. */
  async change(changes: readonly Change[]): Promise<Undo> {
    const undo = await this.#write(changes);
    this.tell();
    return undo;
  }

  /** Forgets all, what pages have noted since and what is damaged too. */
  async clear(): Promise<Undo> {
    await this.read();
    const database = await this.#open();
    const changes = STORES.map(async (name) => {
      const keys = await database.getAllKeys(name);
      return keys.map((key): Change => ({ in: name, key, value: undefined }));
    });
    return this.change((await Promise.all(changes)).flat());
  }

  /**
   * Changes what is kept of a story, which may be nothing yet.
   * @param change given what is kept at the time of the change, whatever other tabs do
   */
  async changeStory(
    story: string,
    note: StoryNote,
    change: (kept: ShelfStory) => ShelfStory,
  ): Promise<void> {
    const transaction = (await this.#open()).transaction(['stories', 'annotations'], 'readwrite');
    const stories = transaction.objectStore('stories');
    const before = parseShelfStory(await stories.get(story)) ?? { story, note };
    const after = change({ ...before, note });
    const annotated = await transaction.objectStore('annotations').index('story').count(story);
    const write = isKept(after) || annotated > 0 ? stories.put(after) : stories.delete(story);
    await Promise.all([write, transaction.done]);
    await this.#putAtHand(story);
    this.tell();
  }

  /** Keeps an annotation, and its story with it. */
  async annotate(annotation: Annotation, note: StoryNote): Promise<void> {
    const { story } = annotation;
    const transaction = (await this.#open()).transaction(['stories', 'annotations'], 'readwrite');
    const stories = transaction.objectStore('stories');
    const kept = parseShelfStory(await stories.get(story)) ?? { story };
    await Promise.all([
      stories.put({ ...kept, note }),
      transaction.objectStore('annotations').put(annotation),
      transaction.done,
    ]);
    await this.#putAtHand(story);
    this.tell();
  }

  /**
   * Changes the reader's note on words, if they are kept still. Tells nobody: it is done at each
   * letter.
   * @param edited when, in milliseconds since 1970
   */
  async writeNote(id: string, note: string, edited: number): Promise<void> {
    const transaction = (await this.#open()).transaction('annotations', 'readwrite');
    const kept = parseAnnotation(await transaction.store.get(id));
    await Promise.all([kept && transaction.store.put({ ...kept, note, edited }), transaction.done]);
  }

  /** @param expected what has to be there for a change to be made */
  async #write(changes: readonly RawChange[], expected?: readonly unknown[]): Promise<Undo> {
    const { made, before } = await this.#commit(changes, expected);
    const isPreferred = made.some(({ in: name }) => name === 'preferences');
    if (isPreferred && !(await this.#putPreferencesAtHand())) {
      await this.#commit(before);
      throw new DOMException('Pages have no room to know of it.', 'QuotaExceededError');
    }
    await this.#bringAtHand(made, before);
    return async () => {
      await this.#write(
        before,
        made.map(({ value }) => value),
      );
      this.tell();
    };
  }

  async #commit(changes: readonly RawChange[], expected?: readonly unknown[]): Promise<Committed> {
    const transaction = (await this.#open()).transaction(STORES, 'readwrite');
    const writes: Promise<unknown>[] = [transaction.done];
    const before: RawChange[] = [];
    const made: RawChange[] = [];
    try {
      for (const [index, change] of changes.entries()) {
        const store = transaction.objectStore(change.in);
        const value: unknown = await store.get(change.key);
        if (expected && !isSame(value, expected[index])) continue;
        before.push({ ...change, value });
        made.push(change);
        writes.push(
          change.value === undefined ? store.delete(change.key) : store.put(change.value),
        );
      }
    } catch (error) {
      abort(transaction);
      await Promise.allSettled(writes);
      throw error;
    }
    await Promise.all(writes);
    return { made, before };
  }

  /** Has pages know what has changed of stories. */
  async #bringAtHand(made: readonly RawChange[], before: readonly RawChange[]): Promise<void> {
    for (const { in: name, key, value } of made) {
      if (name === 'stories' && value === undefined) forgetAtHand(key);
    }
    const changed = [...made, ...before].flatMap(({ in: name, key, value }) => {
      if (name === 'stories') return [key];
      return name === 'annotations' && isRecord(value) ? [String(value['story'])] : [];
    });
    for (const story of new Set(changed)) await this.#putAtHand(story);
  }

  /** @returns whether the browser has room for them, which is made where there is none */
  async #putPreferencesAtHand(): Promise<boolean> {
    const { stories, preferences } = await this.#read();
    if (putPreferencesAtHand(this.#stories, preferences)) return true;
    makeRoomAtHand(this.#stories, stories);
    return putPreferencesAtHand(this.#stories, preferences);
  }

  async #putAtHand(story: string): Promise<void> {
    const kept = await this.story(story);
    const annotations = await (await this.#open()).countFromIndex('annotations', 'story', story);
    putAtHand({ story, place: kept?.place }, [
      ...(kept?.later === undefined ? [] : ['later']),
      ...(annotations > 0 ? ['annotated'] : []),
    ]);
  }

  async #read(): Promise<Shelf> {
    const transaction = (await this.#open()).transaction(STORES);
    const [stories = [], annotations = [], visits = [], preferences = []] = await Promise.all(
      STORES.map((name): Promise<unknown[]> => transaction.objectStore(name).getAll()),
    );
    return {
      stories: parsed(stories, parseShelfStory),
      annotations: parsed(annotations, parseAnnotation),
      visits: parsed(visits, parseVisit),
      preferences: parsed(preferences, parsePreference),
    };
  }

  /** Has those hear who listen, here and in other tabs. */
  tell(): void {
    this.#channel?.postMessage('changed');
    this.#hear();
  }

  #hear(): void {
    for (const listener of this.#listeners) listener();
  }

  #open(): Promise<ShelfDatabase> {
    const again = (): void => {
      this.#opened = undefined;
    };
    this.#opened ??= openShelfDatabase(this.#stories, again);
    this.#opened.catch(again);
    return this.#opened;
  }
}

/** What has been changed, and what was there before. */
interface Committed {
  readonly made: readonly RawChange[];
  readonly before: readonly RawChange[];
}

function parsed<Value>(
  values: readonly unknown[],
  parse: (value: unknown) => Value | undefined,
): readonly Value[] {
  return values.flatMap((value) => parse(value) ?? []);
}

/** Ends a transaction that has failed, whatever the reason: nothing of it is made. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The database has ended it already.
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
