import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildSearch } from '../../../src/search/build/build-search.ts';
import { planWordMaps } from '../../../src/search/build/word-map.ts';
import { engineLanguage } from '../../../src/search/bundle-list.ts';
import { parseTextQuery } from '../../../src/search/browser/text-query.ts';
import { searchText, type TextProgress } from '../../../src/search/browser/text-run.ts';
import { createTextSearch, type TextSearch } from '../../../src/search/browser/text-search.ts';
import { randomNumbers } from '../../random.ts';
import { editionOf, type TestStory } from './edition-of.ts';
import { WORD_FILES, wordFileOf } from '../../../src/search/word-file.ts';
import { actAsBrowser } from './node-worker.ts';

/** Words that are indexed otherwise than they are written; those of a line stand in one story together. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "T’Challa O’Brien isn’t Don't Hermione’s ‘twas 𐐔𐐯 happy happily happiness skies dying",
    'Obi-Wan Spider-Man Midoriya-kun well‑known ninety-nine A/B/O 5+1 A~B Hurt/Comfort R&amp;B',
    'C-3PO R2D2 12:30 1895 3,000 Re:Zero tide_wrack McGonagall iPhone go going gone',
    'Éowyn E\u0301omer Ōsaka Bakugō naïve café Łódź Đorđe Ærø İstanbul œuvre Hawaiʻi ﬁnal Ｌａｍｐ',
    'power—they Wait…Gaara? went--and end.Start se\u00ADpa\u00ADrate 👋 generously general 𐐔𐐯𐑅 𐐔𐐯𐑅𐐨𐑉𐐯𐐻',
  ],
  fr: ['L’enfant dort Qu’est-ce Aujourd’hui brûlait l’été', 'chevaux cheval chantaient garçon'],
  id: ['membaca dibaca pembacaan bermain', 'mengambil terbaca permainan lampu'],
  ar: ['ذهب الولد إلى المدرسة', 'مُعَلِّمة كبيرة وأحمد', 'والكتاب بالمدرسة كتب ولد'],
  ja: ['吾輩は猫である。', '「犬」とはたけカカシはＡＢＣ社の東京タワー2号で笑った。ガーデン 猫'],
  zh: ['那个下着雨的夜晚，他说：“你好。”', '猫在雨夜里笑了 Lamp'],
  th: ['นี่คือแมวสองตัว', 'แมวกินปลา'],
  ru: ['Ёлка стояла пошёл домой', 'ёлки елка дома стоять'],
};

const storyOf = (language: string, number: number, text: string): TestStory => ({
  title: `Words in ${language} ${String(number)}`,
  language,
  chapters: { '': `<p id="p-aaaaaa">${text} lantern</p>` },
});

const STORIES = Object.entries(WORDS).flatMap(([language, texts]) =>
  texts.map((text, number) => storyOf(language, number, text)),
);

let folder: string;
let site: string;
let search: TextSearch;
/** Of the stories in English alone: one engine starts sooner than one for each language. */
let english: string;
const ENGLISH = STORIES.filter(({ language }) => language === 'en');

/** Builds a search in which every story has a bundle of its own. */
async function build(stories: readonly TestStory[], out: string): Promise<string> {
  const edition = editionOf(stories);
  const long: typeof edition = {
    ...edition,
    facts: (file) => ({ ...edition.facts(file), words: 600_000 }),
  };
  const built = await buildSearch({ edition: long, cacheDirectory: join(folder, 'cache') });
  await built.writeTo(join(folder, out));
  return join(folder, out, 'search');
}

const openSearch = (place: string): TextSearch => createTextSearch(`${pathToFileURL(place).href}/`);

beforeAll(async () => {
  actAsBrowser();
  folder = await mkdtemp(join(tmpdir(), 'lamplight-word-map-'));
  site = await build(STORIES, 'site');
  search = openSearch(site);
  english = await build(ENGLISH, 'english');
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** The bundles that the map leaves for a query, and those that it spares. */
async function parted(query: string) {
  const parsed = parseTextQuery(query);
  const bundles = await search.bundles();
  if (parsed === undefined) return { left: [], spared: [], ask: () => Promise.resolve([]) };
  const languages = [...new Set(bundles.map(({ language }) => engineLanguage(language)))];
  const answering = await Promise.all(
    languages.map((language) => search.mayAnswer(language, parsed)),
  );
  const left = new Set(answering.flatMap((some) => [...some]));
  return {
    left: [...left],
    spared: bundles.filter((bundle) => !left.has(bundle)),
    ask: (bundle: (typeof bundles)[number]) => search.ask(bundle, parsed),
  };
}

/** What a reader may type who looks for one of these stories: words, parts of them, and mistakes. */
function* queries(random: () => number, count: number): Generator<string> {
  const below = (limit: number): number => Math.floor(random() * limit);
  const texts = Object.values(WORDS).flatMap((some) =>
    some.map((text) => text.replaceAll('&amp;', '&')),
  );
  const lines = texts.map((text) => text.split(' '));
  const pick = <Item>(from: readonly Item[]): Item => from[below(from.length)] as Item;
  const change: readonly ((word: string) => string)[] = [
    (word) => word,
    (word) => word.slice(0, 1 + below(word.length)),
    (word) => Array.from(word).slice(below(2), 3).join(''),
    (word) => word.slice(below(word.length)),
    (word) => `${word}${pick(['s', 'u', 'ed', 'ing', 'x', 'ة', 'ы', 'の'])}`,
    (word) => word.toUpperCase(),
    (word) => word.normalize('NFD').replace(/\p{M}/gu, ''),
    (word) => word.replace(/[-‑/:'’‘—…+~&]/gu, ' '),
    (word) => word.replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
  ];
  for (let made = 0; made < count; made++) {
    const line = pick(lines);
    const word = pick(change)(pick(line));
    const start = below(line.length);
    yield pick([
      word,
      `${word} ${pick(change)(pick(line))}`,
      `${word} ${pick(change)(pick(pick(lines)))}`,
      `"${line.slice(start, start + 1 + below(3)).join(' ')}"`,
      `“${word}” ${pick(line)}`,
      `${word} -${pick(line)}`,
      line.join(' '),
    ]);
  }
}

const hitsIn = async (parts: Awaited<ReturnType<typeof parted>>): Promise<number> => {
  const hits = await Promise.all(parts.left.map(parts.ask));
  return hits.flat().length;
};

describe('a bundle that the map spares would not have answered', () => {
  test.for([1, 2, 3])('whatever is asked: from %i', async (seed) => {
    let spared = 0;
    let found = 0;
    for (const query of queries(randomNumbers(seed), 100)) {
      const parts = await parted(query);
      for (const bundle of parts.spared) {
        expect({ query, hits: await parts.ask(bundle) }).toEqual({ query, hits: [] });
        spared++;
      }
      found += await hitsIn(parts);
    }
    expect(spared).toBeGreaterThan(500);
    expect(found).toBeGreaterThan(50);
  });

  test.for([
    ['a letter', 'h', ['en 0', 'en 1', 'en 3', 'fr 0']],
    ['two letters', 'he', ['en 0']],
    ['a word whose stem is no beginning of it', 'skies', ['en 0']],
    ['a word whose stem lacks its beginning', 'membaca', ['id 0', 'id 1']],
    ['an article that is a part of the word', 'المدرسة', ['ar 0', 'ar 2']],
    ['a word that lacks its last letters in the text', 'Bakugou', ['en 3']],
    ['a word of which the text has two letters, of two units each', '𐐔𐐯𐑅', ['en 0', 'en 4']],
    ['an apostrophe', 'challa', ['en 0']],
    ['a name in parts', 'obi wan', ['en 1']],
    ['a name as one', 'spiderman', ['en 1']],
    ['a special letter', 'lodz', ['en 3']],
    ['letters as words', '着雨', ['zh 0']],
    ['letters and a word', '雨夜 lamp', ['zh 1']],
    ['a phrase', '“l’enfant dort”', ['fr 0']],
    ['words of two languages', 'lampu café', ['en 3']],
  ] as const)('and one that it leaves answers: %s', async ([, query, found]) => {
    const parts = await parted(query);
    for (const bundle of parts.spared) expect(await parts.ask(bundle)).toEqual([]);
    expect(parts.spared).not.toHaveLength(0);
    const hits = (await Promise.all(parts.left.map(parts.ask))).flat();
    expect(hits.map(({ story }) => story.title).sort()).toEqual(
      found.map((title) => `Words in ${title}`),
    );
  });
});

/** All that a search tells from beginning to end. */
async function run(search: TextSearch, query: string): Promise<readonly TextProgress[]> {
  const { signal } = new AbortController();
  const told: TextProgress[] = [];
  for await (const progress of searchText(search, query, {
    languages: ['en'],
    wanted: undefined,
    signal,
  })) {
    told.push(progress);
  }
  return told;
}

const titlesIn = (told: readonly TextProgress[]) =>
  told.at(-1)?.hits.map(({ story }) => story.title);

/** A search that counts the bundles that it is asked. */
function counted(place: string) {
  const asked = new Set<string>();
  const search = openSearch(place);
  const counting: TextSearch = {
    ...search,
    stories: (bundle) => (asked.add(bundle.folder), search.stories(bundle)),
    ask: (bundle, query) => (asked.add(bundle.folder), search.ask(bundle, query)),
  };
  return { asked, search: counting };
}

test('of bundles in which the words do not stand, nothing is asked', async () => {
  const { search, asked } = counted(english);
  expect(titlesIn(await run(search, 'tchalla'))).toEqual(['Words in en 0']);
  expect(asked).toHaveLength(1);
});

test('a search counts the bundles that it need not ask with those that it has asked', async () => {
  const told = await run(search, 'lamp');
  const known = told.map((progress) => progress.known);
  expect(known).toEqual([...new Set(known)].sort((a, b) => a - b));
  expect([known[0], known.at(-1)]).toEqual([0, STORIES.length]);
  expect(told.map(({ parts }) => parts)).toEqual(told.map(() => STORIES.length));
  expect(told.filter(({ done }) => done)).toHaveLength(1);
});

test('bundles that are asked at once, before the engine is there, answer as one by one', async () => {
  const search = openSearch(english);
  const query = parseTextQuery('lamp');
  if (query === undefined) throw new Error('no query');
  const bundles = await search.bundles();
  const atOnce = await Promise.all(bundles.map((bundle) => search.ask(bundle, query)));
  expect(atOnce.flat().map(({ story }) => story.title)).toEqual(['Words in en 3']);
  const again = await Promise.all(bundles.map((bundle) => search.ask(bundle, query)));
  expect(again.map((hits) => hits.length)).toEqual(atOnce.map((hits) => hits.length));
});

test('a bundle that does not load takes no other with it, and no sentence', async () => {
  const place = await mkdtemp(join(folder, 'lacking-'));
  await cp(english, place, { recursive: true });
  const [, lost] = await openSearch(place).bundles();
  await rm(join(place, lost?.folder ?? '', 'index'), { recursive: true });
  const last = (await run(openSearch(place), 'lantern')).at(-1);
  expect(last?.failed).toEqual([lost]);
  expect(last?.hits).toHaveLength(ENGLISH.length - 1);
  for (const hit of last?.hits ?? []) expect(await hit.passages(1)).toHaveLength(1);
});

describe('without a map, every bundle is asked, and as much is found', () => {
  const each =
    (files: RegExp) =>
    (change: (path: string) => Promise<void>) =>
    async (place: string): Promise<void> => {
      const names = (await readdir(place)).filter((name) => files.test(name));
      expect(names).not.toHaveLength(0);
      for (const name of names) await change(join(place, name));
    };
  const eachFile = each(/^words-.*\.bin$/u);
  const theNames = each(/^words-.*\.json$/u);
  test.for([
    ['where it is missing', eachFile((path) => rm(path))],
    [
      'where it is damaged',
      eachFile(async (path) => {
        const bytes = await readFile(path);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        await writeFile(path, bytes);
      }),
    ],
    [
      'where it is cut short',
      eachFile(async (path) => writeFile(path, (await readFile(path)).subarray(0, -9))),
    ],
    ['where a page stands in its place', eachFile((path) => writeFile(path, '<!doctype html>'))],
    ['where it is empty', eachFile((path) => writeFile(path, ''))],
    ['where its names are missing', theNames((path) => rm(path))],
    ['where a page stands for its names', theNames((path) => writeFile(path, '<!doctype html>'))],
    ['where its names are no longer there', theNames((path) => writeFile(path, '[]'))],
    [
      'where the list has none, as while stories are edited',
      async (place: string): Promise<void> => {
        const file = join(place, 'bundles.json');
        const list = JSON.parse(await readFile(file, 'utf8')) as object;
        await writeFile(file, JSON.stringify({ ...list, words: {} }));
      },
    ],
  ] as const)('%s', async ([, spoil]) => {
    const place = await mkdtemp(join(folder, 'spoilt-'));
    await cp(english, place, { recursive: true });
    await spoil(place);
    const { search, asked } = counted(place);
    expect(titlesIn(await run(search, 'tchalla'))).toEqual(['Words in en 0']);
    expect(asked).toHaveLength(ENGLISH.length);
  });
});

describe('the map', () => {
  const listSchema = z.object({ words: z.record(z.string(), z.string()) });
  const mapFiles = async (place: string) =>
    (await readdir(place)).filter((name) => name.startsWith('words-'));
  const namesIn = async (place: string): Promise<readonly string[]> => {
    const names = (await mapFiles(place)).filter((name) => name.endsWith('.json'));
    return z
      .array(z.string())
      .parse(JSON.parse(await readFile(join(place, names[0] ?? ''), 'utf8')));
  };

  const [FIRST, ...REST] = ENGLISH;
  /** Builds the English stories with one sentence more in the first. */
  const buildWith = (sentence: string, out: string): Promise<string> => {
    if (FIRST === undefined) throw new Error('no story');
    const text = `${FIRST.chapters?.[''] ?? ''}<p id="p-bbbbbb">${sentence}</p>`;
    return build([{ ...FIRST, chapters: { '': text } }, ...REST], out);
  };

  test('is changed by an edit only where a word comes or goes', async () => {
    const before = await namesIn(english);
    const edited = await buildWith('He isn’t happy. Vebrakoth!', 'edited');
    const changed = (await namesIn(edited)).filter((name) => !before.includes(name));
    // `he`, of which the beginnings are known, and a name with its two.
    expect(changed.length).toBeGreaterThanOrEqual(1);
    expect(changed.length).toBeLessThanOrEqual(5);
    const { search, asked } = counted(edited);
    expect(titlesIn(await run(search, 'vebrakoth'))).toEqual(['Words in en 0']);
    expect(asked).toHaveLength(1);
  });

  test('has every word though what the cache keeps of them is damaged', async () => {
    const kept = join(folder, 'cache/search');
    for (const name of (await readdir(kept)).filter((each) => each.startsWith('en-'))) {
      await writeFile(join(kept, name, 'words.txt'), 'lamp');
    }
    const edited = await buildWith('A generation.', 'damaged');
    for (const [word, title] of [
      ['generation', 'Words in en 0'],
      ['generous', 'Words in en 4'],
    ] as const) {
      expect(titlesIn(await run(openSearch(edited), word))).toEqual([title]);
    }
  });

  test('is planned without a word, and made from the words of one file at a time', async () => {
    const lines = Array.from({ length: WORD_FILES }, (_, file) => ({
      start: 5 * file,
      length: 4,
      digest: String(file),
    }));
    const entry = { language: 'en', bucket: '', stories: '' };
    const bundles = ['a', 'b'].map((name) => ({ entry: { ...entry, folder: name }, lines }));
    const read: string[] = [];
    const { folders } = planWordMaps(bundles, (bundle, { start }) => {
      read.push(`${bundle.entry.folder} ${String(start)}`);
      return Promise.resolve(new TextEncoder().encode('lamp'));
    });
    expect(read).toEqual([]);
    await folders[3]?.make(await mkdtemp(join(folder, 'file-')));
    expect(read).toEqual(['a 15', 'b 15']);
  });

  test('has the same bytes when it is made again', async () => {
    const place = await build(ENGLISH, 'again');
    for (const name of [...(await mapFiles(place)), 'bundles.json']) {
      expect(await readFile(join(place, name))).toEqual(await readFile(join(english, name)));
    }
  });

  test('is not made for a language that has only one bundle', async () => {
    expect(await mapFiles(await build(ENGLISH.slice(0, 1), 'one'))).toEqual([]);
  });

  test('costs a reader who asks for nothing the name of one file for each language', async () => {
    const { words } = listSchema.parse(
      JSON.parse(await readFile(join(site, 'bundles.json'), 'utf8')),
    );
    const names = (await mapFiles(site)).filter((name) => name.endsWith('.json'));
    expect(Object.values(words).sort()).toEqual(names.sort());
    expect(Object.keys(words)).toContain('en');
  });

  test('is all that the site has of the words: their lists stay in the cache', async () => {
    const names = await readdir(site, { recursive: true });
    expect(names.filter((name) => name.endsWith('.txt'))).toEqual([]);
  });
});

test('a word is in the file in which pages and caches of other builds have it', () => {
  // Where one of these moves, raise BUNDLE_LIST_FORMAT, and RECIPE in plan.ts if bundles stay.
  const words = [
    'a',
    'he',
    'lamp',
    'lampu',
    'lantern',
    '1895',
    'été',
    'ホ',
    '雨',
    '𐐔𐐯𐑅𐐨',
    'المدرسة',
  ];
  expect(words.map(wordFileOf)).toEqual([26, 16, 136, 136, 112, 199, 194, 231, 233, 249, 89]);
  expect(WORD_FILES).toBe(256);
});
