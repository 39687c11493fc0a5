import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE, forbidStorage, test } from './reader.ts';
import { savedShelf, takeIn } from './shelf-file.ts';

const STORY = 'stories/the-ninth-step/';
const CHAPTER = `${STORY}a-knock/`;
const ONE_SHOT = 'stories/i-didnt-ask-for-the-lamp/';
const SHELF = 'shelf/';

const keepButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Mark for later' }).first();
const titles = (page: Page): Promise<string[]> =>
  page.locator('shelf-page article h3').allInnerTexts();
const status = (page: Page): Locator => page.locator('shelf-page .notice').getByRole('status');

/** Reads on until the browser has remembered the place. */
async function readTo(page: Page, position: number): Promise<string> {
  const paragraph = page.locator('main p[id^="p-"]').nth(position);
  await paragraph.evaluate((element) => {
    window.scrollTo({ top: element.getBoundingClientRect().top + window.scrollY - 40 });
  });
  const id = (await paragraph.getAttribute('id')) ?? '';
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain(id);
  return id;
}

async function keep(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await keepButton(page).click();
  await expect.poll(() => keepButton(page).getAttribute('aria-pressed')).toBe('true');
}

/** Selects the second and third words of a paragraph. */
async function selectWords(page: Page, position: number): Promise<string> {
  return page
    .locator('main p[id^="p-"]')
    .nth(position)
    .evaluate((paragraph) => {
      paragraph.scrollIntoView({ block: 'center' });
      const text = paragraph.firstChild;
      const [, before = '', words = ''] = /^(\S+ )(\S+ \S+)/u.exec(text?.textContent ?? '') ?? [];
      if (text)
        getSelection()?.setBaseAndExtent(text, before.length, text, before.length + words.length);
      return words;
    });
}

/** The notes in the shelf's database, whatever the page shows. */
async function notesIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const opening = indexedDB.open(name);
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const asking = database.transaction('annotations').objectStore('annotations').getAll();
    const annotations = await new Promise<{ note: string }[]>((resolve) => {
      asking.onsuccess = () => resolve(asking.result);
    });
    database.close();
    return annotations.map(({ note }) => note);
  });
}

const highlighted = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('kept-words') ?? [];
    return range instanceof Range ? range.toString() : undefined;
  });

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('kept-words') ?? [];
    const box = range instanceof Range ? range.getBoundingClientRect() : new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}

test('an empty shelf says what will come here', async ({ open }) => {
  const page = await open(SHELF);
  await page.getByText('There is nothing here yet.').waitFor();
  expect(await page.getByRole('button', { name: 'Forget everything' }).isVisible()).toBe(false);
});

test('a story that is being read is there, and leads to the paragraph last read', async ({
  open,
}) => {
  const page = await open(CHAPTER, { viewport: PHONE });
  const id = await readTo(page, 3);
  await page.goto(SHELF);
  const card = page.getByRole('article').filter({ hasText: 'The Ninth Step' });
  expect(await card.innerText()).toMatch(/\b2 of 5\b/u);
  await card.getByRole('link', { name: /^Go on/u }).click();
  expect(new URL(page.url()).pathname).toMatch(/\/a-knock\/$/u);
  expect(new URL(page.url()).hash).toBe(`#${id}`);
});

test('a story read to its end stands apart', async ({ open }) => {
  const page = await open(ONE_SHOT, { viewport: PHONE });
  await page.evaluate(() => {
    window.scrollTo({ top: document.body.scrollHeight });
  });
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).join()))
    .toContain('"finished":true');
  await page.goto(SHELF);
  const finished = page.locator('section', {
    has: page.getByRole('heading', { name: 'Read to the end' }),
  });
  await expect.poll(() => finished.getByRole('article').count()).toBe(1);
});

test('a story is kept and let go by the same button, on every page of it', async ({ open }) => {
  const page = await open(STORY);
  expect(await keepButton(page).getAttribute('aria-pressed')).toBe('false');
  await keepButton(page).click();
  await expect.poll(() => keepButton(page).getAttribute('aria-pressed')).toBe('true');
  await page.goto(CHAPTER);
  expect(await keepButton(page).getAttribute('aria-pressed')).toBe('true');
  await page.goto(SHELF);
  await expect.poll(() => titles(page)).toEqual(['The Ninth Step']);
  await page.goto(CHAPTER);
  await keepButton(page).click();
  await expect.poll(() => keepButton(page).getAttribute('aria-pressed')).toBe('false');
  await page.goto(SHELF);
  await page.getByText('There is nothing here yet.').waitFor();
  expect(await titles(page)).toEqual([]);
});

test('what is kept last stands first; what is forgotten comes back', async ({ open }) => {
  const page = await open(STORY);
  await keep(page, STORY);
  await keep(page, ONE_SHOT);
  await page.goto(SHELF);
  await expect.poll(() => titles(page)).toHaveLength(2);
  const before = await titles(page);
  expect(before[1]).toBe('The Ninth Step');

  await page.getByRole('button', { name: /^Forget.*The Ninth Step/u }).click();
  await expect.poll(() => titles(page)).toEqual(before.slice(0, 1));
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await status(page).innerText()).toContain('The Ninth Step');
  await page.keyboard.press('Enter');
  await expect.poll(() => titles(page)).toEqual(before);

  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect.poll(() => titles(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => titles(page)).toEqual(before);
});

test('a shelf that is saved can be taken in elsewhere', async ({ open }) => {
  const page = await open(STORY);
  await keep(page, STORY);
  await page.goto(CHAPTER);
  const id = await readTo(page, 3);
  await page.goto(SHELF);
  const buffer = await savedShelf(page);

  const other = await open(SHELF);
  await takeIn(other, buffer);
  await expect.poll(() => titles(other)).toEqual(['The Ninth Step']);
  expect(await status(other).innerText()).toBe('1 story was taken in.');
  await other.getByRole('link', { name: /^Go on/u }).click();
  expect(new URL(other.url()).hash).toBe(`#${id}`);

  await other.goto(SHELF);
  await takeIn(other, buffer);
  await expect
    .poll(() => status(other).innerText())
    .toBe('Nothing in this file is newer than what is here.');
});

test.for([
  ['no JSON', '{"kind":', 'damaged'],
  ['something else', '{"name":"lamplight"}', 'not a saved shelf'],
  ['a shelf of later days', '{"kind":"lamplight-shelf","version":2,"stories":{}}', 'newer shelf'],
  [
    'a way out of the archive',
    '{"kind":"lamplight-shelf","version":1,"stories":{"tide/":{"title":"Tide","authors":[],"chapters":1,"place":{"href":"../../evil","label":"","position":1,"at":"2026-11-26T12:00:00.000Z"}}}}',
    'damaged',
  ],
] as const)('a file with %s changes nothing, and says why', async ([, text, reason], { open }) => {
  const page = await open(STORY);
  await keep(page, STORY);
  await page.goto(SHELF);
  await takeIn(page, Buffer.from(text));
  await expect.poll(() => status(page).innerText()).toContain(reason);
  await expect.poll(() => titles(page)).toEqual(['The Ninth Step']);
});

test('of a long history only what is shown is made', async ({ open }) => {
  const page = await open(SHELF);
  const visits = Array.from({ length: 2000 }, (_, day) => ({
    ...{ href: 'one/', label: 'One' },
    at: new Date(Date.UTC(2026, 0, 1) - day * 86_400_000).toISOString(),
  }));
  const tide = { title: 'Tide', authors: [], chapters: 1, later: visits[0]?.at, visits };
  const file = { kind: 'lamplight-shelf', version: 1, stories: { 'tide/': tide } };
  await takeIn(page, Buffer.from(JSON.stringify(file)));
  await page.getByRole('button', { name: '1,988 more' }).waitFor();
  const made = await page.evaluate(async () => {
    const create = Reflect.get(document, 'createElement') as (...named: unknown[]) => Element;
    let count = 0;
    Reflect.set(document, 'createElement', (...named: unknown[]) => {
      count += 1;
      return Reflect.apply(create, document, named);
    });
    const search = document.querySelector<HTMLInputElement>('.find input');
    if (search) search.value = 'tide';
    const shown = new Promise((resolve) => {
      new MutationObserver(resolve).observe(
        document.querySelector('[data-section="history"] .entries') ?? document,
        { childList: true },
      );
    });
    search?.dispatchEvent(new Event('input'));
    await shown;
    return count;
  });
  expect(made).toBeGreaterThan(12);
  expect(made).toBeLessThan(200);
});

test('where its script cannot be reached, the button says so', async ({ open }) => {
  const page = await open(STORY);
  await page.route(/open-shelf/u, (route) => route.abort('aborted'));
  await keepButton(page).click();
  await page.getByText('It could not be loaded').waitFor();
  expect(await keepButton(page).getAttribute('aria-pressed')).toBe('false');
});

test('two tabs stay in step, and the keyboard stays where it is', async ({ open }) => {
  const page = await open(CHAPTER);
  await readTo(page, 3);
  await page.goto(SHELF);
  const visited = page.locator('[data-section="history"] a');
  await visited.focus();
  const other = await page.context().newPage();
  await other.goto(ONE_SHOT);
  await keepButton(other).click();
  await expect.poll(() => titles(page)).toHaveLength(2);
  expect(await visited.evaluate((link) => link === document.activeElement)).toBe(true);
});

test('where storage is forbidden, the shelf says so', async ({ open }) => {
  const page = await open('about/');
  await forbidStorage(page);
  await page.goto(SHELF);
  await expect.poll(() => status(page).innerText()).toContain('storage is switched off');
  await page.goto(STORY);
  await keepButton(page).click();
  await page.getByText('This browser keeps nothing for this site.').waitFor();
  expect(await keepButton(page).getAttribute('aria-pressed')).toBe('false');
  await page.keyboard.press('b');
  const panel = page.getByRole('dialog', { name: 'Notes and lists' });
  await panel.getByLabel('Followed').click();
  await panel.getByText('This browser keeps nothing for this site.').waitFor();
  expect(await panel.getByLabel('Followed').isChecked()).toBe(false);
  await panel.getByLabel('A new list').fill('Rainy days');
  await page.keyboard.press('Enter');
  expect(await panel.getByLabel('A new list').inputValue()).toBe('Rainy days');
});

test('notes are written one after the other, and the keyboard goes where it is sent', async ({
  open,
}) => {
  const page = await open(CHAPTER);
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Bookmark this place' }).click();
  const notes = page.getByRole('textbox', { name: 'Your note' });
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent ?? '');
  await expect.poll(() => notes.count()).toBe(1);
  await page.getByRole('button', { name: 'Bookmark this place' }).click();
  await expect.poll(() => notes.count()).toBe(2);
  await notes.nth(0).fill('The first.');
  await notes.nth(1).click();
  await expect.poll(() => notesIn(page)).toContain('The first.');
  await page.keyboard.type('The next.', { delay: 20 });
  await page.keyboard.press('Tab');
  await expect.poll(() => notesIn(page)).toContain('The next.');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Undo');
  await page.keyboard.press('Enter');
  await expect.poll(() => notes.count()).toBe(2);
  await expect.poll(focused).toBe('Remove');
  expect(await notes.nth(1).inputValue()).toBe('The next.');

  await page.goto(SHELF);
  await page.getByRole('button', { name: 'Remove' }).last().click();
  await expect.poll(focused).toContain('Undo');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('a');
});

test('a story is followed and put on lists of one’s own, and words are found on the shelf', async ({
  open,
}) => {
  const page = await open(STORY);
  await page.keyboard.press('b');
  const panel = page.getByRole('dialog', { name: 'Notes and lists' });
  await panel.getByLabel('Followed').check();
  await panel.getByLabel('A new list').fill('Rainy days');
  await page.keyboard.press('Enter');
  await panel.getByLabel('Rainy days').waitFor();
  await page.goto(CHAPTER);
  await readTo(page, 3);

  await page.goto(SHELF);
  const sections = page.locator('shelf-page section:visible h2');
  const shown = (): Promise<string[]> => sections.allInnerTexts();
  await expect.poll(shown).toContain('Rainy days');
  expect(await shown()).toEqual(
    expect.arrayContaining(['Reading', 'Followed', 'Rainy days', 'History']),
  );
  expect(await page.locator('[data-section="history"] a').innerText()).toBe('The Ninth Step');
  // What is said is heard only where something is said already, if it is nothing.
  const found = page.locator('shelf-page .find ~ [role="status"]');
  expect(await found.evaluate((line) => line.checkVisibility())).toBe(true);
  await page.getByLabel('Search your shelf').fill('nowhere');
  await expect.poll(() => found.innerText()).toBe('Nothing on your shelf has these words.');
  await page.getByLabel('Search your shelf').fill('RAINY nínth');
  await expect.poll(shown).toContain('Rainy days');

  // The panel on the shelf has the same story's form, and the shelf follows it.
  await page.getByLabel('Search your shelf').fill('');
  await page
    .getByRole('button', { name: /^Notes and lists/u })
    .first()
    .click();
  await panel.getByLabel('Rainy days').uncheck();
  await expect.poll(shown).not.toContain('Rainy days');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear the history' }).click();
  await expect.poll(shown).not.toContain('History');
});

test('no history is kept where a reader wants none, and the tick tells what is kept', async ({
  open,
}) => {
  const page = await open(SHELF);
  const loaded = Promise.withResolvers<undefined>();
  await page.route(/change-setting/u, async (route) => {
    await loaded.promise;
    await route.continue();
  });
  const box = page.getByLabel('Keep no history');
  await Promise.all([page.waitForRequest(/change-setting/u), box.click()]);
  expect(await box.isChecked()).toBe(false);
  loaded.resolve(undefined);
  await expect.poll(() => box.isChecked()).toBe(true);
  expect(await page.evaluate(() => Object.values(localStorage).join())).toContain(
    '"history":"off"',
  );
  await page.goto(CHAPTER);
  await readTo(page, 3);
  await page.goto(SHELF);
  await expect.poll(() => titles(page)).toEqual(['The Ninth Step']);
  expect(await page.locator('[data-section="history"]').isVisible()).toBe(false);
});

test('a highlight and its note survive a saved file, a wipe and another browser', async ({
  open,
}) => {
  const page = await open(CHAPTER, { viewport: PHONE });
  const words = await selectWords(page, 6);
  await page.locator('.reading-progress').waitFor({ state: 'attached' });
  await page.evaluate(() => window.scrollBy({ top: -40 }));
  const told = page.locator('.reading-progress.told div');
  await told.waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Highlight' }).waitFor();
  // On a phone both would be at the foot of the window.
  await expect.poll(() => told.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Highlight' }).click();
  await page.getByRole('button', { name: 'Add a note' }).click();
  const note = page.getByRole('textbox', { name: 'Your note' });
  await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('He knew all along.');
  await expect.poll(() => notesIn(page)).toEqual(['He knew all along.']);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect.poll(() => highlighted(page)).toBe(words);

  await page.goto(SHELF);
  const kept = page.locator('[data-section="annotated"] article');
  await kept.waitFor();
  expect(await kept.innerText()).toContain('He knew all along.');
  const buffer = await savedShelf(page);
  expect(buffer.toString()).toContain('He knew all along.');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.getByText('There is nothing here yet.').waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

  const other = await open(SHELF);
  await takeIn(other, buffer);
  const link = other.locator('[data-section="annotated"] blockquote a');
  expect(await link.innerText()).toBe(words);
  await link.click();
  await expect.poll(() => highlighted(other)).toBe(words);
  // A press on the words leads to what was written about them.
  await other.keyboard.press('Escape');
  const { x, y } = await middleOf(other);
  await other.mouse.click(x, y);
  const found = other.getByRole('textbox', { name: 'Your note' });
  await expect.poll(() => found.inputValue()).toBe('He knew all along.');
});

test('words are highlighted by keyboard, past the field for a list', async ({ open }) => {
  const page = await open(CHAPTER);
  const words = await selectWords(page, 2);
  await page.keyboard.press('b');
  await page.getByRole('textbox', { name: 'A new list' }).focus();
  const button = page.getByRole('dialog').getByRole('button', { name: 'Highlight' });
  while (!(await button.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => highlighted(page)).toBe(words);
  const offered = page.getByRole('dialog').getByRole('button', { name: 'Bookmark this place' });
  await offered.waitFor();
});

test('a bookmark is kept without a selection, and comes back when it was removed', async ({
  open,
}) => {
  const page = await open(CHAPTER);
  await page
    .locator('main p[id^="p-"]')
    .nth(4)
    .evaluate((element) => element.scrollIntoView());
  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Bookmark this place' }).click();
  const bookmarked = page.locator('.bookmarked');
  await bookmarked.waitFor();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => bookmarked.count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
  await page.keyboard.press('Enter');
  await bookmarked.waitFor();
  const words = (await bookmarked.innerText()).slice(0, 20);
  await page.goto(SHELF);
  await page.locator('[data-section="annotated"]').getByText(words).waitFor();
});

test('without JavaScript the shelf says what it needs, and leads to the stories', async ({
  open,
}) => {
  const page = await open(SHELF, { javaScriptEnabled: false });
  const shown = await page.getByRole('main').innerText();
  expect(shown).toContain('It needs JavaScript');
  expect(shown).toContain('Browse all stories');
  expect(shown).not.toContain('A copy of it');
  await page.goto(STORY);
  expect(await keepButton(page).isVisible()).toBe(false);
});
