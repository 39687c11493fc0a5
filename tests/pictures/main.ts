import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { serveSite } from '../../src/cli/serve-site.ts';
import { launchChromium } from '../browser/chromium.ts';
import { KINDS_OF_PAGE } from '../browser/pages.ts';
import { buildFixture, FIXTURE } from '../site/build-fixture.ts';
import { BASE } from '../site/built-site.ts';
import { takeReadmePictures } from './readme.ts';

// Takes pictures of every kind of page, for a person to look at: `npm run pictures -- --out DIR`.
// One sheet for each theme and width, with the kinds of page side by side. With `--readme`, those in
// the README instead.

const THEMES = ['light', 'sepia', 'dark', 'black', 'own'] as const;
/** A phone, a tablet and a desk, in CSS pixels; and how many stand in a row of a sheet. */
const SCREENS = [
  { width: 360, height: 740, columns: 7 },
  { width: 820, height: 1100, columns: 6 },
  { width: 1440, height: 900, columns: 4 },
] as const;
/** How large a page is on its sheet. */
const SCALE = 0.5;
const GAP = 12;
/** A reader's own paper and ink. */
const OWN = { paper: '#e6efe4', ink: '#1c3022' };

type Theme = (typeof THEMES)[number];
type Screen = (typeof SCREENS)[number];

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.cache/pictures' },
    readme: { type: 'boolean', default: false },
  },
});
await (values.readme ? takeReadmePictures() : takeSheets(values.out));

async function takeSheets(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const site = await serveSite(await buildFixture(FIXTURE, 'fixture'), BASE, 0);
  const browser = await launchChromium();
  try {
    for (const screen of SCREENS) {
      for (const theme of THEMES) {
        const file = join(folder, `${String(screen.width)}-${theme}.webp`);
        const pictures = await takePictures(browser, site.url, theme, screen);
        await writeSheet(pictures, screen, file);
        process.stdout.write(`${file}\n`);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

async function takePictures(
  browser: Browser,
  baseURL: string,
  theme: Theme,
  { width, height }: Screen,
): Promise<readonly Buffer[]> {
  const context = await browser.newContext({ baseURL, viewport: { width, height } });
  await context.addInitScript(
    (settings) => localStorage.setItem('lamplight', settings),
    JSON.stringify({ theme, gate: 'open', ...(theme === 'own' && OWN) }),
  );
  const page = await context.newPage();
  const pictures: Buffer[] = [];
  for (const path of Object.values(KINDS_OF_PAGE)) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    pictures.push(await page.screenshot());
  }
  await context.close();
  return pictures;
}

async function writeSheet(
  pictures: readonly Buffer[],
  { width, height, columns }: Screen,
  file: string,
): Promise<void> {
  const wide = width * SCALE;
  const high = height * SCALE;
  const placed = await Promise.all(
    pictures.map(async (picture, at) => ({
      input: await sharp(picture).resize(wide, high).toBuffer(),
      left: GAP + (at % columns) * (wide + GAP),
      top: GAP + Math.floor(at / columns) * (high + GAP),
    })),
  );
  await sharp({
    create: {
      width: GAP + columns * (wide + GAP),
      height: GAP + Math.ceil(pictures.length / columns) * (high + GAP),
      channels: 3,
      background: '#777',
    },
  })
    .composite(placed)
    .webp({ quality: 82 })
    .toFile(file);
}
