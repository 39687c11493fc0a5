import { afterEach, expect, test, vi } from 'vitest';
import CardTemplate from '../../src/components/search/CardTemplate.astro';
import StoryCard from '../../src/components/story/StoryCard.astro';
import { cardOf } from '../../src/query/card.ts';
import { EditionIndex } from '../../src/query/edition-index.ts';
import { storyCard } from '../../src/search/browser/card.ts';
import { createSpeech } from '../../src/search/browser/phrases.ts';
import { unpackCatalogue } from '../../src/search/browser/story.ts';
import { catalogueOf } from '../../src/search/build/catalogue.ts';
import { editionOf, type TestStory } from '../unit/search/edition-of.ts';
import { headingsOf, heard, linksOf } from './reading.ts';
import { render, t } from './render.ts';
import { MARKUP } from './views.ts';

afterEach(() => vi.unstubAllGlobals());

const THREE = { one: '<p>It was late.</p>', two: '<p>Late.</p>', three: '<p>So late.</p>' };
const tags = Array.from({ length: 30 }, (_, at) => `Tag Number ${at}`);

/** A story's card in a list, and the card that the search makes of what the catalogue knows. */
async function cardsOf(story: Partial<TestStory>): Promise<{ listed: Element; found: Element }> {
  const edition = editionOf([{ title: 'Tide', slug: 'tide', ...story }]);
  const index = new EditionIndex(edition);
  const listed = await render(StoryCard, {
    story: await cardOf(index.story('tide'), index),
    language: 'en',
    level: 'h3',
  });
  const template = (await render(CardTemplate, {})).querySelector('template');
  const [entry] = unpackCatalogue(catalogueOf(edition));
  if (template === null || entry === undefined) throw new Error('There is nothing to fill.');
  vi.stubGlobal('document', template.ownerDocument);
  const found = template.ownerDocument.createElement('main');
  found.append(
    storyCard(
      template,
      entry,
      createSpeech({
        language: t.language,
        locale: t.locale,
        search: t.search,
        facts: t.facts,
        comma: t.lists.comma,
      }),
    ),
  );
  return { listed, found };
}

test.each<[string, Partial<TestStory>]>([
  ['a one-shot', {}],
  ['a one-shot that goes on', { status: 'ongoing' }],
  ['a one-shot of which more is planned', { status: 'ongoing', planned: 4 }],
  ['a story with its first chapter', { chapters: { one: '<p>.</p>' }, status: 'ongoing' }],
  ['a story of one chapter', { chapters: { one: '<p>.</p>' } }],
  ['three chapters of twelve', { chapters: THREE, status: 'ongoing', planned: 12 }],
  ['three of three', { chapters: THREE, planned: 3 }],
  ['three of nobody knows', { chapters: THREE, status: 'hiatus', planned: '?' }],
  ['three without a plan', { chapters: THREE, status: 'abandoned' }],
  ['complete after all', { chapters: THREE, planned: '?' }],
  ['warnings', { warnings: ['Spiders', 'No Archive Warnings Apply', 'constructor'] }],
  ['warnings kept back', { warnings: ['Creator Chose Not To Use Archive Warnings'] }],
  ['a rating', { rating: 'explicit' }],
  ['names', { fandom: ['Lamps', 'Tides'], characters: ['Cora'], relationships: ['Ann/Ben'] }],
  ['a name without a page', { author: 'Anonymous' }],
  ['another language', { title: '灯台', language: 'ja' }],
  ['a language from right to left', { title: 'قنديل', language: 'ar' }],
  ['what looks like markup', { title: MARKUP, fandom: [MARKUP], tags: [MARKUP] }],
])('a story that is found reads as it does in a list: %s', async (_, story) => {
  const { listed, found } = await cardsOf(story);
  expect(heard(found)).toBe(heard(listed));
  expect(headingsOf(found)).toEqual(headingsOf(listed));
  expect(linksOf(found)).toEqual(linksOf(listed));
});

test('a found story with many tags folds their tail too', async () => {
  const { found } = await cardsOf({ tags });
  const fold = found.querySelector('details');
  expect(fold?.hasAttribute('open')).toBe(false);
  expect(heard(fold?.querySelector('summary') ?? null)).toBe('and 22 more');
  for (const tag of tags) expect(linksOf(found)).toHaveProperty([tag]);
});
