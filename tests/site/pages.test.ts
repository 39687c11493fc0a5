import { expect, test } from 'vitest';
import { BASE, faults, isForwarding } from './built-site.ts';
import { site } from './fixture-site.ts';

const read = site.pages.filter((page) => !isForwarding(page));

test('the addresses of the fixture archive are these, for ever', async () => {
  const addresses = site.pages.map((page) => `/${page.path}`).join('\n');
  await expect(`${addresses}\n`).toMatchFileSnapshot('addresses.txt');
});

test('the ids of a chapter are these, for ever', async () => {
  const { document } = site.page('stories/the-ninth-step/the-long-landing/');
  const ids = [...document.querySelectorAll('main [id]')]
    .map((element) => element.id)
    .filter((id) => /^[hp]-/u.test(id));
  expect(ids.length).toBeGreaterThan(50);
  await expect(`${ids.join('\n')}\n`).toMatchFileSnapshot('chapter-ids.txt');
});

test('what has an id in a chapter has it on the whole story’s page too, behind the chapter’s name', () => {
  const whole = site.page('stories/the-ninth-step/full/').document;
  let compared = 0;
  for (const { path, document } of read) {
    const chapter = /^stories\/the-ninth-step\/([^/]+)\/$/u.exec(path)?.[1];
    if (chapter === undefined || chapter === 'full') continue;
    for (const element of document.querySelectorAll('main [id]')) {
      if (!/^(?:p-|h-|fn-|fnref-|a-)/u.test(element.id)) continue;
      const there = whole.getElementById(`${chapter}.${element.id}`);
      expect(there?.localName, `${chapter}.${element.id}`).toBe(element.localName);
      expect(there?.textContent).toBe(element.textContent);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(80);
});

test('each page has one h1, and skips no level of headings', () => {
  expect(
    faults(site.pages, function* ({ document }) {
      const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) =>
        Number(heading.localName.slice(1)),
      );
      const tops = levels.filter((level) => level === 1).length;
      if (tops !== 1) yield `${String(tops)} h1`;
      for (const [index, level] of levels.entries()) {
        if (level > (levels[index - 1] ?? 0) + 1) yield `h${String(level)} too soon`;
      }
    }),
  ).toEqual([]);
});

test('a name that stands over another has its stories, each once, and says how many they are', () => {
  const stories = (path: string): readonly string[] =>
    [...site.page(path).document.querySelectorAll('article h2 a')].map(
      (link) => link.getAttribute('href') ?? '',
    );
  const child = stories('fandoms/sherlock-holmes/');
  const parent = stories('fandoms/victorian/');
  expect(child.length).toBeGreaterThan(2);
  expect(new Set(parent).size).toBe(parent.length);
  expect(parent).toEqual(expect.arrayContaining([...child]));
  const { document } = site.page('fandoms/victorian/');
  const [, count] = document.querySelectorAll('main header > p');
  expect(count?.textContent).toMatch(
    new RegExp(
      `^\\s*${String(parent.length)} stories, .* by names within it, [\\d,]+ words\\s*$`,
      'u',
    ),
  );
  const within = [...document.querySelectorAll('main header details a')].map((link) =>
    link.getAttribute('href'),
  );
  expect(within).toContain(`${BASE}fandoms/sherlock-holmes/`);
});

test('each page has a title of its own', () => {
  const titles = read.map(({ document }) => document.title.trim());
  expect(titles.filter((title) => title === '')).toEqual([]);
  const twice = read
    .filter(({ document }) => titles.filter((title) => title === document.title.trim()).length > 1)
    .map(({ path, document }) => `${path}: ${document.title}`);
  expect(twice).toEqual([]);
});

test('no id is there twice on a page', () => {
  expect(
    faults(site.pages, function* ({ document }) {
      const seen = new Set<string>();
      for (const { id } of document.querySelectorAll('[id]')) {
        if (seen.has(id)) yield id;
        seen.add(id);
      }
    }),
  ).toEqual([]);
});

test('each page is in the site’s language, and what is in another says so', () => {
  expect(
    faults(read, function* ({ document }) {
      if (document.documentElement.lang !== 'en') yield document.documentElement.lang;
      for (const [words, language] of [
        [/قنديل|سندباد|شهرزاد|العودة|الصباح|القنديل/u, 'ar'],
        [/灯台|銀河|ジョバンニ|カムパネルラ/u, 'ja'],
        [/La lampe brûlait|Il faisait nuit|bonsoir/u, 'fr'],
      ] as const) {
        for (const element of elementsSaying(words, document)) {
          const stated = element.closest('[lang]')?.getAttribute('lang') ?? '';
          if (!stated.startsWith(language)) yield `${brief(element)} is ${stated}`;
        }
      }
    }),
  ).toEqual([]);
});

test('what is written from right to left is set so', () => {
  expect(
    faults(read, function* ({ document }) {
      for (const element of elementsSaying(/\p{Script=Arabic}{2}/u, document)) {
        const stated = element.closest('[dir], bdi');
        const direction = stated?.localName === 'bdi' ? 'auto' : stated?.getAttribute('dir');
        if (direction !== 'rtl' && direction !== 'auto') yield brief(element);
      }
    }),
  ).toEqual([]);
});

function elementsSaying(words: RegExp, { body }: Document): Element[] {
  return [...body.querySelectorAll(':not(script)')].filter((element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === 3 && words.test(node.textContent ?? ''),
    ),
  );
}

const brief = (element: Element): string => element.outerHTML.slice(0, 80);

test('each page can be told apart by a screen reader: one main, labelled navigation', () => {
  expect(
    faults(read, function* ({ document }) {
      if (document.querySelectorAll('main').length !== 1) yield 'not one main';
      const navigations = [...document.querySelectorAll('nav')];
      for (const nav of navigations) {
        const named = nav.hasAttribute('aria-label') || nav.hasAttribute('aria-labelledby');
        if (!named) yield 'a nav without a name';
      }
    }),
  ).toEqual([]);
});

test('each picture has a size, and so never shifts the page', () => {
  expect(
    faults(site.pages, function* ({ document }) {
      for (const image of document.querySelectorAll('img')) {
        if (!image.hasAttribute('alt')) yield `${image.getAttribute('src') ?? ''} has no alt`;
        if (Number(image.getAttribute('width')) > 0 && Number(image.getAttribute('height')) > 0) {
          continue;
        }
        yield `${image.getAttribute('src') ?? ''} has no size`;
      }
    }),
  ).toEqual([]);
});
