import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { readSite } from '../../src/archive/read-archive.ts';
import { serveSite } from '../../src/cli/serve-site.ts';
import { launchChromium } from '../browser/chromium.ts';
import { describeRuns } from './compare.ts';
import { ownName } from './corpus.ts';
import { measureLamplight } from './measure.ts';

export interface SearchBench {
  /** A folder to work in. */
  readonly folder: string;
  readonly content: string;
}

/** What hosts compress; Pagefind's own files are compressed as they are. */
const COMPRESSED = new Set(['.html', '.css', '.js', '.json']);

/** In the page: tells of the first sentence when it is there, as Playwright looks too seldom. */
const REPORT_FIRST = `new MutationObserver((_, observer) => {
  if (document.querySelector('mark') === null) return;
  observer.disconnect();
  reportFirst();
}).observe(document, { childList: true, subtree: true });`;

const MAP_FILES = 'words-*';
/** Each bundle that is asked has its own. */
const CHAPTERS = /^search\/([^/]+)\/chapters\.json$/u;

/**
 * The build with search; then, in a browser that knows nothing yet, what a search loads until its
 * first sentence is there and until all its hits are: for a word that stands in half of the
 * chapters, and for a name that stands in one story, this also without the map of words.
 */
export async function benchSearch({ folder, content }: SearchBench): Promise<void> {
  const out = join(folder, 'searched');
  const cache = join(folder, 'searched-cache');
  const built = await measureLamplight([
    'build',
    '--content',
    content,
    '--out',
    out,
    '--cache',
    cache,
  ]);
  process.stdout.write(`build with search, cold: ${describeRuns([built])}\n`);

  const { base } = await readSite(content);
  const site = await serveSite(out, base, 0);
  const browser = await launchChromium();
  try {
    const search = async (word: string, withMap = true): Promise<void> => {
      const context = await browser.newContext();
      if (!withMap) await context.route(`**/search/${MAP_FILES}`, (route) => route.abort());
      const loaded = new Set<string>();
      context.on('requestfinished', (request) => {
        loaded.add(decodeURIComponent(new URL(request.url()).pathname.slice(base.length)));
      });
      const page = await context.newPage();
      const start = performance.now();
      const report = (what: string): void => {
        const time = (performance.now() - start).toFixed(0);
        const map = withMap ? '' : ' without the map';
        process.stdout.write(
          `search for “${word}”${map}, ${what}: ${describeLoaded(out, [...loaded])}, ${time} ms\n`,
        );
      };
      await page.exposeFunction('reportFirst', () => report('first sentence'));
      await page.addInitScript(REPORT_FIRST);
      await page.goto(`${site.url}search/?q=${word}`);
      await page.locator('mark').first().waitFor();
      report(`all hits (${await waitForAll(page)})`);
      await context.close();
    };
    await search(middlingWord(content));
    const rare = ownName(Math.ceil(readdirSync(join(content, 'stories')).length / 2));
    await search(rare);
    await search(rare, false);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** @param paths of files below `out` */
function describeLoaded(out: string, paths: readonly string[]): string {
  const kilobytes = (some: readonly string[]): string => {
    const files = some.map((path) => join(out, path.replace(/\/$/u, '/index.html')));
    return (files.reduce((sum, file) => sum + sentBytes(file), 0) / 1000).toFixed(0);
  };
  const own = kilobytes(paths.filter((path) => /^search\/./u.test(path)));
  const asked = paths.filter((path) => CHAPTERS.test(path)).length;
  return `${String(asked)} bundles asked, ${own} KB of the search, ${kilobytes(paths)} KB with the page`;
}

/** What the search says once every part of the text has answered. */
async function waitForAll(page: Page): Promise<string> {
  const status = page.getByRole('main').getByRole('status').filter({ hasText: 'in the text' });
  await status.waitFor();
  return status.innerText();
}

function sentBytes(file: string): number {
  const bytes = readFileSync(file);
  return COMPRESSED.has(extname(file)) ? gzipSync(bytes, { level: 9 }).length : bytes.length;
}

/** The word that is nearest to standing in half of the chapters. */
function middlingWord(content: string): string {
  const chapters = readdirSync(join(content, 'stories'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\d+-[^/\\]+\.md$/u.test(name))
    .map((name) => readFileSync(join(content, 'stories', name), 'utf8'));
  const counts = new Map<string, number>();
  for (const chapter of chapters) {
    for (const word of new Set(chapter.match(/\b[a-z]{5,}\b/gu))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const off = (count: number): number => Math.abs(count - chapters.length / 2);
  const [[word] = ['']] = [...counts].sort(([, a], [, b]) => off(a) - off(b));
  return word;
}
