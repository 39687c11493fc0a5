import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { shift } from './layout-shift.ts';
import { PHONE, test } from './reader.ts';

const CHAPTER = 'stories/the-ninth-step/a-knock/';
const SAMPLER = 'stories/every-kind-of-page/';

/** Has a page's next documents find settings. */
async function keep(page: Page, settings: Record<string, string>): Promise<void> {
  await page.addInitScript(
    (kept) => localStorage.setItem('lamplight', kept),
    JSON.stringify(settings),
  );
}

/** Opens a page whose scripts come only once it has been painted, and after `painted`. */
async function openSlowly(page: Page, path: string, painted: () => Promise<void>): Promise<void> {
  const held = Promise.withResolvers<undefined>();
  await page.route(/\.js$/u, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  await painted();
  held.resolve(undefined);
  await page.waitForSelector('[data-fold]', { state: 'attached' });
}

describe('an author’s notes', () => {
  const note = (page: Page) => page.getByText('because it was cold');

  test('are all folded where that is set, from the first paint on, and each opens by itself', async ({
    open,
  }) => {
    const page = await open('about/', { viewport: PHONE });
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByRole('radio', { name: 'Folded', exact: true }).check();
    await openSlowly(page, CHAPTER, async () => {
      await expect.poll(() => note(page).isVisible()).toBe(false);
    });
    expect(await note(page).isVisible()).toBe(false);
    expect(await shift(page)).toBe(0);
    await page.getByRole('heading', { name: 'Chapter notes' }).click();
    expect(await note(page).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByRole('radio', { name: 'Left out' }).check();
    expect(await note(page).isVisible()).toBe(false);
    await page.getByRole('radio', { name: 'Folded where they are long' }).check();
    await expect.poll(() => note(page).isVisible()).toBe(true);
  });

  test('are shown to who comes by a link to them, folded or left out', async ({ open }) => {
    for (const notes of ['folded', 'hidden']) {
      const page = await open('about/');
      await keep(page, { notes, gate: 'open' });
      await page.goto('stories/the-ninth-step/downstairs/#endnotes');
      const words = page.getByText('That is where the stairs end');
      await expect.poll(() => words.isVisible()).toBe(true);
    }
  });
});

describe('covers', () => {
  const covered = (page: Page) => [
    page.getByText('The old dog slept'),
    page.getByText('With a lamp.'),
    page.getByText('she did not answer'),
  ];
  const visible = (page: Page) => Promise.all(covered(page).map((each) => each.isVisible()));

  test('are lifted where that is set, from the first paint on, and each can be put back', async ({
    open,
  }) => {
    const page = await open('about/', { viewport: PHONE });
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByRole('checkbox', { name: 'The covers over warnings and spoilers' }).check();
    await page.getByRole('checkbox', { name: 'The question before mature texts' }).check();
    await openSlowly(page, SAMPLER, async () => {
      await expect.poll(() => visible(page)).toEqual([true, true, true]);
    });
    expect(await visible(page)).toEqual([true, true, true]);
    expect(await shift(page)).toBe(0);
    await page.getByText('A death, off the page').click();
    await page.getByText('she did not answer').click();
    expect(await visible(page)).toEqual([false, true, false]);
    await page.goto(CHAPTER);
    expect(await page.getByText('Graphic Depictions').isVisible()).toBe(true);
  });

  test('are not printed, but what is under them, and notes that are folded', async ({ open }) => {
    const page = await open(SAMPLER);
    expect(await visible(page)).toEqual([false, false, false]);
    await page.emulateMedia({ media: 'print' });
    expect(await visible(page)).toEqual([true, true, true]);
    await page.goto(CHAPTER);
    expect(await page.getByText('Graphic Depictions').isVisible()).toBe(true);
    await page.getByRole('heading', { name: 'Chapter notes' }).click();
    expect(await page.locator('.notes').first().getAttribute('open')).toBeNull();
    expect(await page.getByText('because it was cold').isVisible()).toBe(true);
  });
});
