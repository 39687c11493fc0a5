import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE, forbidStorage, test } from './reader.ts';

const STORY = 'stories/the-ninth-step/';
const CHAPTER = `${STORY}a-knock/`;
const ONE_SHOT = 'stories/i-didnt-ask-for-the-lamp/';
const SHELF = 'shelf/';

const keepButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Keep on the shelf' }).first();
const titles = (page: Page): Promise<string[]> =>
  page.locator('shelf-page article h3').allInnerTexts();
const status = (page: Page): Locator => page.locator('shelf-page').getByRole('status');

/** Reads on until the browser has remembered the place. */
async function readTo(page: Page, position: number): Promise<string> {
  const paragraph = page.locator('main p[id^="p-"]').nth(position);
  await paragraph.evaluate((element) => {
    window.scrollTo({ top: element.getBoundingClientRect().top + window.scrollY - 40 });
  });
  const id = (await paragraph.getAttribute('id')) ?? '';
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain(id);
  return id;
}

async function keep(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await keepButton(page).click();
}

test('an empty shelf says what will come here', async ({ open }) => {
  const page = await open(SHELF);
  expect(await page.getByText('There is nothing here yet.').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Clear the shelf' }).isVisible()).toBe(false);
});

test('a story that is being read is there, and leads to the paragraph last read', async ({
  open,
}) => {
  const page = await open(CHAPTER, { viewport: PHONE });
  const id = await readTo(page, 3);
  await page.goto(SHELF);
  const card = page.getByRole('article').filter({ hasText: 'The Ninth Step' });
  expect(await card.innerText()).toMatch(/\b2 of 5\b/u);
  await card.getByRole('link', { name: /^Go on/u }).click();
  expect(new URL(page.url()).pathname).toMatch(/\/a-knock\/$/u);
  expect(new URL(page.url()).hash).toBe(`#${id}`);
});

test('a story read to its end stands apart', async ({ open }) => {
  const page = await open(ONE_SHOT, { viewport: PHONE });
  await page.evaluate(() => {
    window.scrollTo({ top: document.body.scrollHeight });
  });
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).join()))
    .toContain('"finished":true');
  await page.goto(SHELF);
  const finished = page.locator('section', {
    has: page.getByRole('heading', { name: 'Read to the end' }),
  });
  expect(await finished.getByRole('article').count()).toBe(1);
});

test('a story is kept and let go by the same button, on every page of it', async ({ open }) => {
  const page = await open(STORY);
  expect(await keepButton(page).getAttribute('aria-pressed')).toBe('false');
  await keepButton(page).click();
  expect(await keepButton(page).getAttribute('aria-pressed')).toBe('true');
  await page.goto(CHAPTER);
  expect(await keepButton(page).getAttribute('aria-pressed')).toBe('true');
  await page.goto(SHELF);
  expect(await titles(page)).toEqual(['The Ninth Step']);
  await page.goto(CHAPTER);
  await keepButton(page).click();
  await page.goto(SHELF);
  expect(await titles(page)).toEqual([]);
});

test('what is kept last stands first; what is forgotten comes back', async ({ open }) => {
  const page = await open(STORY);
  await keep(page, STORY);
  await keep(page, ONE_SHOT);
  await page.goto(SHELF);
  const before = await titles(page);
  expect(before).toHaveLength(2);
  expect(before[1]).toBe('The Ninth Step');

  await page.getByRole('button', { name: /^Forget.*The Ninth Step/u }).click();
  expect(await titles(page)).toEqual(before.slice(0, 1));
  expect(await status(page).innerText()).toContain('The Ninth Step');
  await page.keyboard.press('Enter');
  expect(await titles(page)).toEqual(before);

  await page.getByRole('button', { name: 'Clear the shelf' }).click();
  expect(await titles(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await titles(page)).toEqual(before);
});

test('a shelf that is saved can be taken in elsewhere', async ({ open }) => {
  const page = await open(STORY);
  await keep(page, STORY);
  await page.goto(CHAPTER);
  const id = await readTo(page, 3);
  await page.goto(SHELF);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^shelf-\d{4}-\d\d-\d\d\.json$/u);
  const buffer = await readFile(await download.path());

  const other = await open(SHELF);
  const file = { name: 'shelf.json', mimeType: 'application/json', buffer };
  await other.locator('input[type="file"]').setInputFiles(file);
  await expect.poll(() => titles(other)).toEqual(['The Ninth Step']);
  expect(await status(other).innerText()).toBe('1 story was taken in.');
  await other.getByRole('link', { name: /^Go on/u }).click();
  expect(new URL(other.url()).hash).toBe(`#${id}`);

  await other.goto(SHELF);
  await other.locator('input[type="file"]').setInputFiles(file);
  await expect
    .poll(() => status(other).innerText())
    .toBe('Nothing in this file is newer than what is here.');
});

test.for([
  ['no JSON', '{"kind":', 'damaged'],
  ['something else', '{"name":"lamplight"}', 'not a saved shelf'],
  ['a shelf of later days', '{"kind":"lamplight-shelf","version":2,"stories":{}}', 'newer shelf'],
  [
    'a way out of the archive',
    '{"kind":"lamplight-shelf","version":1,"stories":{"tide/":{"kept":{"title":"Tide","authors":[],"chapters":1,"at":1},"place":{"title":"Tide","authors":[],"chapters":1,"at":1,"href":"../../evil","label":"","position":1}}}}',
    'damaged',
  ],
] as const)('a file with %s changes nothing, and says why', async ([, text, reason], { open }) => {
  const page = await open(STORY);
  await keep(page, STORY);
  await page.goto(SHELF);
  const buffer = Buffer.from(text);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  await expect.poll(() => status(page).innerText()).toContain(reason);
  expect(await titles(page)).toEqual(['The Ninth Step']);
});

test('another archive on the same host keeps its own shelf', async ({ open }) => {
  const page = await open(STORY);
  await keep(page, STORY);
  await page.evaluate(() => {
    for (const [key, value] of Object.entries(localStorage)) {
      if (key.startsWith('lamplight:kept:')) {
        localStorage.setItem('lamplight:kept:/elsewhere/stories/tide/', String(value));
      }
    }
  });
  await page.goto(SHELF);
  expect(await titles(page)).toEqual(['The Ninth Step']);
});

test('two tabs stay in step', async ({ open }) => {
  const page = await open(SHELF);
  const other = await page.context().newPage();
  await other.goto(STORY);
  await keepButton(other).click();
  await expect.poll(() => titles(page)).toEqual(['The Ninth Step']);
});

test('where storage is forbidden, the shelf says so', async ({ open }) => {
  const page = await open('about/');
  await forbidStorage(page);
  await page.goto(SHELF);
  expect(await status(page).innerText()).toContain('storage is switched off');
  await page.goto(STORY);
  await keepButton(page).click();
  expect(await keepButton(page).getAttribute('aria-pressed')).toBe('false');
});

test('without JavaScript the shelf says what it needs, and leads to the stories', async ({
  open,
}) => {
  const page = await open(SHELF, { javaScriptEnabled: false });
  const shown = await page.getByRole('main').innerText();
  expect(shown).toContain('It needs JavaScript');
  expect(shown).toContain('Browse all stories');
  expect(shown).not.toContain('A copy of it');
  await page.goto(STORY);
  expect(await keepButton(page).isVisible()).toBe(false);
});
