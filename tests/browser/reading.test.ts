import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DESK, PHONE, test } from './reader.ts';

const heading = (page: Page): Promise<string> =>
  page.getByRole('heading', { level: 1 }).innerText();

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();

/** Whether any of it is in the window, as it is scrolled. */
const isInSight = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a reader %s', (_, javaScriptEnabled) => {
  test('finds a story from the home page, reads on from chapter to chapter, and goes back', async ({
    open,
  }) => {
    const page = await open('', { viewport: PHONE, javaScriptEnabled });
    await link(page, 'Stories').click();
    await link(page, 'The Ninth Step').click();
    expect(await heading(page)).toBe('The Ninth Step');
    await link(page, 'Start reading').click();
    expect(await heading(page)).toBe('Before the Stairs');
    await link(page, /^Next chapter/u).click();
    expect(await heading(page)).toBe('A Knock, & What Came of It');
    await link(page, /^Previous chapter/u).click();
    expect(await heading(page)).toBe('Before the Stairs');
    await link(page, /^Next chapter/u).click();
    await page.goBack();
    await page.goBack();
    await page.goBack();
    expect(await heading(page)).toBe('Before the Stairs');
  });

  test('gets from a story to its people, its fandom and its series', async ({ open }) => {
    const page = await open('stories/the-ninth-step/', { javaScriptEnabled });
    for (const name of [
      'John Watson',
      'Sherlock Holmes/John Watson',
      'Jekyll/Hyde',
      "d'Artagnan",
      'Jean-Luc Saint-Hilaire',
      'Steps and Landings',
      'Winter Exchange 2024',
    ]) {
      await page.getByRole('link', { name, exact: true }).first().click();
      expect(await heading(page)).toContain(name);
      await link(page, 'The Ninth Step').click();
      expect(await heading(page)).toBe('The Ninth Step');
    }
  });

  test('comes by a link to one paragraph, and has it in sight', async ({ open }) => {
    const whole = await open('stories/the-ninth-step/the-long-landing/', { javaScriptEnabled });
    const paragraph = whole.locator('main p[id^="p-"]').nth(40);
    const id = await paragraph.getAttribute('id');
    const words = await paragraph.innerText();
    const page = await open(`stories/the-ninth-step/the-long-landing/#${id ?? ''}`, {
      viewport: PHONE,
      javaScriptEnabled,
    });
    const place = await page.getByText(words, { exact: true }).boundingBox();
    expect(place?.y).toBeGreaterThanOrEqual(0);
    expect(place?.y).toBeLessThan(PHONE.height / 2);
  });

  test('comes by an old address, and is led to the new one', async ({ open, site }) => {
    const page = await open('stories/ninth/', { javaScriptEnabled });
    await page.waitForURL(`${site}stories/the-ninth-step/`);
    expect(await heading(page)).toBe('The Ninth Step');
  });

  test('reads what a covered scene and a spoiler hide, when they ask to', async ({ open }) => {
    const page = await open('stories/every-kind-of-page/', { javaScriptEnabled });
    await page.getByText('Show the text').click();
    const scene = page.getByText('The old dog slept');
    expect(await scene.isVisible()).toBe(false);
    await page.getByText('A death, off the page').click();
    expect(await scene.isVisible()).toBe(true);
    const words = page.getByText('she did not answer');
    expect(await words.isVisible()).toBe(false);
    await page.getByRole('checkbox', { name: 'Spoiler' }).press('Space');
    expect(await words.isVisible()).toBe(true);
  });

  test('is told what a chapter warns of when they ask, and folds its notes away', async ({
    open,
  }) => {
    const page = await open('stories/the-ninth-step/a-knock/', { javaScriptEnabled });
    const warning = page.getByText('Graphic Depictions');
    expect(await warning.isVisible()).toBe(false);
    await page.getByText('Warnings for this chapter').press('Enter');
    expect(await warning.isVisible()).toBe(true);
    const note = page.getByText('because it was cold');
    expect(await note.isVisible()).toBe(true);
    await page.getByRole('heading', { name: 'Chapter notes' }).click();
    expect(await note.isVisible()).toBe(false);
  });

  test('goes to a footnote and comes back to the text', async ({ open }) => {
    const page = await open('stories/the-ninth-step/a-knock/', { javaScriptEnabled });
    await page.getByText('1', { exact: true }).and(page.locator('[href^="#fn"]')).click();
    if (javaScriptEnabled) await link(page, 'At the end').click();
    const note = page.locator('li', { hasText: 'By the clock on the landing' });
    await expect.poll(() => isInSight(note)).toBe(true);
    await page.getByLabel(/^Back to/u).click();
    expect(new URL(page.url()).hash).toContain('fnref');
    expect(await isInSight(page.getByText('The knock came at a quarter past eleven'))).toBe(true);
  });
});

test('from chapter 2 on the text is in sight without scrolling, on a phone', async ({ open }) => {
  for (const chapter of ['a-knock', 'the-long-landing', 'interlude', 'downstairs']) {
    const page = await open(`stories/the-ninth-step/${chapter}/`, { viewport: PHONE });
    const first = page.locator('main p[id^="p-"]').first();
    const box = await first.boundingBox();
    // A line and a half of it at the least.
    expect(box?.y, chapter).toBeLessThan(PHONE.height - 36);
  }
});

test('nothing that a hostile story holds has run', async ({ open }) => {
  for (const path of ['stories/hostile/', 'stories/', '', 'authors/', 'tags/', 'fandoms/']) {
    const page = await open(path);
    expect(await page.evaluate('globalThis.hurt'), path).toBeUndefined();
  }
});

test('a reader at a keyboard skips to the text, and sees where they are', async ({ open }) => {
  const page = await open('stories/the-ninth-step/a-knock/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await skip.isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inText = await page.evaluate(
    () => document.activeElement?.closest('main, article') !== null,
  );
  expect(inText).toBe(true);
});

test('every stop of the Tab key shows that it is one', async ({ open }) => {
  const page = await open('stories/the-ninth-step/', { viewport: DESK });
  const unseen = new Set<string>();
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press('Tab');
    const bare = await page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return '';
      const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
      const shown = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      return shown ? '' : activeElement.outerHTML.slice(0, 100);
    });
    if (bare !== '') unseen.add(bare);
  }
  expect([...unseen]).toEqual([]);
});

describe('a footnote', () => {
  const CALLED = 'stories/the-ninth-step/a-knock/';
  const words = 'By the clock on the landing, which is slow.';

  test.for([PHONE, DESK])(
    'opens where it is called, moves nothing, and closes by key, at $width pixels',
    async (viewport, { open }) => {
      const page = await open(CALLED, { viewport });
      const mark = page.locator('[role="doc-noteref"]').first();
      await mark.focus();
      await mark.evaluate((element) => element.scrollIntoView());
      const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
      const before = await scrolled();
      expect(before).toBeGreaterThan(0);
      await page.keyboard.press('Enter');
      const note = page.getByRole('dialog', { name: 'Footnote 1' });
      await expect.poll(() => note.isVisible()).toBe(true);
      expect(await note.innerText()).toContain(words);
      expect(await note.locator('[role="doc-backlink"]').count()).toBe(0);
      expect(await note.evaluate((leaf) => leaf === document.activeElement)).toBe(true);
      expect(await scrolled()).toBe(before);
      expect(new URL(page.url()).hash).toBe('');
      await page.keyboard.press('Escape');
      await expect.poll(() => note.isVisible()).toBe(false);
      expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    },
  );

  test('closes by a press on its mark, or beside it', async ({ open }) => {
    const page = await open(CALLED, { viewport: DESK });
    const mark = page.locator('[role="doc-noteref"]').first();
    const note = page.getByRole('dialog', { name: 'Footnote 1' });
    await mark.click();
    await expect.poll(() => note.isVisible()).toBe(true);
    await mark.click();
    await expect.poll(() => note.isVisible()).toBe(false);
    await page.waitForTimeout(600);
    await mark.click();
    await expect.poll(() => note.isVisible()).toBe(true);
    await page.mouse.click(5, 400);
    await expect.poll(() => note.isVisible()).toBe(false);
  });

  test('leads to the notes at the end, which stay there', async ({ open }) => {
    const page = await open(CALLED, { viewport: PHONE });
    await page.locator('[role="doc-noteref"]').first().click();
    await page.getByRole('dialog').getByRole('link', { name: 'At the end' }).click();
    await expect.poll(() => isInSight(page.locator('#fn-time'))).toBe(true);
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });
});
