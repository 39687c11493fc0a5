import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from './axe.ts';
import { shift } from './layout-shift.ts';
import { DESK, PHONE, test } from './reader.ts';

const EXPLICIT = 'stories/every-kind-of-page/';
const MATURE = 'stories/the-ninth-step/downstairs/';

const text = (page: Page) => page.locator('.prose > p[id]').first();
const question = (page: Page) => page.locator('mature-gate > details > summary');

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a mature text, %s', (_, javaScriptEnabled) => {
  test('is covered until a reader asks for it, and says what it holds', async ({ open }) => {
    const page = await open(EXPLICIT, { viewport: PHONE, javaScriptEnabled });
    expect(await text(page).isVisible()).toBe(false);
    expect(await question(page).innerText()).toContain('Explicit');
    await page.getByText('Show the text').click();
    expect(await text(page).isVisible()).toBe(true);
    await page.getByText('Cover the text').click();
    expect(await text(page).isVisible()).toBe(false);
  });

  test('is shown to who comes by a link to one of its paragraphs', async ({ open }) => {
    const page = await open(EXPLICIT, { javaScriptEnabled });
    const paragraph = page.locator('reading-place p[id]').nth(6);
    const id = (await paragraph.getAttribute('id')) ?? '';
    const other = await open(`${EXPLICIT}#${id}`, { viewport: PHONE, javaScriptEnabled });
    const there = other.locator(`#${id}`);
    await expect.poll(() => there.isVisible()).toBe(true);
    await expect.poll(async () => (await there.boundingBox())?.y).toBeLessThan(PHONE.height / 2);
  });
});

test('a chapter asks by its own rating, and the story on one page by its strongest', async ({
  open,
}) => {
  const page = await open(MATURE);
  expect(await question(page).innerText()).toContain('Mature');
  await page.goto('stories/the-ninth-step/a-knock/');
  expect(await question(page).count()).toBe(0);
  await page.goto('stories/the-ninth-step/full/');
  expect(await question(page).innerText()).toContain('Mature');
});

test('it is shown by keyboard', async ({ open }) => {
  const page = await open(MATURE);
  await question(page).focus();
  await page.keyboard.press('Enter');
  expect(await text(page).isVisible()).toBe(true);
});

test('who does not want to be asked is not, from the first paint on, until they say so', async ({
  open,
}) => {
  const page = await open(EXPLICIT, { viewport: PHONE });
  await page.getByLabel('Do not ask again').check();
  expect(await text(page).isVisible()).toBe(true);
  await page.goto(MATURE);
  expect(await text(page).isVisible()).toBe(true);
  expect(await question(page).isVisible()).toBe(false);
  expect(await shift(page)).toBe(0);
  await page.getByRole('button', { name: 'Reading settings' }).click();
  await page.getByRole('checkbox', { name: 'The question before mature texts' }).uncheck();
  await page.goto(EXPLICIT);
  expect(await text(page).isVisible()).toBe(false);
});

test('a covered text is not taken for a text that was read', async ({ open }) => {
  const page = await open('about/', { viewport: PHONE });
  // Of this page's clock alone: to stay for longer than it takes to have come to read.
  await page.clock.install();
  const keptAfterAStay = async (path: string): Promise<string> => {
    await page.goto(path);
    await page.clock.runFor(5_500);
    return page.evaluate(() => JSON.stringify(localStorage));
  };
  expect(await keptAfterAStay(MATURE)).not.toContain('lamplight:place');
  expect(await keptAfterAStay('stories/the-ninth-step/a-knock/')).toContain('lamplight:place');
});

test('it is printed', async ({ open }) => {
  const page = await open(MATURE);
  await page.emulateMedia({ media: 'print' });
  expect(await text(page).isVisible()).toBe(true);
  expect(await question(page).isVisible()).toBe(false);
});

test.for([PHONE, DESK])(
  'the question has nothing that axe finds wrong at $width pixels',
  async (viewport, { open }) => {
    const page = await open(MATURE, { viewport });
    expect(await violations(page)).toEqual([]);
    await question(page).click();
    expect(await violations(page)).toEqual([]);
  },
);
