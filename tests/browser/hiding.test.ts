import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations, violationsInThemes } from './axe.ts';
import { DESK, forbidStorage, PHONE, test } from './reader.ts';
import { savedShelf, takeIn } from './shelf-file.ts';

const cards = (page: Page): Locator => page.locator('article.card').filter({ visible: true });
const titles = (page: Page): Promise<string[]> =>
  cards(page).locator(':is(h2, h3) > a').allInnerTexts();
const isFocused = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === document.activeElement);
const note = (page: Page): Locator => page.locator('.never-shown');

/** Opens the menu of the card with a title, and presses a choice in it. */
async function hide(page: Page, title: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: `Never show me: ${title}` }).click();
  // A fandom and a character of one name are two choices.
  await page.getByRole('button', { name: choice, exact: true }).first().click();
  await page.locator('.preference-notice').filter({ hasText: 'will not be shown' }).waitFor();
}

describe('what a reader never wants to see', () => {
  test('is gone from all lists at once, each of which says how much it is and why', async ({
    open,
  }) => {
    const page = await open('');
    const [title = '', ...others] = await titles(page);
    await hide(page, title, 'this story');
    expect(await titles(page)).toEqual(others);
    await expect
      .poll(() => note(page).locator('summary').innerText())
      .toBe('1 story that you never want to see is left out.');
    await page.goto('stories/');
    await expect.poll(() => note(page).count()).toBe(1);
    expect(await titles(page)).not.toContain(title);
    await note(page).locator('summary').click();
    await expect
      .poll(() => note(page).getByRole('listitem').innerText())
      .toMatch(new RegExp(`^${title.replace(/[()?+.*]/gu, '\\$&')}\\s+Story\\s+1`, 'u'));
    await page.goto(`search/?q=${encodeURIComponent(title)}`);
    await expect
      .poll(() => page.locator('browse-stories [role="status"]').innerText())
      .not.toBe('');
    expect(await titles(page)).not.toContain(title);
  });

  test('stays out without a flash: before the script has run, no card is seen', async ({
    open,
  }) => {
    const page = await open('');
    const [title = ''] = await titles(page);
    await hide(page, title, 'this story');
    // The next page learns of it from the reader’s settings.
    await expect
      .poll(() => page.evaluate(() => localStorage['lamplight'] as string))
      .toContain('hiding');
    await page.route(/\.js$/u, () => undefined);
    await page.goto('', { waitUntil: 'commit' });
    const visibility = (): Promise<string> =>
      page
        .locator('.card')
        .first()
        .evaluate((card) => getComputedStyle(card).visibility);
    expect(await visibility()).toBe('hidden');
    // A script that never comes keeps nothing from being read.
    await expect.poll(visibility, { timeout: 6000 }).toBe('visible');
  });

  test('a name takes all its stories along, is undone where it was hidden, and from the list', async ({
    open,
  }) => {
    const page = await open('');
    const all = await titles(page);
    const card = page.locator('.card', { hasText: 'The Ninth Step' });
    await card.getByRole('button', { name: 'Never show me: The Ninth Step' }).click();
    await card.getByRole('button', { name: 'Sherlock Holmes', exact: true }).first().click();
    await expect.poll(async () => (await titles(page)).length).toBeLessThan(all.length);
    const left = await titles(page);
    expect(left).not.toContain('The Ninth Step');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => titles(page)).toEqual(all);
    expect(await note(page).count()).toBe(0);
    await hide(page, 'The Ninth Step', 'Sherlock Holmes');
    await expect.poll(() => titles(page)).toEqual(left);
    await note(page).getByRole('button', { name: 'Show it all this once' }).click();
    await expect.poll(() => titles(page)).toEqual(all);
    await note(page).getByRole('button', { name: 'Leave out again' }).click();
    await expect.poll(() => titles(page)).toEqual(left);
    await note(page).locator('summary').click();
    await note(page).getByRole('button', { name: 'Show again: Sherlock Holmes' }).click();
    await expect.poll(() => titles(page)).toEqual(all);
  });

  test('is counted among what the search finds in the text, and shown there when asked for', async ({
    open,
  }) => {
    const page = await open('');
    await hide(page, 'The Ninth Step', 'this story');
    await page.goto('search/?q=stockings');
    const left = page.locator('.texts .never-shown');
    await expect
      .poll(() => left.locator('summary').innerText())
      .toBe('1 story that you never want to see is left out.');
    expect(await page.locator('.texts .entry').count()).toBe(0);
    expect(await page.getByText('Nothing was found').count()).toBe(0);
    await left.getByRole('button', { name: 'Show it all this once' }).click();
    await expect.poll(() => page.locator('.texts').innerText()).toContain('The Ninth Step');
    await left.locator('summary').click();
    await left.getByRole('button', { name: 'Show again: The Ninth Step' }).click();
    await expect.poll(() => left.count()).toBe(0);
  });

  test('goes by what a story is, not by what its author links to in the summary', async ({
    open,
  }) => {
    const page = await open('');
    const all = await titles(page);
    const [title = '', other = ''] = all;
    // As a summary may: “the sequel of this”.
    await page.route('**/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const link = /<h3[^>]*>\s*<a href="([^"]+)"/u.exec(html)?.[1] ?? '';
      const summary = /(<div class="rich)/gu;
      await route.fulfill({
        response,
        body: html.replaceAll(summary, `<p class="rich"><a href="${link}">this</a></p>$1`),
      });
    });
    await page.goto('');
    await hide(page, title, 'this story');
    await expect.poll(() => titles(page)).toEqual(all.slice(1));
    await page.getByRole('button', { name: `Never show me: ${other}` }).click();
    expect(await page.locator('.never-show-menu').innerText()).not.toContain('this\n');
  });

  test('is made of what is left out of a list, and counted there', async ({ open }) => {
    const page = await open('stories/?rating.not=explicit');
    await expect.poll(() => page.locator('.list').getAttribute('aria-busy')).toBe('false');
    const left = await titles(page);
    await page.getByRole('button', { name: 'Never show me: Explicit' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await expect.poll(() => note(page).count()).toBe(1);
    expect(await titles(page)).toEqual(left);
    await note(page).getByRole('button', { name: 'Show it all this once' }).click();
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(left.length);
    await note(page).getByRole('button', { name: 'Leave out again' }).click();
    await expect.poll(() => titles(page)).toEqual(left);
  });

  test('leaves nothing of the page of a name that is hidden, which says so and no more', async ({
    open,
  }) => {
    const page = await open('authors/tidewrack/');
    const all = await titles(page);
    const [title = ''] = all;
    await hide(page, title, 'tidewrack');
    await expect
      .poll(() => note(page).locator('summary').innerText())
      .toBe(`${String(all.length)} stories that you never want to see are left out.`);
    await expect.poll(() => page.locator('.list').innerText()).toBe('');
  });

  test('is on the shelf, comes along in its file, and is taken back there', async ({ open }) => {
    const page = await open('');
    const all = await titles(page);
    const [title = ''] = all;
    await hide(page, title, 'this story');
    await page.goto('shelf/');
    const section = page.locator('[data-section="hidden"]');
    await expect.poll(() => section.getByRole('link').allInnerTexts()).toEqual([title]);
    const buffer = await savedShelf(page);
    await section.getByRole('button', { name: `Show again ${title}` }).click();
    await expect.poll(() => section.isVisible()).toBe(false);
    await page.goto('');
    expect(await titles(page)).toEqual(all);
    await page.goto('shelf/');
    await takeIn(page, buffer);
    await expect.poll(() => section.getByRole('link').allInnerTexts()).toEqual([title]);
    await page.goto('');
    await expect.poll(() => titles(page)).toEqual(all.slice(1));
  });

  test('stays out where it is called otherwise since: the shelf learns its name of now', async ({
    open,
  }) => {
    const page = await open('');
    const all = await titles(page);
    await hide(page, 'The Ninth Step', 'John Watson');
    const left = await titles(page);
    expect(left.length).toBeLessThan(all.length);
    await page.goto('shelf/');
    const file = (await savedShelf(page)).toString();
    await page.getByRole('button', { name: 'Show again John Watson' }).click();
    // As it was kept when he was called so.
    const buffer = Buffer.from(file.replaceAll('john-watson', 'dr-watson'));
    await takeIn(page, buffer);
    await expect
      .poll(() => page.evaluate(() => Object.values(localStorage).join()))
      .toContain('character:dr-watson');
    await page.goto('stories/');
    await expect.poll(() => titles(page)).toEqual(left);
    await expect
      .poll(() => page.evaluate(() => Object.values(localStorage).join()))
      .toContain('character:john-watson');
    await page.goto('');
    await expect.poll(() => titles(page)).toEqual(left);
  });

  test('where the browser keeps nothing, that is said, and nothing is hidden', async ({ open }) => {
    const page = await open('about/');
    await forbidStorage(page);
    await page.goto('stories/');
    const [title = ''] = await titles(page);
    await page.getByRole('button', { name: `Never show me: ${title}` }).click();
    await page.getByRole('button', { name: 'this story', exact: true }).click();
    await expect
      .poll(() => page.locator('.preference-notice').innerText())
      .toContain('keeps nothing for this site');
    expect(await titles(page)).toContain(title);
  });

  test('is chosen by keyboard alone, and the menu is left by Escape', async ({ open }) => {
    const page = await open('');
    const [title = ''] = await titles(page);
    const button = page.getByRole('button', { name: `Never show me: ${title}` });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
    expect(await isFocused(button)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect.poll(() => isFocused(undo)).toBe(true);
    expect(await titles(page)).not.toContain(title);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await titles(page))[0]).toBe(title);
    await expect.poll(() => isFocused(button)).toBe(true);
  });
});

describe('filters', () => {
  test('are kept under a name, found again on every list and on the shelf, and forgotten', async ({
    open,
  }) => {
    const page = await open('stories/?rating=general&sort=title', { viewport: DESK });
    await expect.poll(() => page.locator('.list').getAttribute('aria-busy')).toBe('false');
    const found = await titles(page);
    await page.getByRole('button', { name: 'Keep this choice' }).click();
    await page.keyboard.type('For <everyone>');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.chosen').innerText())
      .toContain('Kept as “For <everyone>”');
    // On another list it asks the same of that.
    await page.goto('fandoms/sherlock-holmes/?status=complete');
    await page.locator('.kept').getByRole('link', { name: 'For <everyone>' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?rating=general&sort=title');
    expect(new URL(page.url()).pathname).toMatch(/\/fandoms\/sherlock-holmes\/$/u);
    await page.goto('stories/');
    await page.locator('.kept').getByRole('link', { name: 'For <everyone>' }).click();
    await expect.poll(() => titles(page)).toEqual(found);
    await page.goto('shelf/');
    const section = page.locator('[data-section="filters"]');
    await expect
      .poll(() => section.getByRole('link').getAttribute('href'))
      .toMatch(/\/stories\/\?rating=general&sort=title$/u);
    await section.getByRole('button', { name: 'Forget For <everyone>' }).click();
    await expect.poll(() => section.isVisible()).toBe(false);
  });

  test('that are kept are open where one is, and are forgotten there', async ({ open }) => {
    const page = await open('stories/?rating=general', { viewport: PHONE });
    await page.getByRole('button', { name: 'Keep this choice' }).click();
    await page.getByRole('textbox', { name: 'A name for it' }).fill('General');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.locator('.filters > summary').click();
    await page.getByRole('button', { name: 'Forget: General' }).click();
    await expect.poll(() => page.locator('.kept').isVisible()).toBe(false);
    await expect.poll(() => page.getByRole('button', { name: 'Keep this choice' }).count()).toBe(1);
  });

  test('what has become of what is read is on the shelf too', async ({ open }) => {
    const page = await open('stories/', { viewport: DESK });
    await page.locator('.facet > summary').filter({ hasText: 'Length and kind' }).waitFor();
    await page.locator('summary').filter({ hasText: 'What you have read' }).click();
    await page.getByRole('radio', { name: 'Dimmed' }).check();
    await expect
      .poll(() => page.evaluate(() => Object.values(localStorage).join()))
      .toContain('dimmed');
    await page.reload();
    await page.locator('summary').filter({ hasText: 'What you have read' }).click();
    await expect.poll(() => page.getByRole('radio', { name: 'Dimmed' }).isChecked()).toBe(true);
  });
});

test('what is read is left out of the front page too, which says so, and comes back there', async ({
  open,
}) => {
  const page = await open('stories/');
  await page.evaluate(() => {
    const story = new URL('i-didnt-ask-for-the-lamp/', location.href).pathname;
    const note = { title: 'The lamp', authors: [], chapters: 1, label: '', position: 1 };
    const place = { ...note, href: story, finished: true, at: Date.now() };
    localStorage.setItem(`lamplight:place:${story}`, JSON.stringify(place));
  });
  await page.locator('summary').filter({ hasText: 'What you have read' }).click();
  await page.getByRole('radio', { name: 'Left out' }).check();
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).join()))
    .toContain('leftOut');
  await page.goto('');
  const left = page.locator('.read-left-out');
  await expect.poll(() => left.innerText()).toMatch(/^1 that you have read is left out\./u);
  expect(await titles(page)).not.toContain("i didn't ask for the lamp");
  await left.getByRole('button', { name: 'Show again' }).click();
  await expect.poll(() => titles(page)).toContain("i didn't ask for the lamp");
  await expect.poll(() => left.count()).toBe(0);
});

test('nothing moves under the finger in a facet that is open', async ({ open }) => {
  const page = await open('stories/', { viewport: DESK });
  await page.locator('.facet > summary').filter({ hasText: 'Characters' }).click();
  const rows = (): Promise<string[]> =>
    page.locator('[data-facet="character"] li bdi').allInnerTexts();
  await expect.poll(async () => (await rows()).length).toBeGreaterThan(3);
  const before = await rows();
  const [, , third = ''] = before;
  await page.locator('[data-facet="character"] li').nth(2).getByRole('checkbox').check();
  await expect.poll(() => new URL(page.url()).search).not.toBe('');
  await expect.poll(() => page.locator('.list').getAttribute('aria-busy')).toBe('false');
  expect((await rows()).slice(0, before.length)).toEqual(before);
  await page.locator('[data-facet="character"] li').nth(2).getByRole('button').click();
  await expect.poll(() => new URL(page.url()).search).toContain('character.not=');
  await expect.poll(() => page.locator('.list').getAttribute('aria-busy')).toBe('false');
  expect((await rows())[2]).toBe(third);
});

test('the menu, the note, the notice and kept filters have no fault that axe finds, in every theme', async ({
  open,
}) => {
  const page = await open('stories/?rating=general', { viewport: PHONE });
  await page.getByRole('button', { name: 'Keep this choice' }).click();
  await page.getByRole('textbox', { name: 'A name for it' }).fill('General');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.locator('.filters > summary').click();
  await page.goto('');
  const [first = '', second = ''] = await titles(page);
  await hide(page, first, 'this story');
  await note(page).locator('summary').click();
  await page.getByRole('button', { name: `Never show me: ${second}` }).click();
  await page.locator('.never-show-menu').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await violationsInThemes(page)).toEqual([]);
});
