import { describe, expect } from 'vitest';
import { violations } from './axe.ts';
import { DESK, PHONE, test } from './reader.ts';

const STORY = 'stories/the-ninth-step/';
const CHAPTER = `${STORY}a-knock/`;

describe('the keys', () => {
  test.for<readonly [key: string, from: string, to: string]>([
    ['n', CHAPTER, `${STORY}the-long-landing/`],
    ['ArrowRight', CHAPTER, `${STORY}the-long-landing/`],
    ['p', CHAPTER, `${STORY}prologue/`],
    ['ArrowLeft', CHAPTER, `${STORY}prologue/`],
    ['t', CHAPTER, STORY],
    ['n', STORY, `${STORY}prologue/`],
    ['ArrowLeft', encodeURI('stories/قنديل-الميناء/العودة/'), 'next'],
  ])('%s leads from %s to %s', async ([key, from, to], { open, site }) => {
    const page = await open(from);
    const next = await page
      .locator('link[rel~="next"]')
      .getAttribute('href')
      .catch(() => '');
    await page.keyboard.press(key);
    await page.waitForURL(to === 'next' ? new URL(next ?? '', site).href : site + to);
  });

  test('j and k step from paragraph to paragraph, and through the stories of a list', async ({
    open,
  }) => {
    const page = await open(`${STORY}the-long-landing/`, { viewport: PHONE });
    const tops = (): Promise<readonly number[]> =>
      page
        .locator('reading-place p[id]')
        .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
    const expectAtTop = async (key: string, number: number): Promise<void> => {
      await page.keyboard.press(key);
      await expect.poll(async () => (await tops())[number]).toBe(24);
    };
    await expectAtTop('j', 0);
    await expectAtTop('j', 1);
    await expectAtTop('k', 0);

    await page.goto('stories/');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const title = page.locator('article h2 > a').nth(1);
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('open the search box, the settings, the contents, what is shared and their own list', async ({
    open,
  }) => {
    const page = await open(CHAPTER);
    for (const [key, name] of [
      ['s', 'Reading settings'],
      ['c', 'Contents'],
      ['q', 'Share'],
      ['?', 'Keys'],
    ] as const) {
      const panel = page.getByRole('dialog', { name });
      await page.keyboard.press(key);
      await expect.poll(() => panel.isVisible()).toBe(true);
      await page.keyboard.press(key);
      await expect.poll(() => panel.isVisible()).toBe(false);
    }
    await page.keyboard.press('/');
    const box = page.getByRole('searchbox');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('snc?');
    expect(await box.inputValue()).toBe('snc?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).pathname).toContain('a-knock');
  });

  test('leave alone what the browser and the reader do with them', async ({ open }) => {
    const page = await open(CHAPTER);
    const { href } = new URL(page.url());
    await page.keyboard.press('Control+p');
    await page.keyboard.press('Alt+n');
    await page.locator('reading-place p[id]').first().click({ clickCount: 3 });
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(300);
    expect(page.url()).toBe(href);
  });

  test('are switched off in their list, stay off, and are switched on in the settings', async ({
    open,
  }) => {
    const page = await open(CHAPTER);
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Switch these keys off' }).check();
    await page.keyboard.press('Escape');
    await page.reload();
    const { href } = new URL(page.url());
    for (const key of ['n', '?', 'c', 'ArrowRight']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(href);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByRole('checkbox', { name: 'Shortcut keys' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.waitForURL(/the-long-landing/u);
  });
});

describe('the contents', () => {
  test('stand in a panel with this chapter marked, and lead to the others', async ({ open }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    await page.keyboard.press('c');
    const panel = page.getByRole('dialog', { name: 'Contents' });
    await expect.poll(() => panel.getByRole('link').count()).toBe(7);
    expect(await panel.locator('[aria-current]').innerText()).toBe('A Knock, & What Came of It');
    await panel.getByRole('link', { name: 'The Long Landing' }).click();
    await page.waitForURL(/the-long-landing/u);
  });

  test('lead to the search in this story, where nothing of another is found', async ({ open }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    await page.keyboard.press('c');
    await page.getByRole('link', { name: 'Search in this story' }).click();
    await page.waitForURL(/\/search\//u);
    const box = page.getByRole('main').getByRole('searchbox');
    await expect.poll(() => box.inputValue()).toBe('in:the-ninth-step ');
    await box.press('End');
    await box.pressSequentially('lamp');
    await page.locator('.texts article').first().waitFor();
    expect(await page.locator('.texts h3').allInnerTexts()).toEqual(['The Ninth Step']);
  });

  test('are at hand where a reader looks back', async ({ open }) => {
    const page = await open(`${STORY}the-long-landing/`, { viewport: PHONE });
    const button = page.locator('.reading-progress').getByRole('button', { name: 'Contents' });
    await page.evaluate(() => {
      scrollTo(0, 900);
    });
    await expect.poll(() => page.locator('.reading-progress').count()).toBe(1);
    await page.waitForTimeout(200);
    await page.mouse.wheel(0, -100);
    await expect.poll(() => button.isVisible()).toBe(true);
    await button.click();
    await expect.poll(() => page.getByRole('dialog', { name: 'Contents' }).isVisible()).toBe(true);
  });

  test('say so where they cannot be fetched', async ({ open }) => {
    const page = await open(CHAPTER);
    // A page that is there, and is no title page.
    await page
      .locator('[data-contents]')
      .evaluate((link) => link.setAttribute('href', '../../../about/'));
    await page.keyboard.press('c');
    await expect
      .poll(() => page.getByRole('dialog', { name: 'Contents' }).innerText())
      .toContain('could not be fetched');
  });
});

test.for([PHONE, DESK])(
  'the lists of chapters and of keys have nothing that axe finds wrong at $width pixels',
  async (viewport, { open }) => {
    const page = await open(CHAPTER, { viewport });
    for (const [key, name] of [
      ['c', 'Contents'],
      ['?', 'Keys'],
    ] as const) {
      await page.keyboard.press(key);
      const panel = page.getByRole('dialog', { name });
      await expect
        .poll(() => panel.getByRole(key === 'c' ? 'link' : 'checkbox').count())
        .not.toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.evaluate(() => {
      scrollTo(0, 900);
    });
    await expect.poll(() => page.locator('.reading-progress').count()).toBe(1);
    await page.waitForTimeout(200);
    await page.mouse.wheel(0, -100);
    await expect.poll(() => page.locator('.reading-progress p').isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  },
);
