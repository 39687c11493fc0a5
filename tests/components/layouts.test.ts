import { describe, expect, test } from 'vitest';
import Chapter from '../../src/layouts/Chapter.astro';
import List from '../../src/layouts/List.astro';
import OneShot from '../../src/layouts/OneShot.astro';
import Page from '../../src/layouts/Page.astro';
import TitlePage from '../../src/layouts/TitlePage.astro';
import WholeStory from '../../src/layouts/WholeStory.astro';
import { chapterEntry, chapterName, chapterText, chapterView, step } from './chapter-views.ts';
import { called, headingsOf, linksOf, namesOf, tongueOf, wordsOf } from './reading.ts';
import { renderPage } from './render.ts';
import {
  ARABIC,
  BASE,
  facts,
  JAPANESE,
  linked,
  MARKUP,
  rich,
  siteView,
  storyEnd,
  storyView,
  unlinked,
} from './views.ts';

const site = siteView();
const text = rich('<p id="p-aaaaaa">It was late.</p>');
const remarks = {
  summary: rich('<p>He comes home.</p>'),
  notes: rich('<p>Thanks to Ben.</p>'),
};
const end = storyEnd({ endnotes: rich('<p>Thanks for reading.</p>') });

const oneShot = { ...storyView(remarks), kind: 'one-shot', text, end } as const;
const titlePage = {
  ...storyView({ ...remarks, facts: facts({ oneShot: false, posted: 2 }) }),
  kind: 'title-page',
  foreword: undefined,
  chapters: [chapterEntry(), chapterEntry(step('fog', chapterName('Fog', 2)))],
  start: `${BASE}stories/tide/a-knock/`,
  whole: `${BASE}stories/tide/full/`,
  end,
} as const;
const wholeStory = {
  ...storyView(remarks),
  chapters: [
    chapterText({ slug: 'a-knock', endnotes: rich('<p>More soon.</p>') }),
    chapterText({ slug: 'fog', name: chapterName('Fog', 2) }),
  ],
  end,
};
const paging = { page: 1, pages: 1, hrefs: [`${BASE}stories/`] };

describe('a chapter’s page', () => {
  test('has the chapter’s title as h1, and a heading for each of its parts', async () => {
    const chapter = chapterView({ ...remarks, endnotes: rich('<p>More soon.</p>') });
    expect(headingsOf(await renderPage(Chapter, { site, chapter }))).toEqual([
      '1 A Knock',
      '2 Chapter summary',
      '2 Chapter notes',
      '2 Text',
      '2 Chapter endnotes',
    ]);
  });

  test('is called by its chapter, its story and its site', async () => {
    const { title } = await renderPage(Chapter, { site, chapter: chapterView() });
    expect(title).toBe('A Knock · Tide · Shelf of Lamps');
  });

  test('names the pages before and after it to the browser', async () => {
    const { head } = await renderPage(Chapter, { site, chapter: chapterView() });
    const linkOf = (rel: string) => head.querySelector(`link[rel~="${rel}"]`)?.getAttribute('href');
    expect(linkOf('prev')).toBe(`${BASE}stories/tide/fog/`);
    expect(linkOf('next')).toBe(`${BASE}stories/tide/rain/`);
  });

  test('that is the last ends the story, and goes nowhere on', async () => {
    const chapter = chapterView({ position: 12, next: undefined, end });
    const document = await renderPage(Chapter, { site, chapter });
    expect(headingsOf(document)).toEqual(['1 A Knock', '2 Text', '2 Endnotes']);
    expect(document.querySelector('[rel~="next"]')).toBeNull();
  });
});

describe('a one-shot', () => {
  test('has the story’s title as h1, and a heading for each of its parts', async () => {
    expect(headingsOf(await renderPage(OneShot, { site, story: oneShot }))).toEqual([
      '1 Tide',
      '2 Summary',
      '2 Notes',
      '2 Text',
      '2 Endnotes',
    ]);
  });

  test('folds what it is about', async () => {
    const document = await renderPage(OneShot, { site, story: oneShot });
    const fold = called(document, 'summary', 'About this story').closest('details');
    expect(fold?.hasAttribute('open')).toBe(false);
  });

  test.each([
    ['Arabic', ARABIC, 'قنديل الميناء', 'كان الليل.'],
    ['Japanese', JAPANESE, '東の灯台', '「灯台」'],
  ] as const)('in %s says so of title and text, on a page in English', async (...given) => {
    const [, tongue, title, sentence] = given;
    const story = {
      ...oneShot,
      ...tongue,
      title: { text: title, ...tongue },
      text: rich(`<p>${sentence}</p>`, tongue),
    };
    const document = await renderPage(OneShot, { site, story });
    expect(tongueOf(document.documentElement)).toEqual({ lang: 'en', dir: null });
    expect(tongueOf(called(document, 'h1', title))).toEqual(tongue);
    expect(tongueOf(called(document, 'div[lang]', sentence))).toEqual(tongue);
  });
});

describe('a title page', () => {
  test('has the story’s title as h1, and a heading for each of its parts', async () => {
    const story = { ...titlePage, foreword: text };
    expect(headingsOf(await renderPage(TitlePage, { site, story }))).toEqual([
      '1 Tide',
      '2 Summary',
      '2 Notes',
      '2 Foreword',
      '2 Contents',
      '2 About this story',
    ]);
  });

  test('leads to the first chapter, to each, and to all on one page', async () => {
    const document = await renderPage(TitlePage, { site, story: titlePage });
    expect(linksOf(document)).toMatchObject({
      'Start reading': `${BASE}stories/tide/a-knock/`,
      'A Knock': `${BASE}stories/tide/a-knock/`,
      Fog: `${BASE}stories/tide/fog/`,
      'The whole story on one page': `${BASE}stories/tide/full/`,
    });
  });
});

describe('a story on one page', () => {
  test('has the story’s title as h1, each chapter below it, and below that its parts', async () => {
    expect(headingsOf(await renderPage(WholeStory, { site, story: wholeStory }))).toEqual([
      ...['1 Tide', '2 Summary', '2 Notes', '2 Contents'],
      ...['2 A Knock', '3 Text', '3 Chapter endnotes'],
      ...['2 Fog', '3 Text'],
      '2 Endnotes',
    ]);
  });

  test('leads from its contents to each chapter', async () => {
    const document = await renderPage(WholeStory, { site, story: wholeStory });
    const contents = document.querySelector('nav[aria-labelledby="contents"]');
    expect(contents && linksOf(contents)).toEqual({ 'A Knock': '#a-knock', Fog: '#fog' });
    expect(wordsOf(document.querySelector('[id="fog"]'))).toBe('Fog');
  });

  test('leads back to the story’s page, with its tags', async () => {
    const document = await renderPage(WholeStory, { site, story: wholeStory });
    expect(linksOf(document)).toMatchObject({ 'Back to the story’s page': `${BASE}stories/tide/` });
  });

  test('says where a part begins, and who else wrote a chapter', async () => {
    const part = { text: 'Book One', lang: undefined, dir: undefined };
    const story = {
      ...wholeStory,
      chapters: [
        chapterText({ slug: 'one', name: chapterName('One', 1), part }),
        chapterText({
          slug: 'two',
          name: chapterName('Two', 2),
          part,
          authors: [linked('Ann'), unlinked('Anonymous')],
        }),
      ],
    };
    const document = await renderPage(WholeStory, { site, story });
    const chapters = [...document.querySelectorAll('section:has(> h2[id])')];
    expect(chapters.map(wordsOf)).toEqual([
      'Book One One Text It was late.',
      'Two by Ann, Anonymous Text It was late.',
    ]);
  });
});

describe('a list', () => {
  const list = { site, kind: 'Fandom', count: '41 stories', paging };

  test('has the name of what it lists as h1, with its kind and how many there are', async () => {
    const name = { text: 'Sherlock Holmes', lang: undefined, dir: undefined };
    const document = await renderPage(List, { ...list, name });
    expect(wordsOf(document.querySelector('main'))).toBe('Fandom Sherlock Holmes 41 stories');
    expect(document.title).toBe('Sherlock Holmes · Fandom · Shelf of Lamps');
  });

  test('says on a later page which one it is, in the title too', async () => {
    const name = { text: 'قنديل', ...ARABIC };
    const hrefs = [1, 2, 3].map((page) => `${BASE}fandoms/lamp/page/${page}/`);
    const document = await renderPage(List, {
      ...list,
      name,
      paging: { page: 2, pages: 3, hrefs },
    });
    expect(wordsOf(document.querySelector('main > header'))).toBe(
      'Fandom قنديل 41 stories, Page 2 of 3',
    );
    expect(document.title).toBe('قنديل · Fandom · Page 2 of 3 · Shelf of Lamps');
    expect(tongueOf(called(document, 'h1', 'قنديل'))).toEqual(ARABIC);
    const linkOf = (rel: string) => document.querySelector(`link[rel~="${rel}"]`);
    expect(linkOf('prev')?.getAttribute('href')).toBe(hrefs[0]);
    expect(linkOf('next')?.getAttribute('href')).toBe(hrefs[2]);
  });
});

describe('every page', () => {
  test('begins with a way past its head, to its text', async () => {
    const document = await renderPage(Page, { site });
    const [first] = document.querySelectorAll('a');
    expect(first && linksOf(document)[wordsOf(first)]).toBe('#main');
    expect(document.querySelector('[id="main"]')?.localName).toBe('main');
  });

  test('keeps an archive that is not public out of search engines', async () => {
    const robotsOf = async (isPublic: boolean) =>
      (await renderPage(Page, { site: siteView({ public: isPublic }) }))
        .querySelector('meta[name="robots"]')
        ?.getAttribute('content');
    expect(await robotsOf(true)).toBeUndefined();
    expect(await robotsOf(false)).toBe('noindex');
  });

  test('has the theme that the site chose', async () => {
    const document = await renderPage(Page, { site: siteView({ theme: 'black' }) });
    expect(document.documentElement.getAttribute('data-theme')).toBe('black');
  });

  test.each([
    ['a chapter', Chapter, { chapter: chapterView({ ...remarks, end }) }],
    ['a one-shot', OneShot, { story: oneShot }],
    ['a title page', TitlePage, { story: titlePage }],
    ['a whole story', WholeStory, { story: wholeStory }],
    ['a list', List, { name: linked('Fog'), paging }],
  ])('leads nowhere but below the base path: %s', async (_, layout, props) => {
    const { body } = await renderPage(layout, { site, ...props });
    // Where style sheets are is the bundler's own, and known when a site is built.
    const leading = ':is([href], [action], [story], [to], [shelf]):not([rel="stylesheet"])';
    const led = [...body.querySelectorAll(leading)].flatMap((element) =>
      ['href', 'action', 'story', 'to', 'shelf'].flatMap(
        (name) => element.getAttribute(name) ?? [],
      ),
    );
    expect(led.length).toBeGreaterThan(5);
    expect(led.filter((href) => !href.startsWith(BASE) && !href.startsWith('#'))).toEqual([]);
  });

  test.each([
    ['a chapter', Chapter, { chapter: chapterView({ name: chapterName(MARKUP, 3) }) }],
    ['a one-shot', OneShot, { story: { ...oneShot, title: { text: MARKUP } } }],
    ['a title page', TitlePage, { story: { ...titlePage, title: { text: MARKUP } } }],
    ['a whole story', WholeStory, { story: { ...wholeStory, title: { text: MARKUP } } }],
    ['a list', List, { name: { text: MARKUP }, paging }],
  ])('shows a title as typed, in the browser’s title too: %s', async (_, layout, props) => {
    const document = await renderPage(layout, { site, ...props });
    expect(document.title).toContain(MARKUP);
    expect(namesOf(document, 'h1')).toEqual([MARKUP]);
    expect(document.querySelector('main b')).toBeNull();
  });
});
