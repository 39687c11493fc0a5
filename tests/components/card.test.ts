import { describe, expect, test } from 'vitest';
import Stories from '../../src/components/lists/Stories.astro';
import StoryCard from '../../src/components/story/StoryCard.astro';
import type { StoryCard as Card } from '../../src/query/views.ts';
import { called, headingsOf, heard, linksOf, namesOf, tongueOf, wordsOf } from './reading.ts';
import { render } from './render.ts';
import {
  ARABIC,
  BASE,
  card,
  facts,
  image,
  JAPANESE,
  linked,
  MARKUP,
  rich,
  unlinked,
} from './views.ts';

/** A story's card among others, as a reader of a site in English has it. */
async function cardOf(more: Partial<Card> = {}): Promise<Element> {
  const body = await render(StoryCard, { story: card(more), language: 'en' });
  const [article, ...others] = body.querySelectorAll('article');
  if (article === undefined || others.length > 0) throw new Error('A card is one article.');
  return article;
}

test('a card is an article with a heading that leads to its story', async () => {
  const article = await cardOf();
  expect(headingsOf(article)).toEqual(['2 Tide']);
  expect(article.querySelector('h2 a')?.getAttribute('href')).toBe(`${BASE}stories/tide/`);
});

test('its facts are words', async () => {
  const article = await cardOf({
    facts: facts({ rating: 'mature', oneShot: false, posted: 3, planned: 12, status: 'ongoing' }),
  });
  expect([...article.querySelectorAll('li')].map(heard)).toEqual([
    'Mature',
    'No warnings given',
    'Ongoing, 3/12 chapters',
    '1,200 words',
  ]);
});

test('it reads like an entry of a catalogue: title, byline, series, facts, summary, tags', async () => {
  const article = await cardOf({
    authors: [linked('Ann'), linked('Ben')],
    gifts: ['Cora'],
    fandoms: [linked('Sherlock Holmes')],
    series: [{ series: linked('Gaslight'), part: 2 }],
    summary: rich('<p>A cold case.</p>'),
    tags: [linked('Holmes/Watson', { qualifiers: ['past'] }), linked('Fog')],
  });
  expect(heard(article)).toBe(
    'Tide by Ann, Ben, for Cora Sherlock Holmes Part 2 of Gaslight Teen and up No warnings given ' +
      'Complete 1,200 words A cold case. Holmes/Watson (past), Fog ⋯',
  );
});

test('what a story has not takes no room', async () => {
  const article = await cardOf();
  expect(article.querySelectorAll('p').length).toBe(1);
  expect(article.querySelectorAll('details, img, time').length).toBe(0);
});

describe('the tail of tags', () => {
  const tags = ['Fog', 'Lamps', 'Rain'].map((tag) => linked(tag));
  const moreTags = ['Tea', 'Umbrellas'].map((tag) => linked(tag));

  test('is folded, and says how long it is', async () => {
    const fold = (await cardOf({ tags, moreTags })).querySelector('details');
    expect(fold?.hasAttribute('open')).toBe(false);
    expect(wordsOf(fold?.querySelector('summary') ?? null)).toBe('and 2 more');
    expect(fold === null ? [] : namesOf(fold, 'a')).toEqual(['Tea', 'Umbrellas']);
  });

  test('is not there where all tags are seen', async () => {
    const article = await cardOf({ tags });
    expect(article.querySelector('details')).toBeNull();
    expect(namesOf(article, 'a')).toEqual(['Tide', 'tidewrack', 'Fog', 'Lamps', 'Rain']);
  });
});

test('an author without a page is a name and no link', async () => {
  const article = await cardOf({ authors: [unlinked('Anonymous')] });
  expect(wordsOf(article)).toContain('by Anonymous');
  expect(namesOf(article, 'a')).toEqual(['Tide']);
});

test('each gift keeps to its own direction', async () => {
  const article = await cardOf({ gifts: ['شهرزاد', 'Cora'] });
  expect(wordsOf(article)).toContain('by tidewrack, for شهرزاد, Cora');
  expect([...article.querySelectorAll('bdi')].map(wordsOf)).toEqual(['شهرزاد', 'Cora']);
});

test.each([
  ['Arabic', ARABIC, 'قنديل الميناء', 'شهرزاد'],
  ['Japanese', JAPANESE, '東の灯台', 'ジョバンニ'],
] as const)(
  'a story in %s says so of every word that is its own',
  async (_, tongue, title, name) => {
    const article = await cardOf({
      title: { text: title, ...tongue },
      authors: [linked(name, tongue)],
      summary: rich(`<p>${title}</p>`, tongue),
      tags: [linked(`#${name}`, tongue)],
    });
    expect(tongueOf(called(article, 'a', title))).toEqual(tongue);
    expect(tongueOf(called(article, 'a', name))).toEqual(tongue);
    expect(tongueOf(called(article, 'a', `#${name}`))).toEqual(tongue);
    expect(tongueOf(called(article, 'div[lang]', title))).toEqual(tongue);
  },
);

test('no title, name or tag is ever markup', async () => {
  const article = await cardOf({
    title: { text: MARKUP, lang: undefined, dir: undefined },
    authors: [linked(MARKUP)],
    gifts: [MARKUP],
    fandoms: [linked(MARKUP)],
    series: [{ series: linked(MARKUP), part: undefined }],
    facts: facts({ warnings: [MARKUP], categories: [MARKUP] }),
    tags: [linked(MARKUP)],
    moreTags: [linked(MARKUP), linked(MARKUP)],
    cover: image({ alt: MARKUP }),
  });
  expect(wordsOf(article).split(MARKUP)).toHaveLength(11);
  expect(article.querySelector('h2')?.textContent.trim()).toBe(MARKUP);
  expect(article.querySelector('img')?.getAttribute('alt')).toBe(MARKUP);
  expect(article.querySelector('b:not([aria-hidden])')).toBeNull();
});

test('a cover has its description, and a size that never shifts the list', async () => {
  const cover = (await cardOf({ cover: image() })).querySelector('img');
  expect(cover?.getAttribute('alt')).toBe('A lamp on a stair');
  expect(cover?.getAttribute('lang')).toBe('en');
  expect([cover?.getAttribute('width'), cover?.getAttribute('height')]).toEqual(['640', '960']);
  expect(cover?.getAttribute('loading')).toBe('lazy');
});

describe('a list of cards', () => {
  test('is one article a story, in order, with headings below the list’s', async () => {
    const stories = ['Tide', 'Fog'].map((text) =>
      card({ title: { text, lang: undefined, dir: undefined }, href: `${BASE}stories/${text}/` }),
    );
    const body = await render(Stories, { stories, language: 'en', level: 'h3' });
    expect(headingsOf(body)).toEqual(['3 Tide', '3 Fog']);
    expect(body.querySelectorAll('article').length).toBe(2);
    expect(linksOf(body)).toMatchObject({
      Tide: '/lamps/stories/Tide/',
      Fog: '/lamps/stories/Fog/',
    });
  });

  test('says that there is nothing where there is nothing', async () => {
    const body = await render(Stories, { stories: [], language: 'en' });
    expect(wordsOf(body)).toBe('There are no stories here yet.');
  });
});
