import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digest } from '../../../src/archive/digest.ts';
import type { Edition } from '../../../src/archive/edition.ts';
import { buildSearch } from '../../../src/search/build/build-search.ts';
import { EngineError } from '../../../src/search/browser/engine.ts';
import { parseTextQuery } from '../../../src/search/browser/text-query.ts';
import { createTextSearch, type TextSearch } from '../../../src/search/browser/text-search.ts';
import { hitsOf, sentencesOf } from './asked.ts';
import { editionOf } from './edition-of.ts';
import { actAsBrowser } from './node-worker.ts';

const ENGLISH = {
  title: 'The Lamp Room',
  chapters: {
    'the-stair': `<p id="p-aaaaaa">“It isn’t so,” said O’Brien, who was late.</p>
      <p id="p-cccccc">The kitten was warm <em>and</em> small</p>
      <details><summary>What comes</summary><p id="p-dddddd">A wolf howled. The kitten slept on.</p></details>
      <p id="p-eeeeee">He knew<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup> the harbour.</p>
      <p id="p-ffffff">Watson lit one lamp, then a second one. Holmes had been waiting in the kitchen for the kettle since before the fog, and the fog had come up from the river at four, so that when the bell rang twice neither of them thought of opening the door to the man who stood there with a lantern in his hand and the rain in his hat.</p>`,
    'the-roof': `<p id="p-gggggg">Holmes climbed alone.</p><p id="p-hhhhhh">A lamp, a lantern, a candle.</p>
      <p id="p-iiiiii">The guest was <label class="spoiler"><input type="checkbox" /><span>Moriarty</span></label>, of course.</p>
      <details class="spoiler"><summary>Spoiler</summary><p id="p-kkkkkk">He fell from the balcony.</p></details>`,
  },
  chapterTitles: { 'the-stair': 'Upon the Stair' },
};
const JAPANESE = {
  title: '灯台',
  language: 'ja',
  chapters: {
    '': '<p id="p-jjjjjj">吾輩は<ruby>猫<rp>(</rp><rt>ねこ</rt><rp>)</rp></ruby>である。ホームズ氏は東京の灯台へ行った。</p>',
  },
};

let folder: string;
let base: string;
let search: TextSearch;

async function build(edition: Edition, out = 'site'): Promise<string> {
  const search = await buildSearch({ edition, cacheDirectory: join(folder, 'cache') });
  await search.writeTo(join(folder, out));
  return join(folder, out, 'search');
}

beforeAll(async () => {
  actAsBrowser();
  folder = await mkdtemp(join(tmpdir(), 'lamplight-text-index-'));
  base = `${pathToFileURL(await build(editionOf([ENGLISH, JAPANESE]))).href}/`;
  search = createTextSearch(base);
});
afterAll(() => rm(folder, { recursive: true }));

const hits = (query: string) => hitsOf(search, query);
const sentences = (query: string) => sentencesOf(search, query);

describe('a word in the text', () => {
  test('leads to the sentence that it stands in, and to its paragraph', async () => {
    expect(await sentences('harbour')).toEqual(['p-eeeeee: He knew the [harbour].']);
  });

  test('is not found where only its beginning stands, nor only some of the words', async () => {
    expect(await sentences('oneline')).toEqual([]);
    expect(await sentences('kitten zebra')).toEqual([]);
    expect(await sentences('zebra')).toEqual([]);
  });

  test('is found with its other forms, and its beginning', async () => {
    expect(await sentences('lamps')).toEqual([
      expect.stringContaining('[lamp]'),
      expect.stringContaining('[lamp]'),
    ]);
    expect(await sentences('harb')).toEqual(['p-eeeeee: He knew the [harbour].']);
  });
});

describe('several words', () => {
  test('are shown where most of them stand together', async () => {
    const [first] = await hits('lamp candle');
    expect(first).toMatchObject({
      story: { slug: 'the-lamp-room' },
      chapter: 'the-roof',
      number: 2,
    });
    expect(await sentences('lamp candle')).toEqual(['p-hhhhhh: A [lamp], a lantern, a [candle].']);
  });

  test('are shown each where it stands, where none stand together', async () => {
    expect(await sentences('harbour kitten late')).toEqual([
      'p-aaaaaa: “It isn’t so,” said O’Brien, who was [late].',
      'p-cccccc: The [kitten] was warm and small',
      'p-eeeeee: He knew the [harbour].',
    ]);
  });

  test('are not shown where only some of them stand, if elsewhere they stand together', async () => {
    expect(await sentences('kitten slept')).toEqual(['p-dddddd: The [kitten] [slept] on.']);
  });

  test('in quotation marks are a phrase', async () => {
    expect(await sentences('"lit one lamp"')).toHaveLength(1);
    expect(await sentences('“one lit lamp”')).toEqual([]);
    expect(await sentences('lamp one lit')).toHaveLength(1);
  });
});

describe('a passage', () => {
  test('is cut around the words where its sentence is long', async () => {
    const [passage] = await sentences('lantern rain');
    expect(passage).toMatch(
      /^p-ffffff: … .*\[lantern\] in his hand and the \[rain\] in his hat\.$/u,
    );
    expect(passage?.length).toBeLessThan(300);
  });

  test('ends as the author ended it', async () => {
    expect((await sentences('warm small'))[0]).toBe('p-cccccc: The kitten was [warm] and [small]');
  });

  test('before the first paragraph is the chapter’s title', async () => {
    expect(await sentences('upon stair')).toEqual([': [Upon] the [Stair]']);
    expect((await hits('upon'))[0]).toMatchObject({ title: 'Upon the Stair', places: 1 });
  });

  test('gives no spoiler away', async () => {
    expect(await sentences('guest')).toEqual(['p-iiiiii: The [guest] was …, of course.']);
    expect(await sentences('moriarty')).toEqual([]);
    expect(await sentences('balcony')).toEqual([]);
  });

  test('holds no readings of ruby and no numbers of footnotes', async () => {
    expect(await sentences('ねこ')).toEqual([]);
    expect((await sentences('harbour'))[0]).not.toContain('1');
  });
});

describe('what does not load', () => {
  /** A copy of the site without some file; `restore` puts it back. */
  async function siteWithout(part: RegExp) {
    const copy = await mkdtemp(join(folder, 'lacking-'));
    await cp(new URL(base), copy, { recursive: true });
    const names = await readdir(copy, { recursive: true });
    const lost = names.filter((name) => part.test(name)).map((name) => join(copy, name));
    expect(lost).not.toHaveLength(0);
    for (const file of lost) await rename(file, `${file}.lost`);
    return {
      search: createTextSearch(`${pathToFileURL(copy).href}/`),
      restore: async () => {
        for (const file of lost) await rename(`${file}.lost`, file);
      },
    };
  }
  async function ask(search: TextSearch) {
    const bundle = (await search.bundles()).find(({ language }) => language === 'en');
    const query = parseTextQuery('harbour');
    if (query === undefined || bundle === undefined) throw new Error('no English bundle');
    return search.ask(bundle, query);
  }

  test.each([
    ['the list of bundles', /^bundles\.json$/u],
    ['the WebAssembly', /wasm\.en/u],
    ['a bundle’s entry', /^en-.*pagefind-entry\.json$/u],
    ['a bundle’s numbers', /^en-.*pf_meta$/u],
    ['a bundle’s words', /^en-.*pf_index$/u],
    ['a bundle’s chapters', /^en-.*chapters\.json$/u],
  ])('is an error and no empty answer, and is asked for again: %s', async (_, part) => {
    const { search, restore } = await siteWithout(part);
    await expect(ask(search)).rejects.toThrow(EngineError);
    await restore();
    expect(await ask(search)).toHaveLength(1);
  });
});

describe('the index on disk', () => {
  const list = async (site: string) => {
    const names = await readdir(site, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
    return Promise.all(
      files
        .sort()
        .map(async (file) => `${file.slice(site.length)} ${digest(await readFile(file))}`),
    );
  };

  test('has the same bytes when it is built again without a cache', async () => {
    const first = await list(await build(editionOf([ENGLISH, JAPANESE]), 'first'));
    await rm(join(folder, 'cache'), { recursive: true });
    expect(await list(await build(editionOf([ENGLISH, JAPANESE]), 'second'))).toEqual(first);
  });

  test('is copied, not made, where nothing has changed', async () => {
    const edition = editionOf([ENGLISH]);
    await build(edition);
    const silent: Edition = {
      ...edition,
      html: () => Promise.reject(new Error('nothing is to be rendered')),
    };
    await expect(build(silent, 'again')).resolves.toBeDefined();
  });

  test('keeps the bundles of other languages when a story is edited', async () => {
    const before = await readdir(await build(editionOf([ENGLISH, JAPANESE]), 'before'));
    const edited = { ...ENGLISH, chapters: { ...ENGLISH.chapters, end: '<p id="p-x">End.</p>' } };
    const after = await readdir(await build(editionOf([edited, JAPANESE]), 'after'));
    const changed = after.filter((name) => !before.includes(name));
    expect(changed).toEqual([expect.stringMatching(/^en-/u)]);
  });

  test('is made again where the cache is damaged', async () => {
    const whole = await list(await build(editionOf([ENGLISH]), 'whole'));
    const cache = join(folder, 'cache/search');
    const [bundle = ''] = (await readdir(cache)).filter((name) => name.startsWith('en-'));
    await writeFile(join(cache, bundle, 'chapters.json'), '{"stories":');
    expect(await list(await build(editionOf([ENGLISH]), 'mended'))).toEqual(whole);
    await writeFile(join(cache, bundle, 'contents.json'), '');
    expect(await list(await build(editionOf([ENGLISH]), 'mended-again'))).toEqual(whole);
  });

  test('leaves nothing in the cache that it does not use', async () => {
    await build(editionOf([ENGLISH, JAPANESE]));
    await build(editionOf([ENGLISH]));
    const kept = await readdir(join(folder, 'cache/search'));
    expect(kept.sort()).toEqual([
      expect.stringMatching(/^en-/u),
      expect.stringMatching(/^engine-en-/u),
    ]);
  });

  test('holds what all bundles of a language need only once', async () => {
    const names = await readdir(await build(editionOf([ENGLISH]), 'once'), { recursive: true });
    expect(names.filter((name) => /wasm|worker/u.test(name)).sort()).toEqual([
      expect.stringMatching(/^engine-en-\w+\/wasm\.en\.pagefind$/u),
      expect.stringMatching(/^engine-en-\w+\/wasm\.unknown\.pagefind$/u),
      expect.stringMatching(/^engine-en-\w+\/worker\.js$/u),
    ]);
  });
});
