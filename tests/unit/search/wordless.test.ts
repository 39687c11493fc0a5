import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/build/build-search.ts';
import {
  foldersOf,
  listBundles,
  openIndexCache,
  planTextIndex,
} from '../../../src/search/build/text-index.ts';
import { createTextSearch, type TextSearch } from '../../../src/search/browser/text-search.ts';
import { searchText } from '../../../src/search/browser/text-run.ts';
import { editionOf, type TestStory } from './edition-of.ts';
import { actAsBrowser } from './node-worker.ts';

const PICTURE: TestStory = {
  title: 'A Drawing',
  chapters: { '': '<p id="p-aaaaaa"><img src="lamp.png" alt="A lamp" /></p>' },
};
const SPOILER: TestStory = {
  title: 'Le Secret',
  language: 'fr',
  chapters: {
    '': '<details class="spoiler"><summary>Spoiler</summary><p id="p-aaaaaa">La lampe.</p></details>',
  },
};
const MARKS: TestStory = { title: 'Silence', chapters: { '': '<p id="p-aaaaaa">… !</p>' } };
const WORDS: TestStory = { title: 'Words', chapters: { '': '<p id="p-aaaaaa">One lamp.</p>' } };

let folder: string;
beforeAll(async () => {
  actAsBrowser();
  folder = await mkdtemp(join(tmpdir(), 'lamplight-wordless-'));
});
afterAll(() => rm(folder, { recursive: true }));

const openSearch = (place: string): TextSearch => createTextSearch(`${pathToFileURL(place).href}/`);

/** What a search for `lamp` comes to. */
async function lampsIn(search: TextSearch) {
  const { signal } = new AbortController();
  const told = [];
  for await (const { hits, failed, known, parts } of searchText(search, 'lamp', {
    languages: ['en'],
    wanted: undefined,
    signal,
  })) {
    told.push({ found: hits.map(({ story }) => story.title), failed, known, parts });
  }
  return told.at(-1);
}

let sites = 0;
async function build(stories: readonly TestStory[]): Promise<string> {
  const edition = editionOf(stories);
  // So long that each has a bundle of its own.
  const long: typeof edition = {
    ...edition,
    facts: (file) => ({ ...edition.facts(file), words: 600_000 }),
  };
  const built = await buildSearch({ edition: long, cacheDirectory: join(folder, 'cache') });
  const site = join(folder, String((sites += 1)));
  await built.writeTo(site);
  return join(site, 'search');
}

/** What of a search is about the text. */
async function partsIn(place: string): Promise<readonly string[]> {
  const names = (await readdir(place)).filter((name) => name !== 'catalogue');
  return names.map((name) => name.replace(/[-.].*$/u, '')).sort();
}

describe('a story in which no word can be found', () => {
  test.for([
    ['a picture', PICTURE],
    ['a spoiler', SPOILER],
    ['marks', MARKS],
  ] as const)('leaves the search of an archive of nothing else empty: %s', async ([, story]) => {
    const site = await build([story]);
    expect(await partsIn(site)).toEqual(['bundles']);
    expect(await lampsIn(openSearch(site))).toEqual({ found: [], failed: [], known: 0, parts: 0 });
  });

  test('keeps no other from being found, and is not asked: in bundles of their own', async () => {
    const site = await build([PICTURE, WORDS, SPOILER, MARKS]);
    expect(await partsIn(site)).toEqual(['bundles', 'en', 'engine', 'stories']);
    const found = await lampsIn(openSearch(site));
    expect(found).toEqual({ found: ['Words'], failed: [], known: 1, parts: 1 });
  });

  test('has no number among the bundles of the map of words', async () => {
    const more = { ...WORDS, title: 'More Words', chapters: { '': '<p id="p-a">A lantern.</p>' } };
    const site = await build([PICTURE, MARKS, WORDS, more]);
    expect(await partsIn(site)).toContain('words');
    expect(await lampsIn(openSearch(site))).toMatchObject({ found: ['Words'], parts: 2 });
  });

  test('keeps no other from being found, in the bundle of another', async () => {
    const edition = editionOf([PICTURE, WORDS, MARKS]);
    const built = await buildSearch({ edition, cacheDirectory: join(folder, 'cache') });
    await built.writeTo(join(folder, 'together'));
    const search = openSearch(join(folder, 'together/search'));
    expect(await lampsIn(search)).toMatchObject({ found: ['Words'], parts: 1 });
  });

  test('is asked in vain, and breaks nothing, while stories are edited', async () => {
    const index = await planTextIndex(editionOf([SPOILER, WORDS]));
    const cache = openIndexCache(join(folder, 'served'));
    const place = join(folder, 'editing');
    for (const kept of foldersOf(index)) {
      await cache.ensure(kept);
      await cache.copy(kept.name, join(place, kept.name));
    }
    for (const { entry, told } of index.bundles) await writeFile(join(place, entry.stories), told);
    await writeFile(join(place, 'bundles.json'), JSON.stringify(listBundles(index, {})));
    const found = await lampsIn(openSearch(place));
    expect(found).toEqual({ found: ['Words'], failed: [], known: 2, parts: 2 });
  });
});
