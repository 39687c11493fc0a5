import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { readSite } from '../../src/archive/read-archive.ts';
import { serveSite } from '../../src/cli/serve-site.ts';
import { launchChromium } from '../browser/chromium.ts';
import { describeRuns } from './compare.ts';
import { measureLamplight } from './measure.ts';

export interface SearchBench {
  /** A folder to work in. */
  readonly folder: string;
  readonly content: string;
}

/** What hosts compress; Pagefind's own files are compressed as they are. */
const COMPRESSED = new Set(['.html', '.css', '.js', '.json']);

/**
 * The build with search; then, in a browser that knows nothing yet, what a word loads that stands
 * in half of the chapters, until its first sentence is there and until all its hits are.
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
    const word = middlingWord(content);
    const page = await browser.newPage();
    const loaded = new Set<string>();
    page.context().on('requestfinished', (request) => {
      loaded.add(decodeURIComponent(new URL(request.url()).pathname.slice(base.length)));
    });
    const start = performance.now();
    const report = (what: string): void => {
      const files = [...loaded].map((path) => join(out, path.replace(/\/$/u, '/index.html')));
      const text = files.filter((file) => file.startsWith(join(out, 'search')));
      const [all, own] = [files, text].map((some) =>
        (some.reduce((sum, file) => sum + sentBytes(file), 0) / 1000).toFixed(0),
      );
      const time = (performance.now() - start).toFixed(0);
      process.stdout.write(
        `search for “${word}”, ${what}: ${own ?? ''} KB of the search, ${all ?? ''} KB with the page, ${time} ms\n`,
      );
    };
    await page.goto(`${site.url}search/?q=${word}`);
    await page.locator('mark').first().waitFor();
    report('first sentence');
    report(`all hits (${await waitForAll(page)})`);
  } finally {
    await browser.close();
    await site.close();
  }
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
