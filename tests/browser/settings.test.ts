import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE, forbidStorage, test } from './reader.ts';

const CHAPTER = 'stories/the-ninth-step/the-long-landing/';

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const textSize = (page: Page): Promise<number> =>
  page
    .locator('main p[id^="p-"]')
    .first()
    .evaluate((paragraph) => parseFloat(getComputedStyle(paragraph).fontSize));

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reading settings' }).click();
}

test('the page is light by day and dark by night, as the device has it', async ({ open }) => {
  const light = await background(await open(CHAPTER, { colorScheme: 'light' }));
  const dark = await background(await open(CHAPTER, { colorScheme: 'dark' }));
  expect(light).not.toBe(dark);
});

test('a theme that is chosen holds at once, on the next page, and before it is painted', async ({
  open,
}) => {
  const page = await open(CHAPTER, { colorScheme: 'light' });
  const before = await background(page);
  await openSettings(page);
  await page.getByRole('radio', { name: 'Black' }).check();
  expect(await background(page)).toBe('rgb(0, 0, 0)');
  expect(before).not.toBe('rgb(0, 0, 0)');
  await page.goto('stories/', { waitUntil: 'commit' });
  await page.waitForSelector('body', { state: 'attached' });
  expect(await background(page)).toBe('rgb(0, 0, 0)');
  await page.goto(CHAPTER);
  await openSettings(page);
  expect(await page.getByRole('radio', { name: 'Black' }).isChecked()).toBe(true);
});

test('a text size that is chosen holds at once and on the next page', async ({ open }) => {
  const page = await open(CHAPTER);
  const before = await textSize(page);
  await openSettings(page);
  const slider = page.getByRole('slider', { name: 'Text size' });
  await slider.focus();
  await page.keyboard.press('End');
  const after = await textSize(page);
  expect(after).toBeGreaterThan(before);
  await page.goto('stories/the-ninth-step/a-knock/');
  expect(await textSize(page)).toBe(after);
});

test('settings that are damaged do no harm', async ({ open }) => {
  const page = await open(CHAPTER);
  await page.evaluate(() => localStorage.setItem('lamplight', '{"theme":'));
  await page.reload();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('The Long Landing');
});

test('“go on” leads to the paragraph last read', async ({ open }) => {
  const page = await open(CHAPTER, { viewport: PHONE });
  const paragraph = page.locator('main p[id^="p-"]').nth(30);
  const id = (await paragraph.getAttribute('id')) ?? '';
  await paragraph.evaluate((element) => {
    window.scrollTo({ top: element.getBoundingClientRect().top + window.scrollY - 40 });
  });
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain(id);

  await page.goto('stories/the-ninth-step/');
  await page
    .getByRole('link', { name: /^Go on/u })
    .first()
    .click();
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  const top = async (): Promise<number> =>
    (await page.locator(`#${id}`).boundingBox())?.y ?? Number.NaN;
  await expect.poll(top).toBeGreaterThanOrEqual(0);
  await expect.poll(top).toBeLessThan(PHONE.height / 2);

  await page.goto('');
  await page
    .getByRole('link', { name: /^Go on/u })
    .first()
    .click();
  expect(new URL(page.url()).hash).toBe(`#${id}`);
});

test('a place that cannot be kept is no hindrance', async ({ open }) => {
  const page = await open('about/');
  await forbidStorage(page);
  await page.goto(CHAPTER);
  await page.mouse.wheel(0, 2000);
  await page.goto('stories/the-ninth-step/');
  expect(await page.getByRole('link', { name: 'Start reading' }).isVisible()).toBe(true);
});
