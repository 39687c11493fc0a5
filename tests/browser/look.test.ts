import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from './axe.ts';
import { KINDS_OF_PAGE } from './pages.ts';
import { DESK, PHONE, test } from './reader.ts';

const THEMES = ['light', 'sepia', 'dark', 'black'] as const;
/** A theme changes colours alone: what is not one is the same in all of them. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

describe.each(Object.entries(KINDS_OF_PAGE))('%s', (_, path) => {
  for (const [device, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    test(`on a ${device} has nothing that axe finds wrong, in each theme`, async ({ open }) => {
      const page = await open(path, { viewport });
      for (const theme of THEMES) {
        await page.evaluate((name) => {
          document.documentElement.dataset['theme'] = name;
        }, theme);
        const rules = theme === THEMES[0] ? undefined : COLOUR_RULES;
        expect(await violations(page, rules), theme).toEqual([]);
      }
    });
  }

  test('fits a window of 320 pixels, and one of 3840', async ({ open }) => {
    const page = await open(path, { viewport: { width: 320, height: 640 } });
    expect(await overflow(page)).toEqual([]);
    await page.setViewportSize({ width: 3840, height: 2160 });
    expect(await overflow(page)).toEqual([]);
  });

  test('does not shift while it loads', async ({ open }) => {
    const page = await open(path, { viewport: PHONE });
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => setTimeout(() => resolve(sum), 50));
        }),
    );
    expect(shift).toBe(0);
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
