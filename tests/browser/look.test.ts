import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violationsInThemes } from './axe.ts';
import { shift } from './layout-shift.ts';
import { KINDS_OF_PAGE } from './pages.ts';
import { DESK, PHONE, test } from './reader.ts';

describe.each(Object.entries(KINDS_OF_PAGE))('%s', (_, path) => {
  test('does not shift while it loads, fits every window, and has nothing that axe finds wrong', async ({
    open,
  }) => {
    const page = await open(path, { viewport: PHONE });
    await page.waitForLoadState('networkidle');
    expect(await shift(page)).toBe(0);
    expect(await violationsInThemes(page)).toEqual([]);
    await page.setViewportSize(DESK);
    // What is covered on the phone is shown here.
    for (const cover of await page.locator('mature-gate > details > summary').all())
      await cover.click();
    expect(await violationsInThemes(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toEqual([]);
    await page.setViewportSize({ width: 3840, height: 2160 });
    expect(await overflow(page)).toEqual([]);
  });
});

/** What reaches out of the window sideways. */
async function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > clientWidth + 1 || left < -1;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
