import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DESK, PHONE, test } from './reader.ts';

const STORY = 'stories/the-ninth-step/';
const CHAPTER = `${STORY}the-long-landing/`;
/** A paragraph of many lines. */
const MANY_LINES = 18;

/** Scrolls until the reader is some way into a paragraph, and the browser has remembered it. */
async function readInto(page: Page, number: number): Promise<string> {
  const paragraph = page.locator('reading-place p[id]').nth(number);
  const id = await paragraph.evaluate((element) => {
    const { top, height } = element.getBoundingClientRect();
    scrollTo(0, scrollY + top + height / 2 - 60);
    return element.id;
  });
  await expect.poll(() => stored(page, 'place')).toContain(id);
  return wordsAtTop(page);
}

const stored = (page: Page, kind: 'place' | 'pace'): Promise<string> =>
  page.evaluate(
    (prefix) =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith(prefix))
        .map(([, value]) => String(value))
        .join(),
    `lamplight:${kind}:`,
  );

/** The line at which a reader reads, from its first letters on. */
function wordsAtTop(page: Page): Promise<string> {
  return page.evaluate(() => {
    const paragraph = document.elementFromPoint(innerWidth / 2, 60)?.closest('p');
    const left = (paragraph?.getBoundingClientRect().left ?? 0) + 1;
    const caret = document.caretPositionFromPoint(left, 62);
    return caret?.offsetNode.textContent?.slice(caret.offset, caret.offset + 20) ?? '';
  });
}

async function longParagraph(page: Page): Promise<number> {
  return page
    .locator('reading-place p[id]')
    .evaluateAll(
      (all, least) =>
        all.findIndex(({ textContent }, at) => at > 8 && textContent.length > least * 30),
      MANY_LINES,
    );
}

describe('the place', () => {
  test('is the same line after another font, another size and another width', async ({ open }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    const words = await readInto(page, await longParagraph(page));
    await page.evaluate(() => {
      localStorage.setItem('lamplight', JSON.stringify({ face: 'sans', size: '1.4' }));
    });
    await page.setViewportSize(DESK);
    await expect.poll(() => lineHolding(page, words)).toBe(true);
    await page.goto('');
    await page.getByRole('link', { name: /^Go on: .*\d%$/u }).click();
    await expect.poll(() => lineHolding(page, words)).toBe(true);
  });

  test('is the end of the paragraph before a picture or a table that fills the window', async ({
    open,
  }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    const id = await page
      .locator('reading-place p[id]')
      .nth(12)
      .evaluate((paragraph) => {
        const picture = document.createElement('figure');
        picture.style.blockSize = '1500px';
        paragraph.after(picture);
        scrollTo(0, picture.getBoundingClientRect().top + scrollY + 400);
        return paragraph.id;
      });
    await expect.poll(() => stored(page, 'place')).toContain(`#${id}"`);
    expect(await stored(page, 'place')).toMatch(/"offset":[1-9]\d*,"part":0\.\d/u);
  });

  test('is found by its number where its words have been edited since', async ({ open }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    await readInto(page, 20);
    await page.evaluate(() => {
      for (const [key, value] of Object.entries(localStorage)) {
        if (key.startsWith('lamplight:place:'))
          localStorage.setItem(key, String(value).replace(/#p-\w+/u, '#p-gonegone'));
      }
    });
    await page.goto(STORY);
    await page.getByRole('link', { name: /^Go on/u }).click();
    const paragraph = page.locator('reading-place p[id]').nth(20);
    await expect
      .poll(() => paragraph.evaluate((element) => Math.abs(element.getBoundingClientRect().top)))
      .toBeLessThan(40);
  });

  test('is offered with how far it is, and moves nobody by itself', async ({ open }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    await readInto(page, 20);
    await page.goto('about/');
    await page.goto(CHAPTER);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.getByRole('link', { name: /^Go on/u }).innerText()).toMatch(/ · \d+%$/u);
  });

  test('is the same line on the way back from the next page', async ({ open }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    const words = await readInto(page, await longParagraph(page));
    await page.goto(STORY);
    await page.goBack();
    await expect.poll(() => lineHolding(page, words)).toBe(true);
  });

  test('keeps which chapters were read to their ends', async ({ open }) => {
    const page = await open(`${STORY}interlude/`, { viewport: PHONE });
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await expect.poll(() => stored(page, 'place')).toContain('"read":["interlude/"]');
  });
});

/** Whether these words stand in the line where a reader reads, or one beside it. */
async function lineHolding(page: Page, words: string): Promise<boolean> {
  return page.evaluate((start) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(start) ?? -1;
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top, height } = range.getBoundingClientRect();
      return top > 60 - 2 * height && top < 60 + 2 * height;
    }
    return false;
  }, words);
}

describe('the line of progress', () => {
  test('says how much is read and how long the rest takes, to who looks back', async ({ open }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    const said = page.locator('.reading-progress p');
    await readInto(page, 30);
    await expect.poll(() => said.isVisible()).toBe(false);
    await page.mouse.wheel(0, -60);
    await expect.poll(() => said.isVisible()).toBe(true);
    expect(await said.innerText()).toMatch(
      /^\d+% of the chapter, \d+ min left\s+\d+% of the story/u,
    );
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await expect.poll(() => said.textContent()).toMatch(/^100% of the chapter/u);
  });

  test('counts on the reader’s own pace', async ({ open }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    await page.evaluate(() => {
      localStorage.setItem('lamplight:pace:en', JSON.stringify({ usual: 60, own: 180 }));
    });
    await readInto(page, 2);
    const text = await page.locator('.reading-progress p').textContent();
    // Eleven minutes for most readers.
    expect(text).toMatch(/^\d+% of the chapter, 3\d min left/u);
  });

  test('learns from reading, and not from leafing', async ({ open }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    await page.clock.install();
    const step = async (milliseconds: number): Promise<void> => {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(300);
      await page.clock.runFor(milliseconds);
    };
    await step(1_000);
    await step(1_000);
    expect(await stored(page, 'pace')).toBe('');
    await step(30_000);
    await step(1_000);
    await expect.poll(() => stored(page, 'pace')).toContain('usual');
  });

  test('is exact where what is far away is not laid out', async ({ open }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    const paragraphs = page.locator('reading-place .prose p[id]');
    // As a longer text comes.
    const skipped = await page.locator('reading-place .prose').evaluate((prose) => {
      const blocks = [...prose.children];
      for (let first = 0; first < blocks.length; first += 6) {
        const run = document.createElement('div');
        run.className = 'run';
        blocks[first]?.before(run);
        run.append(...blocks.slice(first, first + 6));
      }
      return prose.lastElementChild && getComputedStyle(prose.lastElementChild).contentVisibility;
    });
    expect(skipped).toBe('auto');
    const half = await paragraphs.evaluateAll((all) => {
      const lengths = all.map(({ textContent }) => textContent.length);
      const whole = lengths.reduce((sum, length) => sum + length, 0);
      let sum = 0;
      return lengths.findIndex((length) => (sum += length) > whole / 2);
    });
    await readInto(page, half);
    const text = (await page.locator('.reading-progress p').textContent()) ?? '';
    expect(Number.parseInt(text, 10)).toBeGreaterThanOrEqual(48);
    expect(Number.parseInt(text, 10)).toBeLessThanOrEqual(54);
  });
});

describe('what was read is marked', () => {
  const openRead = async (
    open: (path: string) => Promise<Page>,
    place: Readonly<Record<string, unknown>>,
  ): Promise<Page> => {
    const page = await open('about/');
    await page.evaluate((changed) => {
      const stories = new URL('../stories/', location.href).pathname;
      const story = `${stories}the-ninth-step/`;
      const known = {
        ...{ title: 'The Ninth Step', authors: [], chapters: 5, position: 3, label: 'Chapter 2' },
        ...{ href: `${story}the-long-landing/#p-tivpn6`, part: 0.41, at: 1 },
        read: ['prologue/', 'a-knock/'],
      };
      localStorage.setItem(`lamplight:place:${story}`, JSON.stringify({ ...known, ...changed }));
    }, place);
    return page;
  };
  const marks = (page: Page): Promise<string[]> => page.locator('read-mark').allInnerTexts();

  test('on the story’s page, chapter by chapter', async ({ open }) => {
    const page = await openRead(open, { chapters: 4 });
    await page.goto(STORY);
    await expect.poll(() => marks(page)).toEqual(['read', 'read', '41% read', '', 'new']);
  });

  test('in the contents beside a text', async ({ open }) => {
    const page = await openRead(open, {});
    await page.goto(`${STORY}a-knock/`);
    await page.keyboard.press('c');
    await expect.poll(() => marks(page)).toEqual(['read', 'read', '41% read', '', '']);
  });

  test.for([
    ['where the reader is', {}, 'Chapter 2 · 41%'],
    ['that it is read', { finished: true }, 'read to the end'],
    ['what is new', { finished: true, chapters: 3 }, 'read to the end · 2 new chapters'],
  ] as const)('on a story’s card in every list: %s', async ([, place, words], { open }) => {
    const page = await openRead(open, place);
    for (const list of ['stories/', 'fandoms/sherlock-holmes/', 'search/?q=ninth+step']) {
      await page.goto(list);
      const card = page.getByRole('article').filter({ hasText: 'The Ninth Step' }).first();
      await expect.poll(() => card.locator('read-mark').innerText(), { message: list }).toBe(words);
    }
  });

  test('and nothing else is', async ({ open }) => {
    const page = await open('stories/');
    expect(new Set(await marks(page))).toEqual(new Set(['']));
  });
});
