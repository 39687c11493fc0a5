import { expect, test } from 'vitest';
import Related from '../../src/components/story/Related.astro';
import SeriesPlaces from '../../src/components/story/SeriesPlaces.astro';
import type { RelatedGroup, Relation } from '../../src/query/views.ts';
import { wordsOf } from './reading.ts';
import { render } from './render.ts';
import { ARABIC, linked, related, unlinked } from './views.ts';

test.each([
  ['inspiredBy', 'Inspired by The Lamp by tidewrack'],
  ['translationOf', 'A translation of The Lamp by tidewrack'],
  ['podficOf', 'A reading of The Lamp by tidewrack'],
  ['inspired', 'Inspired The Lamp by tidewrack'],
  ['translations', 'Translated as The Lamp by tidewrack'],
  ['podfics', 'Read aloud as The Lamp by tidewrack'],
] satisfies [Relation, string][])('%s reads “%s”', async (relation, sentence) => {
  const groups: RelatedGroup[] = [
    { relation, stories: [related('The Lamp', [linked('tidewrack')])] },
  ];
  expect(wordsOf(await render(Related, { groups }))).toBe(sentence);
});

test('several stories are parted by commas, each with its authors', async () => {
  const stories = [
    related('One', [linked('Ann'), unlinked('Anonymous')]),
    related('Two'),
    related('Three', [linked('Ben')]),
  ];
  const body = await render(Related, { groups: [{ relation: 'inspiredBy', stories }] });
  expect(wordsOf(body)).toBe('Inspired by One by Ann, Anonymous, Two, Three by Ben');
});

test('a story here is a link, one elsewhere without an address is a title', async () => {
  const stories = [related('Here'), { ...related('Lost'), href: undefined }];
  const body = await render(Related, { groups: [{ relation: 'inspiredBy', stories }] });
  expect([...body.querySelectorAll('a')].map(wordsOf)).toEqual(['Here']);
  expect([...body.querySelectorAll('cite')].map(wordsOf)).toEqual(['Here', 'Lost']);
});

test('a title in another language says so', async () => {
  const story = { ...related('قنديل'), title: { text: 'قنديل', ...ARABIC } };
  const body = await render(Related, { groups: [{ relation: 'translationOf', stories: [story] }] });
  const link = body.querySelector('a');
  expect(link?.getAttribute('lang')).toBe('ar');
  expect(link?.getAttribute('dir')).toBe('rtl');
});

test('a place in a series reads as a sentence, with its number where it has one', async () => {
  const series = linked('Steps and Landings');
  const body = await render(SeriesPlaces, {
    places: [
      { series, part: 2 },
      { series: linked('Winter Cases'), part: undefined },
      { series, part: 0 },
    ],
  });
  expect([...body.querySelectorAll('p')].map(wordsOf)).toEqual([
    'Part 2 of Steps and Landings',
    'Part of Winter Cases',
    'Part 0 of Steps and Landings',
  ]);
  expect(body.querySelector('a')?.getAttribute('href')).toBe(series.href);
});
