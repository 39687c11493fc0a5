import { expect } from 'vitest';
import { PHONE, test } from './reader.ts';

const CHAPTER = 'stories/the-ninth-step/a-knock/';

test('the link to a chapter is one press away, and says that it is copied', async ({
  open,
  site,
}) => {
  const page = await open(`${CHAPTER}#fn-1`, {
    viewport: PHONE,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const button = page.getByRole('button', { name: 'Copy the link' });
  const box = await button.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'The link is copied.' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site}${CHAPTER}`);
});

test('where nothing may be copied, the reader is told where the link is', async ({ open }) => {
  const page = await open(CHAPTER);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByRole('status').filter({ hasText: 'in its address bar' }).waitFor();
});
