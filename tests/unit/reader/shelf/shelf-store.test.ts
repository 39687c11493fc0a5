import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KEPT_KEY, PLACE_KEY, VISITS_KEY } from '../../../../src/reader/place.ts';
import { failureOf } from '../../../../src/reader/shelf/failure.ts';
import { forgetting, putting } from '../../../../src/reader/shelf/changes.ts';
import { removeAnnotation } from '../../../../src/reader/shelf/remove-annotation.ts';
import { hidden, readPreference } from '../../../../src/reader/preferences/preference.ts';
import { PREFERENCES_KEY } from '../../../../src/reader/preferences/at-hand.ts';
import { preferencesAtHand } from '../../../../src/reader/preferences/put-at-hand.ts';
import { ShelfStore } from '../../../../src/reader/shelf/shelf-store.ts';
import { annotation, at, NOTE, place, shelf, STORIES, story, TIDE, visit } from './a-shelf.ts';
import { FakeStorage } from './fake-storage.ts';

const open: ShelfStore[] = [];
let atHand = new FakeStorage();

function openStore(stories = STORIES): ShelfStore {
  const store = new ShelfStore(stories);
  open.push(store);
  return store;
}

/** How many stories are in the database, whatever state they are in. */
async function storiesInDatabase(): Promise<number> {
  const request = indexedDB.open(`lamplight ${STORIES}`);
  const database = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
  });
  const counting = database.transaction('stories').objectStore('stories').count();
  await new Promise((resolve) => {
    counting.onsuccess = resolve;
  });
  database.close();
  return counting.result;
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  atHand = new FakeStorage();
  vi.stubGlobal('localStorage', atHand);
});

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ANGST = hidden({ kind: 'tag', slug: 'angst', name: 'Angst' }, at(1));
const FULL = shelf({
  stories: [story({ place: place(5), later: at(1), followed: at(2), lists: { Comfort: at(3) } })],
  annotations: [annotation(), annotation({ id: 'a2', kind: 'bookmark' })],
  visits: [visit(5)],
  preferences: [ANGST, readPreference('dimmed', at(6))],
});

it('gives back what was put on the shelf', async () => {
  const store = openStore();
  expect(await store.read()).toEqual(shelf({}));
  await store.change(putting(FULL));
  expect(await openStore().read()).toEqual(FULL);
});

it('keeps the shelves of two archives on one host apart', async () => {
  await openStore().change(putting(FULL));
  expect(await openStore('/elsewhere/stories/').read()).toEqual(shelf({}));
});

it('takes back what was forgotten', async () => {
  const store = openStore();
  await store.change(putting(FULL));
  const undo = await store.change(forgetting(FULL));
  expect(await store.read()).toEqual(shelf({}));
  await undo();
  expect(await store.read()).toEqual(FULL);
});

it('takes back nothing that has changed again since', async () => {
  const store = openStore();
  const undo = await store.change(putting(shelf({ stories: [story({ later: at(1) })] })));
  await store.changeStory(TIDE, NOTE, (kept) => ({ ...kept, followed: at(9) }));
  await undo();
  expect((await store.read()).stories).toMatchObject([{ later: at(1), followed: at(9) }]);
});

it('makes all of some changes, or none', async () => {
  const store = openStore();
  await store.change(putting(shelf({ stories: [story({ later: at(1) })] })));
  const broken = { ...annotation(), note: (() => '') as unknown as string };
  const changes = [
    ...putting(shelf({ stories: [story({ later: at(7) })] })),
    ...putting(shelf({ annotations: [broken] })),
  ];
  await expect(store.change(changes)).rejects.toThrow();
  expect(await store.read()).toEqual(shelf({ stories: [story({ later: at(1) })] }));
});

it('loses nothing where two tabs change one story at once', async () => {
  const [one, other] = [openStore(), openStore()];
  await Promise.all([
    one.changeStory(TIDE, NOTE, (kept) => ({ ...kept, later: at(1) })),
    other.changeStory(TIDE, NOTE, (kept) => ({ ...kept, followed: at(2) })),
    one.changeStory(TIDE, NOTE, (kept) => ({ ...kept, lists: { ...kept.lists, Comfort: at(3) } })),
    other.changeStory(TIDE, NOTE, (kept) => ({ ...kept, lists: { ...kept.lists, Sad: at(4) } })),
  ]);
  expect((await one.read()).stories).toEqual([
    story({ later: at(1), followed: at(2), lists: { Comfort: at(3), Sad: at(4) } }),
  ]);
});

it('tells the other tabs of a change', async () => {
  const heard = vi.fn();
  openStore().onChange(heard);
  await openStore().changeStory(TIDE, NOTE, (kept) => ({ ...kept, later: at(1) }));
  await vi.waitFor(() => {
    expect(heard).toHaveBeenCalledOnce();
  });
});

it('forgets a story for which no reason is left', async () => {
  const store = openStore();
  await store.changeStory(TIDE, NOTE, (kept) => ({ ...kept, later: at(1) }));
  await store.changeStory(TIDE, NOTE, (kept) => ({ ...kept, later: undefined }));
  expect((await store.read()).stories).toEqual([]);
});

it('keeps a story for as long as something is annotated in it', async () => {
  const store = openStore();
  await store.change(putting(FULL));
  await store.changeStory(TIDE, NOTE, ({ story: address, note }) => ({ story: address, note }));
  const { stories } = await store.read();
  expect(stories).toHaveLength(1);
});

it('takes in what pages have noted, once', async () => {
  atHand.setItem(PLACE_KEY + TIDE, JSON.stringify(place(5)));
  const { story: address, href, label, at: moment } = visit(5);
  const noted = JSON.stringify([{ story: address, href, label, at: moment }]);
  atHand.setItem(VISITS_KEY + STORIES, noted);
  const store = openStore();
  const expected = shelf({ stories: [story({ place: place(5) })], visits: [visit(5)] });
  expect(await store.read()).toEqual(expected);
  expect(atHand.getItem(VISITS_KEY + STORIES)).toBeNull();
  atHand.clear();
  expect(await openStore().read()).toEqual(expected);
});

it('has pages know again what the browser has forgotten of places, and not less than they do', async () => {
  const store = openStore();
  await store.change(putting(FULL));
  atHand.clear();
  await store.read();
  expect(JSON.parse(atHand.getItem(PLACE_KEY + TIDE) ?? '')).toMatchObject({ at: at(5) });
  const later = JSON.stringify(place(50));
  atHand.setItem(PLACE_KEY + TIDE, later);
  await store.changeStory(TIDE, NOTE, (kept) => ({ ...kept, followed: at(9) }));
  expect(atHand.getItem(PLACE_KEY + TIDE)).toBe(later);
});

it('has pages know what is kept of a story, and that it is forgotten', async () => {
  const store = openStore();
  await store.change(putting(FULL));
  expect(JSON.parse(atHand.getItem(KEPT_KEY + TIDE) ?? '')).toEqual(['later', 'annotated']);
  await store.change(forgetting(FULL));
  expect(atHand.length).toBe(0);
});

it('leaves out what is damaged, and leaves it alone', async () => {
  const store = openStore();
  await store.change(putting(FULL));
  const damaged = { ...story({ later: at(1) }), story: `${STORIES}other/`, note: 'gone' };
  await store.change([{ in: 'stories', key: damaged.story, value: damaged as never }]);
  expect(await store.read()).toEqual(FULL);
  await store.read();
  expect(await storiesInDatabase()).toBe(2);
});

it('forgets all when it is told to, what is damaged and what pages have just noted too', async () => {
  const store = openStore();
  await store.change(putting(FULL));
  const damaged = { ...story({ later: at(1) }), story: `${STORIES}other/`, note: 'gone' };
  await store.change([{ in: 'stories', key: damaged.story, value: damaged as never }]);
  const { story: address, href, label, at: moment } = visit(99);
  const noted = JSON.stringify([{ story: address, href, label, at: moment }]);
  atHand.setItem(VISITS_KEY + STORIES, noted);
  const undo = await store.clear();
  expect(await store.read()).toEqual(shelf({}));
  expect(await storiesInDatabase()).toBe(0);
  expect(atHand.length).toBe(0);
  await undo();
  expect(await storiesInDatabase()).toBe(2);
});

it('forgets a story with the last that was annotated in it, where nothing else keeps it', async () => {
  const store = openStore();
  const only = shelf({
    stories: [story()],
    annotations: [annotation(), annotation({ id: 'a2' })],
  });
  await store.change(putting(only));
  await removeAnnotation(store, 'a1');
  expect((await store.read()).stories).toHaveLength(1);
  const undo = await removeAnnotation(store, 'a2');
  expect(await store.read()).toEqual(shelf({}));
  await undo();
  expect(await store.read()).toEqual({ ...only, annotations: [annotation({ id: 'a2' })] });
  await store.changeStory(TIDE, NOTE, (kept) => ({ ...kept, later: at(1) }));
  await removeAnnotation(store, 'a2');
  expect((await store.read()).stories).toHaveLength(1);
});

it('is there where a browser has no channel between tabs for it', async () => {
  vi.stubGlobal('BroadcastChannel', function denied() {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  const store = openStore();
  await store.change(putting(FULL));
  expect(await store.read()).toEqual(FULL);
});

it('says that the browser has no more room, and loses nothing', async () => {
  const store = openStore();
  await store.change(putting(FULL));
  const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw full;
  });
  const change = store.changeStory(TIDE, NOTE, (kept) => ({ ...kept, later: undefined }));
  await expect(change.catch(failureOf)).resolves.toBe('full');
  const taken = store.change(putting(shelf({ annotations: [annotation({ id: 'a3' })] })));
  await expect(taken.catch(failureOf)).resolves.toBe('full');
  vi.restoreAllMocks();
  expect(await store.read()).toEqual(FULL);
});

it('says that the browser keeps nothing, and opens the shelf once it does', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Access is denied', 'SecurityError');
  });
  const store = openStore();
  await expect(store.read().catch(failureOf)).resolves.toBe('blocked');
  vi.restoreAllMocks();
  expect(await store.read()).toEqual(shelf({}));
});

it('has pages know what is preferred, and no longer know what is taken back', async () => {
  const store = openStore();
  const undo = await store.change(putting(shelf({ preferences: [ANGST] })));
  expect(preferencesAtHand(STORIES)).toEqual([ANGST]);
  await undo();
  expect(preferencesAtHand(STORIES)).toEqual([]);
  await store.change(putting(shelf({ preferences: [ANGST] })));
  await store.clear();
  expect(atHand.getItem(PREFERENCES_KEY + STORIES)).toBeNull();
  expect(await store.read()).toEqual(shelf({}));
});

it('keeps no preference of which pages cannot know', async () => {
  const store = openStore();
  await store.change(putting(shelf({ stories: [story({ later: at(1) })] })));
  vi.spyOn(atHand, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const failed = await store
    .change(putting(shelf({ preferences: [ANGST] })))
    .then(() => undefined, failureOf);
  expect(failed).toBe('full');
  expect((await store.read()).preferences).toEqual([]);
});

it('takes over a shelf that was kept before there were preferences', async () => {
  const request = indexedDB.open(`lamplight ${STORIES}`, 1);
  request.onupgradeneeded = () => {
    const { result } = request;
    result.createObjectStore('stories', { keyPath: 'story' }).put(story({ later: at(1) }));
    result.createObjectStore('annotations', { keyPath: 'id' }).createIndex('story', 'story');
    result.createObjectStore('visits', { keyPath: 'id' });
  };
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  request.result.close();
  const store = openStore();
  await store.change(putting(shelf({ preferences: [ANGST] })));
  expect(await store.read()).toEqual(
    shelf({ stories: [story({ later: at(1) })], preferences: [ANGST] }),
  );
});

it('says of a shelf that a later build has changed that the page is outdated', async () => {
  const request = indexedDB.open(`lamplight ${STORIES}`, 99);
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  request.result.close();
  expect(
    await openStore()
      .read()
      .then(() => undefined, failureOf),
  ).toBe('outdated');
});
