import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { PHONE, test } from './reader.ts';

const LAMP = "i didn't ask for the lamp";
const STEP = 'The Ninth Step';

/** The titles of the stories that are found, in their order. */
const found = (page: Page): Promise<string[]> =>
  page.getByRole('main').getByRole('article').getByRole('heading').allInnerTexts();

/** Waits until the live region of the search says this. */
const said = (page: Page, words: RegExp): Promise<void> =>
  expect.poll(() => page.getByRole('main').getByRole('status').innerText()).toMatch(words);

const first = async (page: Page): Promise<string | undefined> => (await found(page))[0];

test('a search box is on every page, and asks for nothing until it is used', async ({ open }) => {
  const page = await open('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /pagefind|catalogue|\/search\//u.test(url))).toEqual([]);
  await page.getByRole('searchbox').fill('didnt ask');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=didnt*ask');
  await expect.poll(() => first(page)).toBe(LAMP);
});

describe('a story is found first by', () => {
  test.for([
    ['its title without the apostrophe', 'didnt ask', LAMP],
    ['its title with the other apostrophe', 'didn’t', LAMP],
    ['its title', "i didn't ask for the lamp", LAMP],
    ['a part of a title', 'ninth', STEP],
    ['a number that is its title', '1895', '1895'],
    ['a title in Japanese', '灯台', '東の灯台'],
    ['a title in Arabic', 'قنديل', 'قنديل الميناء'],
  ] as const)('%s', async ([, query, title], { open }) => {
    const page = await open(`search/?q=${encodeURIComponent(query)}`);
    await expect.poll(() => first(page)).toBe(title);
  });
});

describe('a name is found', () => {
  test.for([
    ['with an apostrophe', "d'Artagnan", STEP],
    ['with the other apostrophe', 'd’Artagnan', STEP],
    ['with an accent', 'Éponine', 'Every Kind of Page: A Sampler'],
    ['without its accent', 'eponine thenardier', 'Every Kind of Page: A Sampler'],
    ['with a slash', 'Jekyll/Hyde', STEP],
    ['with a hyphen', 'Saint-Hilaire', STEP],
    ['without its hyphen', 'saint hilaire', STEP],
    ['by another spelling of it', 'Johnlock', STEP],
    ['of an author', 'tidewrack', LAMP],
    ['of a fandom', 'Misérables', 'Every Kind of Page: A Sampler'],
    ['of a tag', 'case fic', STEP],
  ] as const)('%s', async ([, query, title], { open }) => {
    const page = await open(`search/?q=${encodeURIComponent(query)}`);
    await expect.poll(() => found(page)).toContain(title);
  });
});

test('a remembered sentence leads to its paragraph', async ({ open }) => {
  const page = await open('search/?q=barometer', { viewport: PHONE });
  const hit = page.getByRole('main').getByRole('link', { name: /The Long Landing/u });
  const sentence = page
    .getByRole('main')
    .getByText(/has pointed to .*Stormy/u)
    .first();
  await sentence.waitFor();
  expect(await hit.first().isVisible()).toBe(true);
  expect(await page.getByRole('alert').isVisible()).toBe(false);
  await sentence.click();
  expect(new URL(page.url()).pathname).toMatch(/\/the-ninth-step\/the-long-landing\/$/u);
  const { hash } = new URL(page.url());
  expect(hash).toMatch(/^#p-[a-z0-9]{6}/u);
  const paragraph = page.locator(hash);
  expect(await paragraph.innerText()).toContain('Stormy');
  const top = async (): Promise<number | undefined> => (await paragraph.boundingBox())?.y;
  await expect.poll(top).toBeLessThan(PHONE.height / 2);
  expect(await top()).toBeGreaterThanOrEqual(0);
});

test('words are found in every language of the archive', async ({ open }) => {
  for (const [words, title] of [
    ['小さな汽車', '東の灯台'],
    ['المباح', 'قنديل الميناء'],
    ['brûlait', 'Three Small Lamps'],
    ['draught', STEP],
  ] as const) {
    const page = await open(`search/?q=${encodeURIComponent(words)}`);
    await expect.poll(() => found(page), { message: words, timeout: 5000 }).toContain(title);
  }
});

test('filters narrow what is found in the text, too', async ({ open }) => {
  const page = await open('search/?q=lamp');
  await said(page, /in the text$/u);
  const all = await found(page);
  await page.goto('search/?q=lamp&status=ongoing');
  await said(page, /in the text$/u);
  expect([...new Set(await found(page))]).toEqual([STEP]);
  expect(new Set(all).size).toBeGreaterThan(1);
});

test('a filter that is chosen while text is found narrows both, and going back widens both', async ({
  open,
}) => {
  const page = await open('search/?q=lamp');
  await said(page, /in the text$/u);
  const all = (await found(page)).length;
  await page.locator('[data-facet="status"] > summary').click();
  await page
    .locator('[data-facet="status"]')
    .getByRole('checkbox', { name: /^Ongoing/u })
    .check();
  await expect.poll(async () => [...new Set(await found(page))]).toEqual([STEP]);
  expect(new URL(page.url()).search).toBe('?q=lamp&status=ongoing');
  await page.goBack();
  await expect.poll(async () => (await found(page)).length).toBe(all);
});

test.for([
  ['title:ninth', [STEP]],
  ['tag:"case fic" -ninth', [LAMP]],
  ['in:the-ninth-step barometer', [STEP]],
  ['in:hostile barometer', []],
  ['"has pointed to"', [STEP]],
  ['barometer -stormy', []],
  ['"pointed has to"', []],
] as const)('asked for %s, nothing else is found', async ([query, titles], { open }) => {
  const page = await open(`search/?q=${encodeURIComponent(query)}`);
  await said(page, titles.length === 0 ? /^(?:Nothing was found|none in the text)/u : /./u);
  await page.waitForLoadState('networkidle');
  expect([...new Set(await found(page))]).toEqual(titles);
});

test('what is found in the text stands once for each story, with its chapters', async ({
  open,
}) => {
  const page = await open('search/?q=lamp');
  await said(page, /in the text$/u);
  const section = page.getByRole('main').locator('section', {
    has: page.getByRole('heading', { name: 'In the text' }),
  });
  const titles = await section.getByRole('heading', { level: 3 }).allInnerTexts();
  expect(titles).toEqual([...new Set(titles)]);
  expect(titles).toContain(STEP);
});

test('the query lives in the address: going back brings it back', async ({ open }) => {
  const page = await open('search/');
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill('ninth');
  await page.keyboard.press('Enter');
  await expect.poll(() => first(page)).toBe(STEP);
  expect(new URL(page.url()).searchParams.get('q')).toBe('ninth');
  await page.getByRole('link', { name: STEP }).first().click();
  await page.getByRole('heading', { level: 1, name: STEP }).waitFor();
  await page.goBack();
  await expect.poll(() => first(page)).toBe(STEP);
  expect(await box.inputValue()).toBe('ninth');
});

test('what was found is said to those who do not see it', async ({ open }) => {
  const page = await open('search/?q=ninth');
  await said(page, /^1 story by title or name, \d+ stor(?:y|ies) in the text$/u);
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill('barometer');
  await said(page, /^No story by title or name, 1 story in the text$/u);
  await box.fill('xyzzyq');
  await said(page, /^Nothing was found for “xyzzyq”\.$/u);
});

test('a hit is reached past the filters and followed with the keyboard alone', async ({ open }) => {
  const page = await open('search/');
  await page.getByRole('main').getByRole('searchbox').focus();
  await page.keyboard.type('barometer');
  await page.keyboard.press('Enter');
  await said(page, /in the text$/u);
  await page.getByRole('main').locator('mark').first().waitFor();
  for (let steps = 0; steps < 24; steps++) {
    if ((await page.locator('a:focus mark').count()) > 0) break;
    await page.keyboard.press('Tab');
    const isSkip = await page.locator('a[href="#found"]:focus').count();
    if (isSkip > 0) await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/the-long-landing\/#p-[a-z0-9]{6}/u);
});

test('Enter leads on to what was found, and leaves it as it is', async ({ open }) => {
  const page = await open('search/?q=lamp');
  await said(page, /in the text$/u);
  const all = await found(page);
  await page.evaluate(`document.querySelector('.texts article').id = 'kept'`);
  await page.getByRole('main').getByRole('searchbox').press('Enter');
  await expect.poll(() => page.locator('.found:focus').count()).toBe(1);
  expect(await page.locator('#kept').count()).toBe(1);
  expect(await found(page)).toEqual(all);
});

test('no word of a draft is found', async ({ open }) => {
  const page = await open('search/?q=quillfeather');
  await said(page, /^Nothing was found/u);
  expect(await found(page)).toEqual([]);
});

test('hostile words are only words, in the query and in what is found', async ({ open }) => {
  const query = encodeURIComponent('"><img src=x onerror="window.hurt=1"> quiet evening');
  const page = await open(`search/?q=${query}`);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate('globalThis.hurt')).toBeUndefined();
});

test('without JavaScript the search page says so, and leads on', async ({ open }) => {
  const page = await open('search/?q=lamp', { javaScriptEnabled: false });
  expect(await page.getByRole('main').innerText()).toMatch(/JavaScript/u);
  await page.getByRole('main').getByRole('link').first().click();
  expect(page.url()).not.toContain('/search/');
});

test('what is chosen is cleared without the words, and the keyboard stays with the results', async ({
  open,
}) => {
  const page = await open('search/?q=lamp&status=ongoing&rating=teen');
  await page.getByRole('button', { name: 'Clear all' }).press('Enter');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=lamp');
  await expect.poll(() => page.locator('.found:focus').count()).toBe(1);
});

test('where the text could not be asked, it is not said to hold nothing', async ({ open }) => {
  const page = await open('search/');
  await page.route('**/search/bundles.json', (route) => route.fulfill({ json: { format: 0 } }));
  await page.goto('search/?q=barometer');
  const problem = page.locator('browse-stories').getByRole('alert');
  await expect.poll(() => problem.innerText()).toContain('could not be searched');
  await said(page, /^No story by title or name$/u);
  expect(await page.locator('.nothing').isVisible()).toBe(false);
});

test('a single letter is not asked for while others follow, and is when none does', async ({
  open,
}) => {
  const page = await open('search/');
  const box = page.getByRole('searchbox').last();
  await box.pressSequentially('la', { delay: 60 });
  await expect.poll(() => page.locator('browse-stories .card').count()).toBeGreaterThan(0);
  await expect.poll(() => new URL(page.url()).search).toBe('?q=la');
  await page.goto('search/');
  await box.pressSequentially('l');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=l');
  await expect.poll(() => page.locator('browse-stories .card').count()).toBeGreaterThan(0);
  await box.fill('');
  await box.pressSequentially('k');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=k');
});
