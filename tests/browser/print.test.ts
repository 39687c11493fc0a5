import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './reader.ts';

/** The sheets that come out of the printer, as many as they are. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A5' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

/** What of these is not there to be seen, by its first words. */
const unseen = (page: Page, selector: string): Promise<readonly string[]> =>
  page
    .locator(selector)
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) =>
            !element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),
        )
        .map((element) => element.textContent.trim().slice(0, 60)),
    );

test('a long chapter, and a whole story, come out of the printer whole', async ({ open }) => {
  const page = await open('stories/the-ninth-step/the-long-landing/', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('main p[id^="p-"]').count()).toBeGreaterThan(40);
  expect(await unseen(page, 'main p[id^="p-"]')).toEqual([]);
  const chapter = await sheets(page);
  // Two and a half thousand words, at 250 to 400 a sheet.
  expect(chapter).toBeGreaterThanOrEqual(7);
  expect(chapter).toBeLessThanOrEqual(11);

  // As a longer text comes, which a screen lays out by and by.
  const visibility = await page.locator('.prose').evaluate((prose) => {
    const blocks = [...prose.children];
    const run = document.createElement('div');
    run.className = 'run';
    blocks[9]?.after(run);
    run.append(...blocks.slice(10));
    return getComputedStyle(run).contentVisibility;
  });
  expect(visibility).toBe('visible');
  expect(await unseen(page, 'main p[id^="p-"]')).toEqual([]);
  expect(await sheets(page)).toBe(chapter);

  await page.goto('stories/the-ninth-step/full/');
  expect(await unseen(page, 'main [id*="p-"], .contents li, .footnotes li')).toEqual([]);
  const chapters = await page.locator('.chapter').count();
  const breaks = await page
    .locator('.chapter')
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).breakBefore));
  expect(breaks).toEqual(Array(chapters).fill('page'));
  expect(await sheets(page)).toBeGreaterThanOrEqual(chapter + chapters);
});

test('a printed page is ink on white, with nothing on it that is pressed', async ({ open }) => {
  const page = await open('stories/the-ninth-step/a-knock/', { colorScheme: 'dark' });
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'black';
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const { ink, size, align, family } = await page.locator('.prose').evaluate((element) => {
    const { color, fontSize, textAlign, fontFamily } = getComputedStyle(element);
    return { ink: color, size: fontSize, align: textAlign, family: fontFamily };
  });
  expect(ink).toBe('rgb(0, 0, 0)');
  expect(size).toBe('14px');
  expect(align).toBe('justify');
  expect(family).toContain('serif');
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(paper).toBe('rgb(255, 255, 255)');
  for (const pressed of ['button', 'input', 'nav', '[role="doc-backlink"]', '.reading-progress']) {
    const locator = page.locator(pressed).filter({ visible: true });
    expect(await locator.count(), pressed).toBe(0);
  }
  // What lies folded or covered on a screen is told on paper.
  expect(await unseen(page, '.warnings p, .notes .rich, .footnotes li')).toEqual([]);
});

test('a sheet says what it is from, and where that is', async ({ open }) => {
  const page = await open('stories/the-ninth-step/a-knock/');
  await page.emulateMedia({ media: 'print' });
  const root = page.locator('html');
  expect(await root.getAttribute('data-verso')).toBe('The Ninth Step');
  expect(await root.getAttribute('data-recto')).toBe('A Knock, & What Came of It');
  const colophon = await page
    .locator('main')
    .evaluate((element) => getComputedStyle(element, '::after').content);
  expect(colophon).toContain(
    'https://reader.example/shelf-of-lamps/stories/the-ninth-step/a-knock/',
  );
});

test('a gated text is printed without its gate', async ({ open }) => {
  const page = await open('stories/every-kind-of-page/', { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  expect(await unseen(page, '.prose p, .prose tr, .prose li')).toEqual([]);
  expect(await page.getByText('Show the text').isVisible()).toBe(false);
  const cut = await page
    .locator('.prose tr, .prose figure')
    .evaluateAll(
      (elements) =>
        elements.filter((element) => getComputedStyle(element).breakInside !== 'avoid').length,
    );
  expect(cut).toBe(0);
});
