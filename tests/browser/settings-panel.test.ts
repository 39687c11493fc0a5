import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { COLOUR_RULES, violations } from './axe.ts';
import { DESK, PHONE, forbidStorage, test } from './reader.ts';

const CHAPTER = 'stories/the-ninth-step/the-long-landing/';
const SAMPLER = 'stories/every-kind-of-page/';
const THEMES = ['Light', 'Sepia', 'Dark', 'Black'] as const;

async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Reading settings' }).click();
  const panel = page.getByRole('dialog', { name: 'Reading settings' });
  await panel.waitFor();
  return panel;
}

/** What a computed style of the story's text is. */
const styleOf = (page: Page, property: string, selector = '.prose'): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

const pixels = async (page: Page, property: string, selector?: string): Promise<number> =>
  parseFloat(await styleOf(page, property, selector));

async function slide(panel: Locator, name: string, key: 'End' | 'Home'): Promise<void> {
  await panel.getByRole('slider', { name }).press(key);
}

/** Has a page remember, as `firstFrame`, how its paper and its text look when they are first painted. */
function rememberFirstFrame(): void {
  const names = [
    ...['background-color', 'color', 'font-size', 'font-family', 'line-height', 'width'],
    ...['letter-spacing', 'word-spacing', 'text-align', 'hyphens', 'text-indent', 'display'],
  ];
  const look = (): string =>
    ['html', '.before', '.prose', '.prose > p']
      .map((selector) => document.querySelector(selector))
      .flatMap((each) => names.map((name) => each && getComputedStyle(each).getPropertyValue(name)))
      .join();
  const wait = (): void => {
    if (document.querySelector('.prose > p') === null) requestAnimationFrame(wait);
    else Object.assign(globalThis, { firstFrame: look(), look });
  };
  requestAnimationFrame(wait);
}

/** Each setting: how a reader sets it, and what is so of the page then and was not before. */
const SETTINGS: readonly (readonly [
  string,
  (panel: Locator) => Promise<void>,
  (page: Page) => Promise<boolean>,
])[] = [
  [
    'sepia',
    (panel) => panel.getByRole('radio', { name: 'Sepia' }).check(),
    async (page) => (await styleOf(page, 'background-color', 'html')) === 'rgb(242, 229, 202)',
  ],
  [
    'text size',
    (panel) => slide(panel, 'Text size', 'End'),
    // Of the text, and of what its author says beside it.
    async (page) =>
      (await pixels(page, 'font-size')) > 70 && (await pixels(page, 'font-size', '.rich')) > 60,
  ],
  [
    'line height',
    (panel) => slide(panel, 'Line height', 'End'),
    async (page) => (await pixels(page, 'line-height')) > 2 * (await pixels(page, 'font-size')),
  ],
  [
    'column width',
    (panel) => slide(panel, 'Column width', 'Home'),
    async (page) => (await pixels(page, 'width')) < 20 * (await pixels(page, 'font-size')),
  ],
  [
    'letter spacing',
    (panel) => slide(panel, 'Letter spacing', 'End'),
    async (page) => (await pixels(page, 'letter-spacing')) > 3,
  ],
  [
    'word spacing',
    (panel) => slide(panel, 'Word spacing', 'End'),
    async (page) => (await pixels(page, 'word-spacing')) > 3,
  ],
  [
    'sans serif',
    (panel) => panel.getByRole('radio', { name: 'Sans serif' }).check(),
    async (page) => (await styleOf(page, 'font-family')).startsWith('system-ui'),
  ],
  [
    'spaced paragraphs',
    (panel) => panel.getByRole('checkbox', { name: 'Space between paragraphs' }).check(),
    async (page) =>
      (await pixels(page, 'text-indent', '.prose > p + p')) === 0 &&
      (await pixels(page, 'margin-block-start', '.prose > p + p')) > 10,
  ],
  [
    'justified lines',
    (panel) => panel.getByRole('checkbox', { name: 'Justified lines' }).check(),
    async (page) => (await styleOf(page, 'text-align')) === 'justify',
  ],
  [
    'no hyphens',
    (panel) => panel.getByRole('checkbox', { name: 'No hyphens' }).check(),
    async (page) => (await styleOf(page, 'hyphens')) === 'manual',
  ],
  [
    'no notes',
    (panel) => panel.getByRole('radio', { name: 'Left out' }).check(),
    async (page) => !(await page.getByText('Bring a lamp').isVisible()),
  ],
];

describe.each(SETTINGS)('%s', (_, set, holds) => {
  test('holds as soon as it is chosen, on the next page before it is painted, and no longer after a reset', async ({
    open,
  }) => {
    const page = await open(CHAPTER);
    expect(await holds(page)).toBe(false);
    const panel = await openSettings(page);
    await set(panel);
    await expect.poll(() => holds(page)).toBe(true);

    await page.addInitScript(rememberFirstFrame);
    await page.reload();
    expect(await holds(page)).toBe(true);
    const [first, now] = await page.evaluate<[string, string]>('[firstFrame, look()]');
    expect(first).toBe(now);

    await openSettings(page);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => holds(page)).toBe(false);
  });
});

test('the author’s styling can be left out: letters and messages are paragraphs', async ({
  open,
}) => {
  const page = await open(SAMPLER);
  expect(await styleOf(page, 'background-color', '.letter')).not.toBe('rgba(0, 0, 0, 0)');
  expect(await styleOf(page, 'text-align', '.centre')).toBe('center');
  const panel = await openSettings(page);
  await panel.getByRole('checkbox', { name: 'The author’s styling' }).check();
  await expect.poll(() => styleOf(page, 'background-color', '.letter')).toBe('rgba(0, 0, 0, 0)');
  expect(await styleOf(page, 'text-align', '.centre')).toBe('start');
  expect(await styleOf(page, 'background-color', '.message')).toBe('rgba(0, 0, 0, 0)');
});

test('own colours hold, begin with those of the page, and are warned about where they are faint', async ({
  open,
}) => {
  const page = await open(CHAPTER, { colorScheme: 'light' });
  const before = await styleOf(page, 'background-color', 'html');
  const panel = await openSettings(page);
  await panel.getByRole('radio', { name: 'Own colours' }).check();
  await expect.poll(() => styleOf(page, 'background-color', 'html')).toBe(before);
  await panel.getByLabel('Paper').fill('#102030');
  await expect.poll(() => styleOf(page, 'background-color', 'html')).toBe('rgb(16, 32, 48)');
  await expect.poll(() => panel.getByText('The contrast is').innerText()).toContain('1:1');
  await panel.getByLabel('Ink').fill('#f0f0e0');
  await expect.poll(() => panel.getByText('The contrast is').count()).toBe(0);
  await page.reload();
  expect(await styleOf(page, 'background-color', 'html')).toBe('rgb(16, 32, 48)');
  expect(await styleOf(page, 'color', 'html')).toBe('rgb(240, 240, 224)');
  expect(await styleOf(page, 'color-scheme', 'html')).toBe('dark');
});

test('a font of the device holds by its name, and one that is not there is said to be missing', async ({
  open,
}) => {
  const page = await open(CHAPTER);
  const panel = await openSettings(page);
  await panel.getByRole('radio', { name: 'A font of this device' }).check();
  await panel.getByLabel('Name of the font').fill('No Such "Font"');
  await expect.poll(() => panel.getByText('has no font').count()).toBe(1);
  await panel.getByLabel('Name of the font').fill('DejaVu Sans Mono');
  await page.reload();
  expect(await styleOf(page, 'font-family')).toMatch(/^"DejaVu Sans Mono"/u);
});

test.for([
  ['Atkinson Hyperlegible', 'Hyperlegible', /atkinson/u],
  ['OpenDyslexic', 'Dyslexic', /opendyslexic/u],
] as const)(
  '%s is loaded when it is chosen, and not before',
  async ([name, family, file], { open }) => {
    const page = await open(CHAPTER);
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (/woff2?$/u.test(request.url())) fonts.push(request.url());
    });
    await page.reload({ waitUntil: 'networkidle' });
    const panel = await openSettings(page);
    await panel.getByRole('radio', { name: 'Sans serif' }).check();
    expect(fonts).toEqual([]);
    await panel.getByRole('radio', { name }).check();
    await expect
      .poll(() => page.evaluate((font) => document.fonts.check(`16px ${font}`), family))
      .toBe(true);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.every((font) => file.test(font))).toBe(true);
    expect(await styleOf(page, 'font-family')).toMatch(new RegExp(`^"?${family}`, 'u'));
  },
);

test('settings are the same in every tab, at once', async ({ open }) => {
  const page = await open(CHAPTER, { colorScheme: 'light' });
  const other = await page.context().newPage();
  await other.goto(CHAPTER);
  const inOther = await openSettings(other);
  const panel = await openSettings(page);
  await panel.getByRole('radio', { name: 'Black' }).check();
  await expect.poll(() => styleOf(other, 'background-color', 'html')).toBe('rgb(0, 0, 0)');
  await expect.poll(() => inOther.getByRole('radio', { name: 'Black' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => styleOf(other, 'background-color', 'html')).not.toBe('rgb(0, 0, 0)');
});

test('where nothing can be kept, settings hold for the page, and that is said', async ({
  open,
}) => {
  const page = await open('about/');
  await forbidStorage(page);
  await page.goto(CHAPTER);
  const panel = await openSettings(page);
  await panel.getByRole('radio', { name: 'Black' }).check();
  expect(await styleOf(page, 'background-color', 'html')).toBe('rgb(0, 0, 0)');
  expect(await panel.getByText('keeps nothing').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await openSettings(page);
  expect(await panel.getByRole('radio', { name: 'Black' }).isChecked()).toBe(true);
});

describe('the panel', () => {
  test('is opened, used and left by keys alone, and leads back to where it was opened', async ({
    open,
  }) => {
    const page = await open(CHAPTER, { colorScheme: 'light' });
    const button = page.getByRole('button', { name: 'Reading settings' });
    const panel = page.getByRole('dialog', { name: 'Reading settings' });
    const hasFocus = (locator: Locator): Promise<boolean> =>
      locator.evaluate((element) => element === document.activeElement);
    for (let time = 0; time < 2; time += 1) {
      await button.focus();
      await page.keyboard.press('Enter');
      await panel.waitFor();
      expect(await hasFocus(panel)).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Escape');
      expect(await panel.isVisible()).toBe(false);
      expect(await hasFocus(button)).toBe(true);
    }
    expect(await page.evaluate(() => localStorage.getItem('lamplight'))).toContain('sepia');
  });

  test('is closed by its button, by the button that opened it, and by a press beside it', async ({
    open,
  }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    const panel = await openSettings(page);
    await panel.getByRole('button', { name: 'Close' }).click();
    expect(await panel.isVisible()).toBe(false);
    await openSettings(page);
    await page.getByRole('button', { name: 'Reading settings' }).click();
    expect(await panel.isVisible()).toBe(false);
    await openSettings(page);
    await page.mouse.click(20, 200);
    expect(await panel.isVisible()).toBe(false);
  });

  test('is said to be out of reach where it cannot be loaded, and opens when it can be', async ({
    open,
  }) => {
    const page = await open(CHAPTER);
    await page.route(/panel\./u, (route) => route.abort('aborted'));
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByText('It could not be loaded').waitFor();
  });

  for (const [device, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    test(`has nothing that axe finds wrong on a ${device}, in each theme`, async ({ open }) => {
      const page = await open(CHAPTER, { viewport });
      const panel = await openSettings(page);
      for (const theme of THEMES) {
        await panel.getByRole('radio', { name: theme }).check();
        const rules = theme === THEMES[0] ? undefined : COLOUR_RULES;
        expect(await violations(page, rules), theme).toEqual([]);
      }
      await panel.getByRole('radio', { name: 'Own colours' }).check();
      await panel.getByRole('radio', { name: 'A font of this device' }).check();
      expect(await violations(page), 'own').toEqual([]);
    });
  }

  test('has room for a thumb on everything, on a phone', async ({ open }) => {
    const page = await open(CHAPTER, { viewport: PHONE });
    const panel = await openSettings(page);
    const heights = await panel
      .locator('label, button')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(heights.filter((height) => height > 0 && height < 44)).toEqual([]);
  });

  test.for([
    ['a phone', { viewport: PHONE }, '200%'],
    ['a desk', { viewport: DESK }, '400%'],
    ['a window of 320 pixels', { viewport: { width: 320, height: 256 } }, '100%'],
  ] as const)('can be used on %s, with text enlarged', async ([, options, size], { open }) => {
    const page = await open(CHAPTER, options);
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    const panel = await openSettings(page);
    const tooWide = await page.evaluate(() => {
      const all = [document.documentElement, ...document.querySelectorAll('.panel, .panel *')];
      return all
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 80));
    });
    expect(tooWide).toEqual([]);
    await panel.getByRole('button', { name: 'Reset' }).click();
  });

  test('shows what is chosen with forced colours', async ({ open }) => {
    const page = await open(CHAPTER, { forcedColors: 'active' });
    const panel = await openSettings(page);
    await panel.getByRole('radio', { name: 'Black' }).check();
    const label = panel.locator('label', { has: page.getByRole('radio', { name: 'Black' }) });
    expect(await label.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  });
});
