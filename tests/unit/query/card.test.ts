import { describe, expect, test } from 'vitest';
import { cardOf } from '../../../src/query/card.ts';
import { EditionIndex } from '../../../src/query/edition-index.ts';
import type { StoryCard } from '../../../src/query/views.ts';
import { editionOf, type TestStory } from '../search/edition-of.ts';

async function cardFor(story: Partial<TestStory>): Promise<StoryCard> {
  const index = new EditionIndex(editionOf([{ title: 'Tide', ...story }]));
  return cardOf(index.story('tide'), index);
}

const tags = Array.from({ length: 40 }, (_, at) => `Tag Number ${at + 10}`);

/** Letters of the tags in sight, with what parts them. */
const lengthOf = (shown: StoryCard['tags']): number =>
  shown.map(({ text }) => text).join(', ').length;

describe('the tags of a card', () => {
  test('take no more room than the summary beside them', async () => {
    const summary = 'It was late, and the lamp was out. '.repeat(5);
    const card = await cardFor({ tags, summary: `<p>${summary}</p>` });
    expect(lengthOf(card.tags)).toBeLessThanOrEqual(summary.length);
    expect(lengthOf(card.tags)).toBeGreaterThan(summary.length - 20);
  });

  test.each([
    ['no summary', undefined, 90],
    ['a very long one', `<p>${'It was late. '.repeat(100)}</p>`, 260],
  ])('keep within bounds beside %s', async (_, summary, room) => {
    const card = await cardFor({ tags, ...(summary === undefined ? {} : { summary }) });
    expect(lengthOf(card.tags)).toBeLessThanOrEqual(room);
    expect(lengthOf(card.tags)).toBeGreaterThan(room - 20);
  });

  test('are all there, in order: relationships, characters, then the rest', async () => {
    const card = await cardFor({ relationships: ['Ann/Ben'], characters: ['Cora'], tags });
    expect([...card.tags, ...card.moreTags].map(({ text }) => text)).toEqual([
      'Ann/Ben',
      'Cora',
      ...tags,
    ]);
  });

  test('never leave a single one folded away, which would save nothing', async () => {
    const folded = await Promise.all(
      tags.map(async (_, at) => (await cardFor({ tags: tags.slice(0, at) })).moreTags.length),
    );
    expect(folded).not.toContain(1);
    expect(Math.max(...folded)).toBeGreaterThan(20);
  });

  test('show one at least, however long it is', async () => {
    const card = await cardFor({ tags: ['x'.repeat(300), 'Fog', 'Rain'] });
    expect(card.tags).toHaveLength(1);
    expect(card.moreTags).toHaveLength(2);
  });
});

test('every address of a card is below the base path', async () => {
  const card = await cardFor({ fandom: ['Lamps'], characters: ['Cora'], tags: ['Fog'] });
  const names = [...card.authors, ...card.fandoms, ...card.tags];
  expect(names).toHaveLength(4);
  for (const { href } of [card, ...names]) expect(href).toMatch(/^\/lamps\/[a-z]+\/[a-z-]+\/$/u);
});

test('an author without a page leads nowhere', async () => {
  const card = await cardFor({ author: 'Anonymous' });
  expect(card.authors).toMatchObject([{ text: 'Anonymous', href: undefined }]);
});

test('a title in another language carries it, one in the site’s does not', async () => {
  const arabic = await cardFor({ title: 'قنديل', slug: 'tide', language: 'ar' });
  expect(arabic.title).toEqual({ text: 'قنديل', lang: 'ar', dir: 'rtl' });
  expect((await cardFor({})).title).toEqual({ text: 'Tide', lang: undefined, dir: undefined });
});
