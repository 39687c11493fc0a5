import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { PROJECT_ROOT } from '../../src/cli/locations.ts';
import { serveSite } from '../../src/cli/serve-site.ts';
import { launchChromium } from '../browser/chromium.ts';
import { buildFixture } from '../site/build-fixture.ts';

// Takes the pictures in the README, of the archive of examples: `npm run pictures -- --readme`.

const FOLDER = join(PROJECT_ROOT, '.github/pictures');
const PHONE = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2 };
const DESK = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };

interface Shot {
  readonly path: string;
  readonly options: BrowserContextOptions;
  /** What a reader has done before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
}

const SHOTS: Readonly<Record<string, Shot>> = {
  story: { path: 'stories/the-ice-library/', options: DESK },
  search: {
    path: 'search/?q=umbrella',
    options: { ...PHONE, colorScheme: 'light' },
    before: async (page) => {
      await page.locator('.texts .entries > *').first().waitFor();
      await page.locator('.texts .progress').waitFor({ state: 'hidden' });
    },
  },
  chapter: {
    path: 'stories/the-adventure-of-the-borrowed-umbrella/',
    options: { ...PHONE, colorScheme: 'dark' },
    before: async (page) => {
      await page
        .locator('.prose p[id]')
        .nth(2)
        .evaluate((element) => element.scrollIntoView());
      await page.waitForTimeout(900);
      await page.mouse.wheel(0, -60);
      await page.locator('.reading-progress.told').waitFor();
    },
  },
  arabic: { path: encodeURI('stories/دنيازاد-تحكي/'), options: { ...PHONE, colorScheme: 'light' } },
  japanese: { path: encodeURI('stories/竹の灯/'), options: { ...PHONE, colorScheme: 'dark' } },
};

export async function takeReadmePictures(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const built = await buildFixture(join(PROJECT_ROOT, 'content'), 'example');
  const site = await serveSite(built, '/lamplight/', 0);
  const browser = await launchChromium();
  try {
    for (const [name, { path, options, before }] of Object.entries(SHOTS)) {
      const context = await browser.newContext({
        baseURL: site.url,
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      await before?.(page);
      const picture = await page.screenshot();
      await sharp(picture)
        .webp({ quality: 84 })
        .toFile(join(FOLDER, `${name}.webp`));
      await context.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
}
