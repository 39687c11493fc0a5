import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Catalogue } from '../../src/search/browser/catalogue/catalogue.ts';
import { createTextSearch } from '../../src/search/browser/text-search.ts';
import { fixtureBytes } from '../unit/import/fixture.ts';
import { hitsOf } from '../unit/search/asked.ts';
import { actAsBrowser } from '../unit/search/node-worker.ts';
import { buildFixture, copyFixture } from './build-fixture.ts';
import { BuiltSite, faults } from './built-site.ts';
import { mixedFolder } from './mixed-folder.ts';

const TITLE = 'what the fog kept';

const DOOR = fileURLToPath(new URL('../../src/cli/door.js', import.meta.url));
const reportSchema = z.object({
  files: z.array(
    z.object({ source: z.string(), outcome: z.string(), file: z.string().optional() }),
  ),
});

let content: string;
let files: z.infer<typeof reportSchema>['files'];
let folder: string;
let site: BuiltSite;
let page: Document;

beforeAll(async () => {
  actAsBrowser();
  // As the import proposes it.
  content = await copyFixture('imported', [['public: true', 'public: false']]);
  const report = join(content, '../import.json');
  const downloads = await mixedFolder(join(content, '../downloads'));
  spawnSync(process.execPath, [
    DOOR,
    'import',
    '--content',
    content,
    '--report',
    report,
    downloads,
  ]);
  files = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8'))).files;
  // Exits with an error where there is one in the content: a broken link, a wrong value.
  folder = await buildFixture(content, 'imported');
  site = new BuiltSite(folder);
  page = site.page('stories/what-the-fog-kept/').document;
}, 120_000);

describe('a mixed folder of fifty files, imported and built', () => {
  test('is in the site, a page a story', () => {
    expect(files.length).toBeGreaterThanOrEqual(50);
    // Of two files of one story, the later may have made a folder of a one-shot.
    const stories = new Map(
      files.flatMap(({ file }) =>
        file === undefined ? [] : [[file.replace(/(?:\/index)?\.md$/u, '/'), file] as const],
      ),
    );
    expect(stories.size).toBeGreaterThan(30);
    for (const [name, file] of stories) {
      const [, text = ''] = readFileSync(join(content, file), 'utf8').split('---\n');
      if (/^draft: true$/mu.test(text)) continue;
      const own = /^slug: (.+)$/mu.exec(text)?.[1];
      const address = own === undefined ? name : `stories/${own}/`;
      expect(site.page(address).document.querySelector('h1')?.textContent, file).not.toBe('');
    }
  });

  test('and no file of it was refused', () => {
    const refused = files.filter(({ file }) => file === undefined);
    expect(refused.map(({ source }) => source)).toEqual([]);
  });
});

describe('a plain text, imported and built, reads as its author meant it', () => {
  test('with its title, summary and notes', () => {
    expect(page.querySelector('h1')?.textContent.trim()).toBe(TITLE);
    const text = page.querySelector('main')?.textContent;
    expect(text).toContain('Holmes keeps a promise that nobody asked him to make.');
    expect(text).toContain('someone asked me what he did on the night train and oh dear');
  });

  test('with exactly four scene breaks, each before its paragraph', () => {
    const breaks = [...page.querySelectorAll('main hr')];
    expect(breaks.map((hr) => hr.nextElementSibling?.textContent.slice(0, 20))).toEqual([
      '(It was the last nig',
      'Hardly a month later',
      'Years later, they as',
      'Holmes never went ba',
    ]);
  });

  test('with both paragraphs of its endnotes', () => {
    const paragraphs = [...page.querySelectorAll('#endnotes p')].map((p) => p.textContent);
    expect(paragraphs).toEqual([
      expect.stringMatching(/^A\/N: Holmes never went back .* tell me so\.$/u),
      expect.stringMatching(/^Anyway, I hope .* put down twice\.$/u),
    ]);
  });

  test('with every other line as it was, in its order', () => {
    const source = new TextDecoder().decode(fixtureBytes('as-archivists-have-it.txt'));
    const lines = source
      .split('\n')
      .map((line) => line.replace(/^(?:Title|Summary|Comments): /u, ''));
    let at = 0;
    const text = page.querySelector('main')?.textContent ?? '';
    for (const line of lines.filter((line) => line !== '')) {
      at = text.indexOf(line, at);
      expect(at, line).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('it is found', () => {
  test.each(['what the fog', 'fog kept', 'What The Fog Kept'])('first by %s', async (query) => {
    const { fragments } = site;
    const read = (name: string): Uint8Array<ArrayBuffer> =>
      new Uint8Array(readFileSync(join(folder, 'search/catalogue', name)));
    const manifest: unknown = JSON.parse(new TextDecoder().decode(read('manifest.json')));
    const catalogue = new Catalogue(manifest, (name) => Promise.resolve(new Response(read(name))));
    const question = {
      query,
      chosen: {},
      ranges: {},
      sort: { by: 'match', descending: true },
    } as const;
    const [first = -1] = (await catalogue.ask(question, { from: 0, count: 1 })).stories;
    const cards = fragments.flatMap(({ document }) => [...document.querySelectorAll('.card')]);
    expect(cards[first]?.querySelector('h2')?.textContent.trim()).toBe(TITLE);
  });

  test.each([
    ['Lestrade', 'He could have called.'],
    ['Mycroft', 'You were never careful'],
    ['Sussex', 'Hardly a month later'],
    ['they would all have been', 'He could have called.'],
    ['watson’s stick', '"I know," said Holmes'],
  ])('by %s, which leads to its paragraph', async (query, beginning) => {
    const search = createTextSearch(`${pathToFileURL(join(folder, 'search')).href}/`);
    const hits = await hitsOf(search, query);
    const hit = hits.find(({ story }) => story.slug === 'what-the-fog-kept');
    const [passage] = (await hit?.passages(1)) ?? [];
    const paragraph = page.getElementById(passage?.paragraph ?? '');
    expect(paragraph?.textContent.replace(/^\(/u, '')).toMatch(new RegExp(`^${beginning}`, 'u'));
  });
});

test('an archive that is not public says nothing to anyone', () => {
  expect(
    faults(site.pages, function* ({ document, html }) {
      if (html.includes('og:') || html.includes('schema.org')) yield 'share data';
      if (document.querySelector('link:is([rel="canonical"], [rel="author"], [rel="up"])')) {
        yield 'a link for machines';
      }
    }),
  ).toEqual([]);
  expect(site.files.filter((file) => file.includes('-1200.'))).toEqual([]);
});
