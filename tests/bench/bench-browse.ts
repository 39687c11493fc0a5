import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { packCatalogue } from '../../src/search/build/catalogue-packs.ts';
import { CARDS_IN_FILE, type Facet } from '../../src/search/catalogue-manifest.ts';
import { guessSlug } from '../../src/search/guess-slug.ts';
import type { CatalogueInput } from '../../src/search/build/catalogue-input.ts';
import { catalogueCorpus } from '../catalogue-corpus.ts';
import { launchChromium } from '../browser/chromium.ts';
import { median } from './compare.ts';
import { compressingHost, type Host } from './compressing-host.ts';
import { writeCorpus } from './corpus.ts';
import { firstResult, shown, type FirstResult } from './first-result.ts';
import { measureLamplight } from './measure.ts';

export interface BrowseBench {
  /** A folder to work in. */
  readonly folder: string;
}

const SIZES = [1000, 10_000, 100_000];
const TIMES = 5;
/** Remembered from a story, and in no title or name. */
const SENTENCE = 'she left the lamplighter burning';
/** For the search in the text to have begun and ended, in milliseconds. */
const PAUSE = 1500;

/**
 * Catalogues of made-up stories, asked in a browser: what they weigh, how long a shared address
 * takes to its first result on a phone's network, and what each question takes in the worker.
 */
export async function benchBrowse({ folder }: BrowseBench): Promise<void> {
  const content = join(folder, 'browsed');
  const out = join(folder, 'browsed-site');
  writeCorpus(content, { stories: CARDS_IN_FILE, chaptersEach: 1, wordsPerChapter: 50 });
  const cache = join(folder, 'browsed-cache');
  await measureLamplight(['build', '--content', content, '--out', out, '--cache', cache]);
  const cards = readFileSync(join(out, 'search/cards/0/index.html'), 'utf8');
  const host = await compressingHost(out);
  try {
    for (const stories of SIZES) {
      const input = catalogueCorpus(stories);
      placeCatalogue(out, input, cards);
      await benchSize(host, input);
    }
  } finally {
    host.close();
  }
}

/** Puts a catalogue in the place of the site's own, with cards to show, all alike. */
function placeCatalogue(out: string, input: CatalogueInput, cards: string): void {
  const search = join(out, 'search');
  const start = performance.now();
  const { manifest, packs } = packCatalogue(input);
  const packed = performance.now() - start;
  for (const name of ['catalogue', 'cards']) rmSync(join(search, name), { recursive: true });
  mkdirSync(join(search, 'catalogue'));
  writeFileSync(join(search, 'catalogue/manifest.json'), JSON.stringify(manifest));
  for (const [name, bytes] of packs) writeFileSync(join(search, 'catalogue', name), bytes);
  const first = join(search, 'cards.html');
  writeFileSync(
    first,
    cards.replace(/data-numbering="?[\w-]+"?/u, `data-numbering="${input.numbering}"`),
  );
  for (let file = 0; file < input.stories / CARDS_IN_FILE; file += 1) {
    mkdirSync(join(search, 'cards', String(file)), { recursive: true });
    linkSync(first, join(search, 'cards', String(file), 'index.html'));
  }
  const all = [...packs.values()].reduce((sum, { length }) => sum + length, 0);
  const listed = gzipSync(JSON.stringify(manifest), { level: 9 }).length;
  print(
    `${number(input.stories)} stories: ${kilobytes(all)} in ${String(packs.size)} packs, its list ${kilobytes(listed)}, packed in ${packed.toFixed(0)} ms`,
  );
}

async function benchSize(host: Host, input: CatalogueInput): Promise<void> {
  const browser = await launchChromium();
  try {
    const path = `stories/?fandom=${slug(input, 'fandom', 2)}&words=1000..50000`;
    const earlier: FirstResult[] = [];
    for (let time = 1; time < TIMES; time += 1) {
      const result = await firstResult(browser, host, path);
      await result.page.context().close();
      earlier.push(result);
    }
    const { page, ...last } = await firstResult(browser, host, path);
    const after = [...earlier, last].map((result) => result.after);
    print(
      `  a shared address, fast 4G, nothing known: first result after ${milliseconds(after, 0)}, ${kilobytes(last.bytes)}`,
    );
    host.sent();
    await page.locator('.filters > summary').click();
    for (const facet of ['character', 'tag'] as const) await unfold(page, facet);
    print(`  the same, with two facets opened: ${kilobytes(host.sent())} more`);
    const asked: number[] = [];
    const offered: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      await page.evaluate(() => (globalThis.asked.length = 0));
      const unwanted = page.locator('[data-facet="tag"] .without');
      await unwanted.nth(time % 2).click();
      await shown(page);
      for (const { method, milliseconds } of await page.evaluate(() => globalThis.asked)) {
        if (method === 'ask') asked.push(milliseconds);
        if (method === 'offer') offered.push(milliseconds);
      }
    }
    print(
      `  filter and sort ${milliseconds(asked)}, counts of a facet ${milliseconds(offered)}, there and back`,
    );
    await page.evaluate(() => (globalThis.asked.length = 0));
    await page
      .locator('[data-facet="tag"] input[type="search"]')
      .fill(mistyped(nameOf(input, 'tag', 40)));
    await page.locator('[data-facet="tag"] li').first().waitFor();
    await page.waitForFunction(() => globalThis.asked.length > 0);
    const [first] = await page.evaluate(() => globalThis.asked);
    print(
      `  a mistyped tag, the first time: ${(first?.milliseconds ?? 0).toFixed(0)} ms, ${kilobytes(host.sent())} more`,
    );
    await benchWords(page, host, input);
  } finally {
    await browser.close();
  }
}

async function benchWords(page: Page, host: Host, input: CatalogueInput): Promise<void> {
  const name = nameOf(input, 'character', 41);
  const [first = '', last = ''] = name.split(' ');
  const other = nameOf(input, 'tag', 41);
  await benchQueries(page, host, [SENTENCE]);
  await benchQueries(page, host, [
    last,
    mistyped(last),
    first.slice(0, 3),
    first.charAt(0),
    `"${name}"`,
    other,
  ]);
}

/** Queries by words on a page that knows nothing yet, each typed over the one before. */
async function benchQueries(page: Page, host: Host, queries: readonly string[]): Promise<void> {
  await page.goto(`${host.url}search/`, { waitUntil: 'networkidle' });
  host.sent();
  for (const [at, query] of queries.entries()) {
    await page.evaluate(() => (globalThis.asked.length = 0));
    await page.locator('main input[name="q"]').fill(query);
    await page.waitForFunction(() => globalThis.asked.some(({ method }) => method === 'ask'));
    // The text is searched too, a little later.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(PAUSE);
    const asked = await page.evaluate(() => globalThis.asked);
    const took = asked.find(({ method }) => method === 'ask')?.milliseconds ?? 0;
    print(
      `  ${at === 0 ? 'first' : 'later'} words, ${query}: ${took.toFixed(1)} ms, ${kilobytes(host.sent('search/catalogue'))}`,
    );
  }
}

async function unfold(page: Page, facet: Facet): Promise<void> {
  await page.locator(`[data-facet="${facet}"] > summary`).click();
  await page.locator(`[data-facet="${facet}"] li`).first().waitFor();
}

/** The slug of the value of a facet that is so many-eth most used. */
function slug(input: CatalogueInput, facet: Facet, place: number): string {
  return guessSlug(nameOf(input, facet, place));
}

function nameOf({ facets }: CatalogueInput, facet: Facet, place: number): string {
  const name = facets[facet].toSorted((a, b) => b.stories.length - a.stories.length)[place]?.name;
  return typeof name === 'string' ? name : '';
}

/** A name with two of its letters in each other's place. */
function mistyped(name: string): string {
  return `${name.slice(0, 2)}${name.charAt(3)}${name.charAt(2)}${name.slice(4)}`;
}

function milliseconds(all: readonly number[], digits = 1): string {
  return `${median(all).toFixed(digits)} ms (at worst ${Math.max(...all).toFixed(digits)})`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} KB`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
