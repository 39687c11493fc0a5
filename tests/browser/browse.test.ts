import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations, violationsInThemes } from './axe.ts';
import { DESK, PHONE, test } from './reader.ts';

const titles = (page: Page): Promise<string[]> =>
  page.locator('browse-stories .card').getByRole('heading').allInnerTexts();

/** Opens a facet, by what it is called. */
async function unfold(page: Page, facet: string): Promise<void> {
  await page.locator('.facet > summary').filter({ hasText: facet }).click();
}

const value = (page: Page, name: string | RegExp) =>
  page.locator('.facet').getByRole('checkbox', { name });
const said = (page: Page) => page.locator('browse-stories').getByRole('status').innerText();

test('choosing a fandom leaves what its own page lists, in the same order, and going back leaves all', async ({
  open,
}) => {
  const page = await open('fandoms/sherlock-holmes/');
  const listed = await titles(page);
  expect(listed.length).toBeGreaterThan(1);
  await page.goto('stories/');
  const all = await titles(page);
  await unfold(page, 'Fandoms');
  await value(page, /^Sherlock Holmes/u).check();
  await expect.poll(() => titles(page)).toEqual(listed);
  expect(new URL(page.url()).search).toBe('?fandom=sherlock-holmes');
  await expect.poll(() => said(page)).toBe(`${String(listed.length)} stories`);
  await page.goBack();
  await expect.poll(() => titles(page)).toEqual(all);
  await expect.poll(() => said(page)).toBe('');
  await page.goForward();
  await expect.poll(() => titles(page)).toEqual(listed);
});

test('each story is there with the number that its title is filed under', async ({ open }) => {
  const page = await open('stories/');
  const all = await titles(page);
  await page.goto('stories/?sort=-updated');
  await expect.poll(() => page.locator('.list').getAttribute('aria-busy')).toBe('false');
  const backwards = await titles(page);
  expect([...backwards].sort()).toEqual([...all].sort());
});

test('a count says what choosing would leave, and what is unwanted goes', async ({ open }) => {
  const page = await open('stories/');
  const all = (await titles(page)).length;
  await unfold(page, 'Ratings');
  const general = page.locator('.facet li').filter({ hasText: 'General' });
  const count = Number(await general.locator('.count').innerText());
  await general.getByRole('button', { name: 'not General audiences' }).click();
  await expect.poll(async () => (await titles(page)).length).toBe(all - count);
  expect(new URL(page.url()).search).toBe('?rating.not=general');
  // What is left out says how many that is.
  await expect.poll(() => general.locator('.count').innerText()).toBe(String(count));
  await page.getByRole('button', { name: 'Take away: not General audiences' }).click();
  await expect.poll(async () => (await titles(page)).length).toBe(all);
  expect(new URL(page.url()).search).toBe('');
});

test('of two that are chosen both are wanted, or one is enough', async ({ open }) => {
  const page = await open('stories/?language=ar&language=ja');
  await expect.poll(() => page.locator('.list').innerText()).toContain('No story has all of this.');
  await unfold(page, 'Languages');
  await page.getByRole('checkbox', { name: 'One of these is enough' }).check();
  await expect
    .poll(() => titles(page))
    .toEqual(expect.arrayContaining(['東の灯台', 'قنديل الميناء']));
  expect(new URL(page.url()).search).toBe('?language.any=ar&language.any=ja');
});

test('a range of words and the longest first stand in the address and in the fields', async ({
  open,
}) => {
  const page = await open('stories/');
  await unfold(page, 'Length and kind');
  await page.getByRole('spinbutton', { name: 'Words: at least' }).fill('100');
  // Whoever chooses something else leaves the field.
  await page.keyboard.press('Tab');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Longest' });
  await expect.poll(() => new URL(page.url()).search).toBe('?words=100..&sort=words');
  await expect.poll(() => page.locator('.list').getAttribute('aria-busy')).toBe('false');
  const found = await titles(page);
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(found);
  await unfold(page, 'Length and kind');
  await expect
    .poll(() => page.getByRole('spinbutton', { name: 'Words: at least' }).inputValue())
    .toBe('100');
});

test('a page of a name is narrowed among its own stories', async ({ open }) => {
  const page = await open('fandoms/sherlock-holmes/');
  const all = await titles(page);
  await unfold(page, 'Status');
  await value(page, /^Complete/u).check();
  await expect.poll(() => new URL(page.url()).search).toBe('?status=complete');
  await expect.poll(() => page.locator('.list').getAttribute('aria-busy')).toBe('false');
  for (const title of await titles(page)) expect(all).toContain(title);
});

describe('an address', () => {
  test('with an unknown name and with what means nothing says so of both', async ({ open }) => {
    const page = await open('stories/?tag=no-such-thing&words=many');
    const remarks = page.locator('.remark');
    await expect
      .poll(() => remarks.allInnerTexts())
      .toEqual([
        '“words=many” in the address means nothing here, and is left aside.',
        'No story here has “no-such-thing”.',
      ]);
    await page.getByRole('button', { name: 'Take away: no-such-thing' }).click();
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(5);
  });

  test('with a name of before has it as it is called now, chosen and hidden', async ({ open }) => {
    const page = await open('stories/?character=dr-watson');
    await expect.poll(() => new URL(page.url()).search).toBe('?character=john-watson');
    await expect.poll(() => page.locator('.chosen').innerText()).toContain('John Watson');
    expect(await page.locator('.remark').count()).toBe(0);
    await unfold(page, 'Characters');
    await expect.poll(() => value(page, /^John Watson/u).isChecked()).toBe(true);
  });

  test('of a page that is not there shows the last that is', async ({ open }) => {
    const page = await open('stories/?rating=general&page=40');
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(0);
    await expect.poll(() => new URL(page.url()).search).toBe('?rating=general');
    await expect.poll(() => page.title()).toMatch(/^General audiences · Stories · /u);
  });
});

test('a catalogue that does not load is said, and tried again; one of another build has the page loaded anew', async ({
  open,
}) => {
  const page = await open('stories/');
  await page.route('**/search/catalogue/manifest.json', (route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: 'cut o' }),
  );
  const all = await titles(page);
  await unfold(page, 'Fandoms');
  const problem = page.locator('browse-stories').getByRole('alert');
  await expect.poll(() => problem.innerText()).toContain('The catalogue did not load.');
  expect(await titles(page)).toEqual(all);
  await page.unroute('**/search/catalogue/manifest.json');
  await problem.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => value(page, /^Sherlock Holmes/u).isVisible()).toBe(true);
  expect(await problem.isHidden()).toBe(true);
  await page.route('**/search/catalogue/manifest.json', (route) =>
    route.fulfill({ json: { format: 0 } }),
  );
  await page.reload();
  await unfold(page, 'Fandoms');
  await expect.poll(() => problem.innerText()).toContain('The archive has changed');
});

test('cards of another build than the catalogue are not shown', async ({ open }) => {
  const page = await open('stories/');
  await page.route('**/search/cards/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<div data-numbering="another"><article class="card">Another story</article></div>',
    }),
  );
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Longest' });
  const problem = page.locator('browse-stories').getByRole('alert');
  await expect.poll(() => problem.innerText()).toContain('The archive has changed');
  expect(await titles(page)).not.toContain('Another story');
  expect(await problem.getByRole('button', { name: 'Load the page again' }).isVisible()).toBe(true);
});

test('by keyboard alone a fandom is found, chosen and taken away', async ({ open }) => {
  const page = await open('stories/', { viewport: PHONE });
  const all = (await titles(page)).length;
  await page.locator('.filters > summary').focus();
  await page.keyboard.press('Enter');
  // Past the link to the stories.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => value(page, /^Sherlock Holmes/u).isVisible()).toBe(true);
  const name = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.closest('label')?.textContent ?? '');
  for (let presses = 0; presses < 40 && !(await name()).startsWith('Sherlock'); presses++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await expect.poll(async () => (await titles(page)).length).toBeLessThan(all);
  // Where the reader was, the reader stays.
  await expect.poll(name).toMatch(/^Sherlock Holmes/u);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await titles(page)).length).toBe(all);
});

test('without a script there is the list, and nothing that does nothing', async ({ open }) => {
  const page = await open('stories/', { javaScriptEnabled: false });
  expect((await titles(page)).length).toBeGreaterThan(5);
  expect(await page.locator('.filters').isVisible()).toBe(false);
  expect(await page.locator('browse-stories .bar').isVisible()).toBe(false);
});

test('open and narrowed, it has no barrier in any theme, and all of it on the narrowest phone', async ({
  open,
}) => {
  const page = await open('stories/?rating=general&rating.not=mature&words=1..90000&nothing=1', {
    viewport: DESK,
  });
  await unfold(page, 'Fandoms');
  await unfold(page, 'Length and kind');
  await expect.poll(() => value(page, /^Sherlock Holmes/u).isVisible()).toBe(true);
  expect(await violationsInThemes(page)).toEqual([]);
  // So high that the button at the lower edge stands over none of them.
  await page.setViewportSize({ width: 320, height: 3000 });
  await page.locator('.filters').evaluate((filters: HTMLDetailsElement) => {
    filters.open = true;
  });
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('what was read to its end is dimmed or left out, in every list, until the reader wants it back', async ({
  open,
}) => {
  const page = await open('stories/');
  const all = await titles(page);
  const READ = "i didn't ask for the lamp";
  await page.evaluate(() => {
    const story = new URL('i-didnt-ask-for-the-lamp/', location.href).pathname;
    const note = { title: 'The lamp', authors: [], chapters: 1, label: '', position: 1 };
    const place = { ...note, href: story, finished: true, at: Date.now() };
    localStorage.setItem(`lamplight:place:${story}`, JSON.stringify(place));
  });
  const card = page.locator('.card').filter({ hasText: READ });
  const choose = (name: string): Promise<void> => page.getByRole('radio', { name }).check();
  await unfold(page, 'What you have read');
  await choose('Dimmed');
  await expect.poll(() => card.locator('.tags').isVisible()).toBe(false);
  expect(await card.getByRole('heading').isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await choose('Left out');
  await expect.poll(() => titles(page)).toEqual(all.filter((title) => title !== READ));
  expect(new URL(page.url()).search).toBe('');
  await page.goto('authors/tidewrack/');
  const remark = page.locator('.remark');
  await expect.poll(() => remark.innerText()).toMatch(/^1 that you have read is left out\./u);
  expect(await titles(page)).not.toContain(READ);
  await remark.getByRole('button', { name: 'Show again' }).click();
  await expect.poll(() => titles(page)).toContain(READ);
  await page.goto('stories/');
  expect(await titles(page)).toEqual(all);
});

test('of two ratings that are ticked either will do, and all are offered in their own order', async ({
  open,
}) => {
  const page = await open('stories/');
  await unfold(page, 'Ratings');
  const ratings = page.locator('[data-facet="rating"] li');
  const first = (await ratings.first().innerText()).split('\n')[0];
  expect(first).toContain('General audiences');
  const all = (await titles(page)).length;
  await value(page, /^General/u).check();
  await expect.poll(async () => (await titles(page)).length).toBeLessThan(all);
  const general = (await titles(page)).length;
  await value(page, /^Explicit/u).check();
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe('?rating.any=general&rating.any=explicit');
  await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(general);
});

test('Enter in a field changes nothing but what was typed: the filters stay beside the list', async ({
  open,
}) => {
  const page = await open('about/', { viewport: DESK });
  // What reads the field is still on its way.
  await page.route('**/_astro/browse-page*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto('stories/');
  await unfold(page, 'Length and kind');
  await page.getByRole('spinbutton', { name: 'Words: at least' }).fill('100');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).search).toBe('?words=100..');
  expect(await page.locator('[data-facet="rating"] > summary').isVisible()).toBe(true);
});

test('what is changed while the script is still on its way is added to what the address asks for', async ({
  open,
}) => {
  const page = await open('');
  await page.route('**/_astro/browse-page*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto('stories/?words=100..90000&rating.not=explicit');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Longest' });
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe('?rating.not=explicit&words=100..90000&sort=words');
});

/** What a question needs first, among the files of a site. */
const NEEDED = /\/(browse-page|browse|worker|manifest\.json)(?:[.-][\w-]+\.js)?$/u;

test('all that a question in the address needs is asked for once; a visit without one asks for none of it', async ({
  open,
}) => {
  const page = await open('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const needed = (): string[] => asked.flatMap((path) => NEEDED.exec(path)?.[1] ?? []);
  await page.goto('stories/', { waitUntil: 'networkidle' });
  expect(needed()).toEqual([]);
  expect(page.workers()).toEqual([]);
  await page.goto('stories/?sort=-updated');
  await expect.poll(() => page.locator('.list').getAttribute('aria-busy')).toBe('false');
  expect(needed().sort()).toEqual(['browse', 'browse-page', 'manifest.json', 'worker']);
  expect(page.workers()).toHaveLength(1);
});
