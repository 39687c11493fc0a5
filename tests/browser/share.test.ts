import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { contrast, hexOf } from '../../src/reader/settings/colours.ts';
import { violations } from './axe.ts';
import { DESK, PHONE, test } from './reader.ts';

const CHAPTER = 'stories/the-ninth-step/a-knock/';
const LONG = 'stories/the-ninth-step/the-long-landing/';
const ARABIC = encodeURI('stories/قنديل-الميناء/العودة/');
const JAPANESE = encodeURI('stories/東の灯台/');
const CLIPBOARD: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Selects words of the text, from the first to the last of them, as a finger or a mouse does. */
async function select(page: Page, first: string, last = first): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const texts = document.createTreeWalker(
        document.querySelector('.prose') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      const range = new Range();
      let isOpen = false;
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const text = node.textContent ?? '';
        if (!isOpen && text.includes(from)) {
          range.setStart(node, text.indexOf(from));
          isOpen = true;
        }
        if (isOpen && text.includes(to)) {
          range.setEnd(node, text.indexOf(to) + to.length);
          break;
        }
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [first, last] as const,
  );
}

async function openShare(page: Page): Promise<Locator> {
  // By key: a press would scroll to the button.
  await page
    .locator('.tool[panel="share"] > button')
    .evaluate((button: HTMLElement) => button.click());
  const panel = page.getByRole('dialog', { name: 'Share' });
  await panel.waitFor();
  return panel;
}

async function linkToWords(page: Page, first: string, last?: string): Promise<string> {
  await select(page, first, last);
  const panel = await openShare(page);
  await panel.getByRole('button', { name: 'Copy the link' }).click();
  await panel.getByText('The link is copied.').waitFor();
  return copied(page);
}

/** The words that are marked on a page, as the page has them. */
const marked = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('shared-words') ?? [])]
      .map((range) => (range instanceof Range ? range.toString() : ''))
      .join(),
  );

/** Waits until words are marked, and says how far down the window they begin and end. */
async function waitForMark(page: Page): Promise<{ readonly top: number; readonly bottom: number }> {
  await expect.poll(() => marked(page)).not.toBe('');
  let before = -1;
  await expect
    .poll(async () => {
      const { top } = await placeOfMark(page);
      const isStill = Math.abs(top - before) < 1;
      before = top;
      return isStill;
    })
    .toBe(true);
  return placeOfMark(page);
}

const placeOfMark = (page: Page): Promise<{ readonly top: number; readonly bottom: number }> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('shared-words') ?? [];
    if (!(range instanceof Range)) throw new Error('Nothing is marked.');
    const { top, bottom } = range.getBoundingClientRect();
    return { top, bottom };
  });

/** Has the page come with other words than it was built with, as after an edit. */
async function edit(page: Page, change: (html: string) => string): Promise<void> {
  await page.route(/\/stories\/[^?]*\/(?:\?.*)?$/u, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

describe('the link to a chapter', () => {
  test('is one press away, and says that it is copied', async ({ open, site }) => {
    const page = await open(`${CHAPTER}#fn-1`, { viewport: PHONE, ...CLIPBOARD });
    const button = page.getByRole('button', { name: 'Copy the link' });
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'The link is copied.' }).waitFor();
    expect(await copied(page)).toBe(`${site}${CHAPTER}`);
  });

  test('is said to be in the address bar where nothing may be copied', async ({ open }) => {
    const page = await open(CHAPTER);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await page.getByRole('status').filter({ hasText: 'in its address bar' }).waitFor();
  });
});

describe('a link to words', () => {
  test('is short, opens at the words, and marks them until Escape is pressed', async ({
    open,
    site,
  }) => {
    const page = await open(LONG, CLIPBOARD);
    const link = await linkToWords(page, 'seventeen of them', 'out of our light into hers');
    expect(link.startsWith(`${site}${LONG}?w=`)).toBe(true);
    expect(link.length - `${site}${LONG}`.length).toBeLessThan(45);
    await page.goto(link);
    const { top, bottom } = await waitForMark(page);
    expect(await marked(page)).toBe('seventeen of them, going down out of our light into hers.');
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(DESK.height);
    await page.keyboard.press('Escape');
    expect(await marked(page)).toBe('');
  });

  test('marks them no more once the reader has moved on', async ({ open }) => {
    const page = await open(LONG, { viewport: PHONE, ...CLIPBOARD });
    await page.goto(await linkToWords(page, 'seventeen of them'));
    await waitForMark(page);
    await page.mouse.wheel(0, 60);
    await page.waitForTimeout(200);
    expect(await marked(page)).not.toBe('');
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => marked(page)).toBe('');
  });

  test('marks them over several paragraphs', async ({ open }) => {
    const page = await open(LONG, { viewport: PHONE, ...CLIPBOARD });
    await page.goto(await linkToWords(page, '"Count them."', 'So I counted them.'));
    await waitForMark(page);
    expect(await marked(page)).toMatch(
      /^"Count them\."\s+"Holmes, .*top\."\s+So I counted them\.$/su,
    );
  });

  test('is to the paragraph at the top of the window where nothing is selected', async ({
    open,
  }) => {
    const page = await open(LONG, CLIPBOARD);
    const paragraph = page.locator('.prose > p').nth(20);
    await paragraph.evaluate((element) => element.scrollIntoView());
    const panel = await openShare(page);
    const words = await paragraph.innerText();
    await expect.poll(() => panel.locator('blockquote').innerText()).toBe(words);
    await panel.getByRole('button', { name: 'Copy the link' }).click();
    await panel.getByText('The link is copied.').waitFor();
    await page.goto(await copied(page));
    await waitForMark(page);
    expect(await marked(page)).toBe(words);
  });

  test('lands right far down a text that is laid out by and by', async ({ open }) => {
    const page = await open(LONG, { viewport: PHONE, ...CLIPBOARD });
    const last = await page.locator('.prose > p').last().innerText();
    const words = last.slice(0, 30);
    const link = await linkToWords(page, words);
    await edit(page, (html) => {
      const [, paragraphs = ''] = /<div class="prose[^>]*>(.*?)<\/div>/su.exec(html) ?? [];
      const more = paragraphs.replaceAll(/ id="[^"]*"/gu, '').replaceAll(last.slice(0, 20), '');
      const long = html.replace('class="prose', 'class="long prose');
      return long.replace(/(<div class="long prose[^>]*>)/u, `$1${more.repeat(6)}`);
    });
    await page.goto(link);
    const { top, bottom } = await waitForMark(page);
    expect(await marked(page)).toContain(words);
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(PHONE.height);
  });

  test('finds them when their paragraph has been edited', async ({ open }) => {
    const page = await open(LONG, CLIPBOARD);
    const link = await linkToWords(page, 'seventeen of them');
    await edit(page, (html) =>
      html
        .replace(/ id="p-[a-z2-7]+"(?=[^<]*<?[^<]*seventeen of them)/u, ' id="p-edited"')
        .replace('between the barometer', 'between the old barometer')
        .replace(/<p id/u, '<p id="p-newone">A new beginning.</p>\n<p id'),
    );
    await page.goto(link);
    await waitForMark(page);
    expect(await marked(page)).toBe('seventeen of them,');
    expect(await page.getByText('changed since').count()).toBe(0);
  });

  test('says where they have been changed since, and marks what stands there', async ({ open }) => {
    const page = await open(LONG, { viewport: PHONE, ...CLIPBOARD });
    const link = await linkToWords(page, 'seventeen of them');
    await edit(page, (html) =>
      html
        .replaceAll('seventeen of them', 'nineteen and more')
        .replaceAll(new RegExp(new URL(link).hash.slice(1), 'gu'), 'p-edited'),
    );
    await page.goto(link);
    const { top, bottom } = await waitForMark(page);
    expect(await marked(page)).toBe('nineteen and more,');
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(PHONE.height);
    const notice = page.getByRole('status').filter({ hasText: 'this is the place' });
    await notice.waitFor();
    // Whoever reads by keyboard goes on from there.
    expect(new URL(page.url()).hash).toBe('#p-edited');
    await page.keyboard.press('Escape');
    expect(await notice.count()).toBe(0);
  });

  test('leads to the nearest paragraph where nothing is left of them', async ({ open }) => {
    const page = await open(LONG, CLIPBOARD);
    const link = await linkToWords(page, 'seventeen of them');
    await edit(page, (html) =>
      html.replaceAll(/<p id="p-[^<]*<\/p>|<p id="p-.*?<\/p>/gsu, '<p id="p-rewritten">Anew.</p>'),
    );
    await page.goto(link);
    await page.getByRole('status').filter({ hasText: 'this is the place' }).waitFor();
    expect(await marked(page)).toBe('Anew.');
  });

  test('to a one-shot that has grown since goes on to its first chapter', async ({ open }) => {
    const page = await open(CHAPTER.replace('a-knock', 'prologue'), CLIPBOARD);
    const words = (await page.locator('.prose > p').first().innerText()).slice(0, 25).trim();
    const link = await linkToWords(page, words);
    await page.goto(link.replace('prologue/', ''));
    await waitForMark(page);
    expect(await marked(page)).toContain(words);
    expect(new URL(page.url()).pathname).toBe(new URL(link).pathname);
  });

  test('to an address that a story had before goes on to where it is', async ({ open }) => {
    const page = await open(CHAPTER, CLIPBOARD);
    const words = (await page.locator('.prose > p').nth(1).innerText()).slice(0, 25).trim();
    const link = await linkToWords(page, words);
    await page.goto(link.replace('the-ninth-step', 'ninth'));
    await waitForMark(page);
    expect(page.url()).toBe(link);
  });

  test('leads to the paragraph without JavaScript, too', async ({ open }) => {
    const page = await open(LONG, { viewport: PHONE, ...CLIPBOARD });
    const link = await linkToWords(page, 'seventeen of them');
    const plain = await open(link, { viewport: PHONE, javaScriptEnabled: false });
    const box = await plain.locator(new URL(link).hash).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(PHONE.height / 2);
  });

  test.for([
    ['Arabic', ARABIC],
    ['Japanese', JAPANESE],
  ] as const)('opens at words in %s', async ([, path], { open }) => {
    const page = await open(path, { viewport: PHONE, ...CLIPBOARD });
    const words = await page
      .locator('.prose > p')
      .first()
      .evaluate((paragraph) => {
        const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
        return text?.textContent?.slice(1, 12).trim() ?? '';
      });
    await page.goto(await linkToWords(page, words));
    const { top, bottom } = await waitForMark(page);
    expect(await marked(page)).toContain(words);
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(PHONE.height);
  });

  test('opens what covers them', async ({ open }) => {
    const page = await open('stories/every-kind-of-page/', CLIPBOARD);
    await page.getByText('Show the text').click();
    await page.getByText('A death, off the page').click();
    const link = await linkToWords(page, 'The old dog slept');
    const other = await open(link, { viewport: PHONE });
    const { top, bottom } = await waitForMark(other);
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(PHONE.height);
    expect(await other.getByText('The old dog slept').isVisible()).toBe(true);
  });

  test('marks them for all to see, and to read, on paper of each theme', async ({ open }) => {
    const page = await open(LONG, CLIPBOARD);
    await page.goto(await linkToWords(page, 'seventeen of them'));
    await waitForMark(page);
    for (const theme of ['light', 'sepia', 'dark', 'black']) {
      const { paper, mark, ink } = await page.evaluate((name) => {
        document.documentElement.dataset['theme'] = name;
        const text = document.querySelector('.prose > p') ?? document.body;
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d', { willReadFrequently: true });
        const lay = (colour: string): string => {
          if (!context) return '';
          context.fillStyle = colour;
          context.fillRect(0, 0, 1, 1);
          return `rgb(${context.getImageData(0, 0, 1, 1).data.slice(0, 3).join()})`;
        };
        return {
          paper: lay(getComputedStyle(document.documentElement).backgroundColor),
          mark: lay(getComputedStyle(text, '::highlight(shared-words)').backgroundColor),
          ink: lay(getComputedStyle(text).color),
        };
      }, theme);
      expect(contrast(hexOf(mark), hexOf(paper)), theme).toBeGreaterThan(1.25);
      expect(contrast(hexOf(ink), hexOf(mark)), theme).toBeGreaterThan(7);
    }
  });

  test('marks them in the colours that a reader has set for all pages', async ({ open }) => {
    const page = await open(LONG, CLIPBOARD);
    const link = await linkToWords(page, 'seventeen of them');
    const forced = await open(link, { forcedColors: 'active' });
    await waitForMark(forced);
    const colours = await forced.evaluate(() => {
      const probe = document.createElement('p');
      probe.style.setProperty('forced-color-adjust', 'none');
      probe.style.setProperty('background-color', 'Mark');
      document.body.append(probe);
      const text = document.querySelector('.prose > p') ?? document.body;
      return [
        getComputedStyle(text, '::highlight(shared-words)').backgroundColor,
        getComputedStyle(probe).backgroundColor,
      ];
    });
    expect(colours[0]).toBe(colours[1]);
  });

  test('leaves the reader’s own place where it is until they read on', async ({ open }) => {
    const friend = await open(CHAPTER, CLIPBOARD);
    const link = await linkToWords(friend, 'Upstairs Holmes');
    const page = await open(LONG, { viewport: PHONE });
    const place = (): Promise<string> =>
      page.evaluate(() =>
        Object.entries(localStorage)
          .filter(([key]) => key.startsWith('lamplight:place:'))
          .join(),
      );
    await page.mouse.wheel(0, 2000);
    await expect.poll(place).toContain('the-long-landing/#p-');
    const own = await place();
    await page.goto('about/');
    await page.goto(link);
    await waitForMark(page);
    const back = page.getByRole('link', { name: 'Go on: Chapter 2' });
    await page.mouse.wheel(0, 30);
    await page.waitForTimeout(1000);
    expect(await place()).toBe(own);
    expect(await back.isVisible()).toBe(true);
    await page.mouse.wheel(0, -2000);
    await expect.poll(place).toContain('a-knock/');
    expect(await back.isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe('');
  });

  test('that is spoilt opens the page as any other', async ({ open }) => {
    const page = await open(`${LONG}?w=1.2.%3Cb%3E`);
    await page.waitForLoadState('networkidle');
    expect(await marked(page)).toBe('');
  });

  test('marks whole paragraphs in a browser that cannot mark words', async ({ open }) => {
    const page = await open(LONG, CLIPBOARD);
    const link = await linkToWords(page, 'seventeen of them');
    await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    await page.goto(link);
    const paragraph = page.locator('.shared-words');
    await expect.poll(() => paragraph.count()).toBe(1);
    expect(await paragraph.innerText()).toContain('seventeen of them');
    await page.keyboard.press('Escape');
    expect(await paragraph.count()).toBe(0);
  });
});

describe('the panel', () => {
  test('copies a quotation with its story, its authors, its chapter and its link', async ({
    open,
    site,
  }) => {
    const page = await open(LONG, CLIPBOARD);
    await select(page, '"Count them."', 'midnight."');
    const panel = await openShare(page);
    await panel.getByRole('button', { name: 'Copy the quotation' }).click();
    await panel.getByText('The quotation is copied.').waitFor();
    const [first, second, source, link] = (await copied(page)).split(/\n+/u);
    expect([first, second]).toEqual(['"Count them."', '"Holmes, it is nearly midnight."']);
    expect(source).toBe('— The Ninth Step by Hester Vane and Night Porter, The Long Landing');
    expect(link?.startsWith(`${site}${LONG}?w=`)).toBe(true);
  });

  test('shows words as they are set, without readings and marks of footnotes', async ({ open }) => {
    const page = await open(CHAPTER);
    const called = page.locator('p', { has: page.locator('[role="doc-noteref"]') }).first();
    await called.evaluate((element) => element.scrollIntoView());
    const panel = await openShare(page);
    const expected = await called.evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const mark of copy.querySelectorAll('sup')) mark.remove();
      return copy.textContent.trim();
    });
    await expect.poll(() => panel.locator('blockquote').innerText()).toBe(expected);
  });

  test('gives no words away that are under a cover', async ({ open }) => {
    const page = await open('stories/every-kind-of-page/');
    await page.getByText('Show the text').click();
    await select(page, 'bonsoir', 'on the sign stood');
    const panel = await openShare(page);
    const quotation = panel.locator('blockquote');
    await expect
      .poll(() => quotation.innerText())
      .toMatch(/^bonsoir to her and …, and on the sign/u);
  });

  test('shares through the device where it can', async ({ open }) => {
    const page = await open(LONG);
    await page.evaluate(() => {
      const shared = (data: unknown): Promise<void> => {
        Object.assign(globalThis, { shared: data });
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'share', { value: shared });
    });
    await select(page, 'seventeen of them');
    const panel = await openShare(page);
    await panel.getByRole('button', { name: 'Send to' }).click();
    expect(await page.evaluate('shared')).toEqual({
      title: 'The Ninth Step by Hester Vane and Night Porter, The Long Landing',
      text: 'seventeen of them,',
      url: expect.stringContaining('?w=') as string,
    });
  });

  test('shows the text to copy by hand where the browser does not let it', async ({ open }) => {
    const page = await open(LONG, { viewport: PHONE });
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await select(page, 'seventeen of them');
    const panel = await openShare(page);
    await panel.getByRole('button', { name: 'Copy the link' }).click();
    const byHand = panel.getByRole('textbox', { name: 'To copy by hand' });
    await byHand.waitFor();
    expect(await byHand.inputValue()).toContain('?w=');
    expect(await page.evaluate(() => String(getSelection()))).toContain('?w=');
  });

  test('is opened and left by keys alone', async ({ open }) => {
    const page = await open(LONG);
    const button = page.getByRole('button', { name: 'Share' });
    await button.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Share' });
    await panel.waitFor();
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  for (const [device, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    test(`has nothing that axe finds wrong on a ${device}, by day and by night`, async ({
      open,
    }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await open(LONG, { viewport, colorScheme });
        await select(page, 'seventeen of them', 'midnight."');
        const panel = await openShare(page);
        expect(await violations(page), colorScheme).toEqual([]);
        const heights = await panel
          .getByRole('button')
          .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
        expect(heights.filter((height) => height < 44)).toEqual([]);
      }
    });
  }
});

describe('words that are selected', () => {
  const offerOn = (page: Page): Locator =>
    page.locator('reading-place').getByRole('button', { name: 'Share' });

  test('by key are offered to be shared, below them, and stay selected', async ({ open }) => {
    const page = await open(LONG);
    const paragraph = page.locator('.prose > p').nth(4);
    // In the middle of the window there is room below, whatever the typeface.
    await paragraph.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await paragraph.dblclick({ position: { x: 60, y: 12 } });
    for (let letter = 0; letter < 30; letter += 1) await page.keyboard.press('Shift+ArrowRight');
    const offer = offerOn(page);
    await offer.waitFor();
    const selected = await page.evaluate(() => {
      const range = getSelection()?.getRangeAt(0);
      return { words: range?.toString(), bottom: range?.getBoundingClientRect().bottom ?? 0 };
    });
    const box = await offer.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(selected.bottom);
    expect(box?.y).toBeLessThan(selected.bottom + 20);
    await offer.click();
    const panel = page.getByRole('dialog', { name: 'Share' });
    await panel.waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected.words);
    const [first = ''] = selected.words?.trim().match(/\w+(?= )/u) ?? [];
    expect(await panel.locator('blockquote').innerText()).toContain(first);
    expect(await violations(page)).toEqual([]);
  });

  test('by a finger are offered under the thumb, beside the phone’s own menu', async ({ open }) => {
    const page = await open(LONG, { viewport: PHONE, hasTouch: true, isMobile: true });
    await select(page, 'seventeen of them');
    await page.getByText('seventeen of them').scrollIntoViewIfNeeded();
    const offer = offerOn(page);
    await offer.waitFor();
    const box = await offer.boundingBox();
    expect(box?.y).toBeGreaterThan(PHONE.height - 160);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await offer.tap();
    const panel = page.getByRole('dialog', { name: 'Share' });
    await expect.poll(() => panel.locator('blockquote').innerText()).toBe('seventeen of them,');
    await page.keyboard.press('Escape');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect.poll(() => offer.isVisible()).toBe(false);
  });

  test('that are not the story’s are left alone', async ({ open }) => {
    const page = await open(LONG);
    await page.evaluate(() => {
      const heading = document.querySelector('h1');
      if (heading) getSelection()?.selectAllChildren(heading);
    });
    await page.waitForTimeout(800);
    expect(await offerOn(page).isVisible()).toBe(false);
  });

  test('on the page of a whole story lead to the chapter’s own page', async ({ open, site }) => {
    const page = await open('stories/the-ninth-step/full/', CLIPBOARD);
    await page.getByText('Show the text').click();
    await page.evaluate(() => {
      const paragraph = document.querySelector('[id^="the-long-landing.p-"]');
      paragraph?.scrollIntoView();
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    });
    await offerOn(page).click();
    const panel = page.getByRole('dialog', { name: 'Share' });
    expect(await panel.locator('figcaption').innerText()).toContain('The Long Landing');
    await panel.getByRole('button', { name: 'Copy the link' }).click();
    await panel.getByText('The link is copied.').waitFor();
    const words = await panel.locator('blockquote').innerText();
    const link = await copied(page);
    expect(link.startsWith(`${site}${LONG}?w=0.0.`)).toBe(true);
    await page.goto(link);
    await waitForMark(page);
    expect(await marked(page)).toBe(words);
  });
});

describe('the picture of a quotation', () => {
  /** The picture that a reader saves, and what it is called. */
  async function savePicture(
    page: Page,
    panel: Locator,
  ): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save the picture' }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  /** The colours of a picture's corner, and how much of each quarter of it is not that colour. */
  const inkOf = (panel: Locator): Promise<{ readonly paper: string; readonly ink: number[] }> =>
    panel.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const copy = Object.assign(document.createElement('canvas'), { width, height });
      const context = copy.getContext('2d', { willReadFrequently: true });
      context?.drawImage(canvas, 0, 0);
      const pixels = context?.getImageData(0, 0, width, height).data ?? [];
      const at = (index: number): string => pixels.slice(4 * index, 4 * index + 3).join();
      const paper = at(0);
      const ink = [0, 0, 0, 0];
      for (let index = 0; index < width * height; index += 1) {
        const quarter =
          2 * Number(index > (width * height) / 2) + Number(index % width > width / 2);
        if (at(index) !== paper) ink[quarter] = (ink[quarter] ?? 0) + 1;
      }
      return { paper, ink };
    });

  test('is a PNG of 1080 × 1350, named after the chapter, in the paper of the page', async ({
    open,
  }) => {
    const page = await open(LONG, { viewport: PHONE, colorScheme: 'dark' });
    await select(page, 'seventeen of them', 'into hers');
    const panel = await openShare(page);
    const picture = panel.getByRole('img', { name: 'seventeen of them, going down' });
    await picture.waitFor();
    expect(await picture.getAttribute('aria-label')).toContain('The Ninth Step by Hester Vane');
    await expect.poll(async () => (await inkOf(panel)).paper).toBe('24,20,16');
    const { name, bytes } = await savePicture(page, panel);
    expect(name).toBe('the-long-landing.png');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1080, 1350]);
  });

  test('is copied where the clipboard takes it', async ({ open }) => {
    const page = await open(LONG, CLIPBOARD);
    await select(page, 'seventeen of them');
    const panel = await openShare(page);
    await panel.getByRole('button', { name: 'Copy the picture' }).click();
    await panel.getByText('The picture is copied.').waitFor();
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = item && (await createImageBitmap(await item.getType('image/png')));
      return [picture?.width, picture?.height];
    });
    expect(size).toEqual([1080, 1350]);
  });

  test('is sent through the device where it takes pictures', async ({ open }) => {
    const page = await open(LONG);
    await page.evaluate(() => {
      const share = ({ files }: ShareData): Promise<void> => {
        const [file] = files ?? [];
        Object.assign(globalThis, { sent: [file?.name, file?.type, (file?.size ?? 0) > 1000] });
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'share', { value: share });
      Object.defineProperty(navigator, 'canShare', { value: () => true });
    });
    const panel = await openShare(page);
    await panel.getByRole('button', { name: 'Send the picture' }).click();
    await expect
      .poll(() => page.evaluate('globalThis.sent'))
      .toEqual(['the-long-landing.png', 'image/png', true]);
  });

  test('is said not to be copied where the clipboard is closed', async ({ open }) => {
    const page = await open(LONG);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    const panel = await openShare(page);
    await panel.getByRole('button', { name: 'Copy the picture' }).click();
    await panel.getByText('It can be saved.').waitFor();
  });

  test('holds the beginning of what is too long for it, and says so', async ({ open }) => {
    const page = await open(LONG);
    await select(page, 'seventeen of them');
    const panel = await openShare(page);
    const cut = panel.getByText('room for the beginning');
    expect(await cut.isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await select(page, 'I have said elsewhere', 'I make it eighteen as well.');
    await openShare(page);
    await expect.poll(() => cut.isVisible()).toBe(true);
    // It is full, and nothing runs out of it.
    const { ink } = await inkOf(panel);
    expect(Math.min(...ink)).toBeGreaterThan(1000);
  });

  test('of a text that runs from right to left does so, too', async ({ open }) => {
    const page = await open(ARABIC, { viewport: PHONE });
    await select(page, 'قالت شهرزاد');
    const panel = await openShare(page);
    await expect
      .poll(async () => {
        const { ink } = await inkOf(panel);
        const [, topRight = 0, bottomLeft = 0, bottomRight = 0] = ink;
        return topRight > 0 && bottomRight > 0 && bottomLeft === 0;
      })
      .toBe(true);
  });
});
