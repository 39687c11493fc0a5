import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violationsInOwnColours, violationsInThemes } from './axe.ts';
import { KINDS_OF_PAGE } from './pages.ts';
import { test } from './reader.ts';
import { spoken } from './screen-reader.ts';

test('a screen reader says all of a page, in order and by name', async ({ open }) => {
  const page = await open('');
  for (const kind of ['home', 'chapter', 'title page', 'fandom', 'search'] as const) {
    await page.goto(KINDS_OF_PAGE[kind]);
    const lines = await spoken(page);
    await expect(`${lines.join('\n')}\n`, kind).toMatchFileSnapshot(
      `spoken/${kind.replaceAll(' ', '-')}.txt`,
    );
  }
});

/** Something to press, to see or to go by, and after it no name, but perhaps a state. */
const NAMELESS =
  /^(?:link|button|image|navigation|checkbox|radio|searchbox|combobox|heading|disclosure)(?:, (?:level \d|open|folded|(?:not )?(?:pressed|checked)))*$/u;

describe('every kind of page', () => {
  test('has a name for each thing, and all its words however large or spaced they are', async ({
    open,
  }) => {
    // 1280 pixels at 400 %, as the browser's zoom has it.
    const page = await open('', { viewport: { width: 320, height: 256 } });
    for (const path of Object.values(KINDS_OF_PAGE)) {
      await page.setViewportSize({ width: 320, height: 256 });
      await page.goto(path);
      expect(
        (await spoken(page)).filter((line) => NAMELESS.test(line)),
        path,
      ).toEqual([]);
      expect(await lost(page), `400 %: ${path}`).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 1024 });
      await adopt(page, 'html { font-size: 200% !important }');
      expect(await lost(page), `200 %: ${path}`).toEqual([]);
      // https://www.w3.org/TR/WCAG22/#text-spacing
      await adopt(
        page,
        `* {
          line-height: 1.5 !important;
          letter-spacing: 0.12em !important;
          word-spacing: 0.16em !important;
        }
        p { margin-block-end: 2em !important }`,
      );
      expect(await lost(page), `spaced: ${path}`).toEqual([]);
    }
  });

  test('by the reader’s own setting to four times fits a phone, and so does the panel that sets it, enlarged', async ({
    open,
  }) => {
    const page = await open(KINDS_OF_PAGE.chapter, { viewport: { width: 360, height: 640 } });
    await page.evaluate(() => {
      document.documentElement.style.setProperty('--own-size', '4');
    });
    expect(await lost(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    await page.getByRole('button', { name: 'Reading settings' }).first().click();
    const reset = page.locator('.panel').getByRole('button', { name: 'Reset' });
    await reset.scrollIntoViewIfNeeded();
    await expect.poll(() => reset.isVisible()).toBe(true);
    expect(await lost(page)).toEqual([]);
    await reset.click();
    await expect
      .poll(() =>
        page.locator('html').evaluate((root) => root.style.getPropertyValue('--own-size')),
      )
      .toBe('');
  });
});

describe('a line of text', () => {
  test.for([
    ['Latin', KINDS_OF_PAGE['long chapter'], 80],
    ['Japanese', KINDS_OF_PAGE['Japanese story'], 40],
  ] as const)('in %s is no longer than level AAA has it', async ([, path, most], { open }) => {
    const page = await open(path);
    const longest = await page.locator('.prose').evaluate((prose) => {
      const paragraph = [...prose.querySelectorAll('p')].reduce((one, other) =>
        other.textContent.length > one.textContent.length ? other : one,
      );
      const range = document.createRange();
      const lines = new Map<number, number>();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest('rt') !== null) continue;
        for (let at = 0; at < (node.nodeValue?.length ?? 0); at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const line = Math.round(range.getBoundingClientRect().bottom / 8);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      return Math.max(...lines.values());
    });
    expect(longest).toBeGreaterThan(most / 3);
    expect(longest).toBeLessThanOrEqual(most);
  });

  test('stands one and a half lines from the next, and half as far again from a paragraph’s next, ragged', async ({
    open,
  }) => {
    const page = await open(KINDS_OF_PAGE['long chapter']);
    const { leading, align } = await page.locator('.prose').evaluate((prose) => {
      const { lineHeight, fontSize, textAlign } = getComputedStyle(prose);
      return { leading: parseFloat(lineHeight) / parseFloat(fontSize), align: textAlign };
    });
    expect(leading).toBeGreaterThanOrEqual(1.5);
    expect(align).not.toBe('justify');
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByRole('checkbox', { name: 'Space between paragraphs' }).check();
    await expect
      .poll(() =>
        page
          .locator('.prose > p + p')
          .first()
          .evaluate((paragraph) => {
            const { marginBlockStart, lineHeight } = getComputedStyle(paragraph);
            return (parseFloat(marginBlockStart) + parseFloat(lineHeight)) / parseFloat(lineHeight);
          }),
      )
      .toBeGreaterThanOrEqual(1.5);
  });
});

test('where the system sets the colours, nothing that was drawn with one is gone', async ({
  open,
}) => {
  const page = await open(KINDS_OF_PAGE.sampler, { forcedColors: 'active' });
  await page.getByText('Show the text').click();
  const drawn = (selector: string, pseudo?: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element, at) => getComputedStyle(element, at).backgroundColor, pseudo);
  const paper = await drawn('html');
  for (const selector of ['.prose hr', '.status.complete', '.rating.explicit', 'label.spoiler'])
    expect(await drawn(selector), selector).not.toBe(paper);
  expect(await drawn('.message.mine')).toBe(paper);
  const border = await page
    .locator('.message')
    .first()
    .evaluate((element) => getComputedStyle(element).borderTopWidth);
  expect(border).toBe('1px');
  const link = page.locator('main a').first();
  await link.focus();
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => {
    const { outlineStyle, outlineColor } = getComputedStyle(
      document.activeElement ?? document.body,
    );
    return { outlineStyle, outlineColor };
  });
  expect(ring.outlineStyle).toBe('solid');
  expect(ring.outlineColor).not.toBe(paper);
  await page.goto(KINDS_OF_PAGE['long chapter']);
  await page.mouse.wheel(0, 2000);
  expect(await drawn('.reading-progress', '::before')).not.toBe(paper);
});

test('nothing moves where the reader wants no motion, and no surface is seen through', async ({
  open,
}) => {
  const page = await open(KINDS_OF_PAGE['long chapter'], { reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Reading settings' }).click();
  await page.locator('.panel').waitFor();
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')].map((element) => ({
      words: element.outerHTML.slice(0, 80),
      style: getComputedStyle(element),
    }));
    return {
      moving: all
        .filter(({ style }) => !/^(?:0s(?:, )?)+$/u.test(style.transitionDuration))
        .map(({ words }) => words),
      translucent: all
        .filter(
          ({ style }) =>
            style.backdropFilter !== 'none' ||
            (['fixed', 'sticky'].includes(style.position) &&
              (/[/,] 0?\.\d+\)$/u.test(style.backgroundColor) ||
                (Number(style.opacity) > 0 && Number(style.opacity) < 1))),
        )
        .map(({ words }) => words),
      animations: document.getAnimations().length,
    };
  });
  expect(found).toEqual({ moving: [], translucent: [], animations: 0 });
});

test('every kind of page from right to left has nothing that axe finds wrong, in every theme where colours can differ, and fits', async ({
  open,
}) => {
  const page = await open('', { viewport: { width: 360, height: 640 } });
  for (const [kind, path] of Object.entries(KINDS_OF_PAGE)) {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await violationsInThemes(page), kind).toEqual([]);
    expect(await lost(page), kind).toEqual([]);
  }
  expect(await violationsInOwnColours(page), 'own colours').toEqual([]);
});

async function adopt(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** What reaches out of the window sideways, and text that is cut off by its box. */
async function lost(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const all = [...document.body.querySelectorAll('*')];
    const outside =
      scrollWidth <= clientWidth
        ? []
        : all.filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return right > clientWidth + 1 || left < -1;
          });
    const cut = all.filter((element) => {
      const { overflowX, overflowY, position, fontSize } = getComputedStyle(element);
      if (position === 'absolute' || element.textContent.trim() === '') return false;
      const room = parseFloat(fontSize) / 2;
      const isCut = (overflow: string, content: number, box: number): boolean =>
        ['hidden', 'clip'].includes(overflow) && content > box + room;
      return (
        isCut(overflowX, element.scrollWidth, element.clientWidth) ||
        isCut(overflowY, element.scrollHeight, element.clientHeight)
      );
    });
    return [
      ...outside.map((element) => `outside: ${element.outerHTML.slice(0, 120)}`),
      ...cut.map((element) => `cut: ${element.outerHTML.slice(0, 120)}`),
    ];
  });
}
