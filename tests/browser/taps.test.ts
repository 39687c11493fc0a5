import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { PHONE, test } from './reader.ts';

const CHAPTER = 'stories/the-ninth-step/the-long-landing/';
const ARABIC = encodeURI('stories/قنديل-الميناء/العودة/');

const TOUCH: BrowserContextOptions = { viewport: PHONE, hasTouch: true };

const tap = (page: Page, part: number) => page.touchscreen.tap(PHONE.width * part, 400);
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

async function switchOn(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('lamplight', '{"taps":"on"}'));
  await Promise.all([page.waitForResponse(/tap-zones/u), page.reload()]);
  await page.waitForLoadState('networkidle');
}

describe('taps at the edges', () => {
  test('do nothing until they are switched on, and then turn a screenful on and back', async ({
    open,
  }) => {
    const page = await open(CHAPTER, TOUCH);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await tap(page, 0.95);
    expect(await scrolled(page)).toBe(0);
    expect(asked.filter((url) => url.includes('tap-zones'))).toEqual([]);

    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByRole('checkbox', { name: 'A tap at the left or right edge' }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => asked.some((url) => url.includes('tap-zones'))).toBe(true);
    await page.waitForLoadState('networkidle');
    await tap(page, 0.95);
    const start = await scrolled(page);
    // A screenful, but for two lines that stay in sight.
    expect(start).toBeGreaterThan(PHONE.height * 0.8);
    expect(start).toBeLessThan(PHONE.height - 40);
    await tap(page, 0.95);
    expect(await scrolled(page)).toBe(2 * start);
    await tap(page, 0.05);
    expect(await scrolled(page)).toBe(start);
    await tap(page, 0.5);
    expect(await scrolled(page)).toBe(start);
  });

  test('turn as the text is read where that is from right to left', async ({ open }) => {
    const page = await open(ARABIC, { ...TOUCH, viewport: { width: 360, height: 300 } });
    await switchOn(page);
    await page.touchscreen.tap(18, 250);
    expect(await scrolled(page)).toBeGreaterThan(100);
    await page.touchscreen.tap(342, 150);
    expect(await scrolled(page)).toBe(0);
  });

  test('leave alone what is pressed, what lets go of words or of a panel, and what no finger taps', async ({
    open,
  }) => {
    const page = await open('stories/the-ninth-step/a-knock/', TOUCH);
    await switchOn(page);
    const at = await page.getByText('Warnings for this chapter').boundingBox();
    await page.touchscreen.tap((at?.x ?? 0) + 10, (at?.y ?? 0) + 10);
    expect(await page.getByText('Graphic Depictions').isVisible()).toBe(true);
    expect(await scrolled(page)).toBe(0);
    await page.mouse.click(PHONE.width * 0.95, 500);
    expect(await scrolled(page)).toBe(0);
    // As a screen reader presses what it stands on.
    await page.evaluate(() => document.querySelector<HTMLElement>('reading-place p')?.click());
    expect(await scrolled(page)).toBe(0);
    await page.evaluate(() => {
      const text = document.querySelector('reading-place p');
      if (text) getSelection()?.selectAllChildren(text);
    });
    await tap(page, 0.97);
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
    expect(await scrolled(page)).toBe(0);
    await page.keyboard.press('s');
    await page.getByRole('dialog').waitFor();
    await page.touchscreen.tap(PHONE.width * 0.97, 120);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await scrolled(page)).toBe(0);
  });
});
