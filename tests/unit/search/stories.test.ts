import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../../src/search/build/catalogue.ts';
import { facetValues, matches } from '../../../src/search/browser/facets.ts';
import { chapterHref, parseCatalogue, unpackCatalogue } from '../../../src/search/browser/story.ts';
import type { Catalogue } from '../../../src/search/catalogue.ts';
import { editionOf, type TestStory } from './edition-of.ts';

const STORIES: readonly TestStory[] = [
  {
    title: 'What the Lamp Saw',
    author: "Flann O'Leary",
    fandom: ['Sherlock Holmes'],
    tags: ['Wanted'],
  },
  {
    title: 'this isn’t what i wanted',
    slug: 'this-isnt-what-i-wanted',
    author: 'tide_wrack',
    fandom: ['Sherlock Holmes'],
    characters: ['John Watson', "Mary O'Hara"],
    relationships: ['Sherlock Holmes/John Watson'],
    tags: ['Slow Burn', 'Hurt/Comfort'],
    rating: 'teen',
    warnings: ['Major Character Death'],
  },
  {
    title: 'Éowyn’s Shield, & Other Things',
    author: 'Anonymous',
    fandom: ['The Musketeers'],
    characters: ["d'Artagnan", 'Jean-Luc Saint-Hilaire', 'Alex (Tides)'],
    relationships: ['Dr. Jekyll/Mr. Hyde'],
    status: 'ongoing',
    rating: 'explicit',
  },
  { title: '東の灯台', slug: '東の灯台', language: 'ja', author: '燈', rating: 'general' },
  { title: 'قنديل الميناء', language: 'ar', author: 'ليلى', status: 'hiatus' },
  { title: '5+1 Lamps', slug: '5-1-lamps', fandom: ['Sherlock Holmes'], characters: ['R2-D2'] },
];
const ALIASES = { 'Sherlock Holmes/John Watson': ['Johnlock'], 'John Watson': ['Dr. Watson'] };

const catalogue = catalogueOf(editionOf(STORIES, ALIASES));
// As it comes to the browser.
const sent = parseCatalogue(JSON.parse(JSON.stringify(catalogue)));
const stories = unpackCatalogue(sent);

describe('the catalogue', () => {
  test('comes out of its columns as it went in', () => {
    expect(stories[1]).toMatchObject({
      slug: 'this-isnt-what-i-wanted',
      href: '/lamps/stories/this-isnt-what-i-wanted/',
      title: 'this isn’t what i wanted',
      author: [{ text: 'tide_wrack', href: '/lamps/authors/tide-wrack/' }],
      relationship: [
        {
          text: 'Sherlock Holmes/John Watson',
          href: '/lamps/relationships/sherlock-holmes-x-john-watson/',
          aliases: ['Johnlock'],
        },
      ],
      rating: 'teen',
      status: 'complete',
      languages: ['en'],
      warnings: ['Major Character Death'],
      chapters: 0,
    });
  });

  test('has no address for a name without a page, and shows labels', () => {
    expect(stories[2]).toMatchObject({
      author: [{ text: 'Anonymous', href: undefined }],
      character: [{}, {}, { text: 'Alex', aliases: ['Alex (Tides)'] }],
    });
  });

  test('encodes addresses', () => {
    expect(stories[3]?.href).toBe(encodeURI('/lamps/stories/東の灯台/'));
    const [story] = stories;
    if (story === undefined) throw new Error('no story');
    const paragraph = 'p-abcdef';
    expect(chapterHref(story, { chapter: 'b c', paragraph })).toBe(
      '/lamps/stories/what-the-lamp-saw/b%20c/#p-abcdef',
    );
    expect(chapterHref(story, { chapter: '' })).toBe('/lamps/stories/what-the-lamp-saw/');
  });

  test('of another build is refused', () => {
    const older: Omit<Catalogue, 'format'> & { format: number } = { ...catalogue, format: 0 };
    expect(() => parseCatalogue(older)).toThrow('another build');
    expect(() => parseCatalogue('<!doctype html>')).toThrow('another build');
  });

  test('of 2,000 stories is at most 60 KB compressed', () => {
    const bytes = gzipSync(JSON.stringify(catalogueOf(editionOf(manyStories(2000)))), { level: 9 });
    expect(bytes.length).toBeLessThan(60 * 1024);
  });
});

describe('filters', () => {
  const left = (filters: Parameters<typeof matches>[1]) =>
    stories.filter((story) => matches(story, filters)).map(({ id }) => id);

  test('narrow by fandom, character, rating, status and language, and together', () => {
    expect(left({ fandom: 'sherlock-holmes' })).toEqual([0, 1, 5]);
    expect(left({ character: 'john-watson' })).toEqual([1]);
    expect(left({ rating: 'explicit' })).toEqual([2]);
    expect(left({ status: 'hiatus' })).toEqual([4]);
    expect(left({ language: 'ja' })).toEqual([3]);
    expect(left({ fandom: 'sherlock-holmes', rating: 'teen' })).toEqual([1]);
    expect(left({ fandom: 'no-such-fandom' })).toEqual([]);
  });

  test('say how many stories each value leaves under the others', () => {
    expect(facetValues(stories, 'fandom', { rating: 'teen' })).toEqual([
      { value: 'sherlock-holmes', text: 'Sherlock Holmes', stories: 1 },
    ]);
    expect(facetValues(stories, 'fandom', { fandom: 'the-musketeers' })).toEqual([
      { value: 'sherlock-holmes', text: 'Sherlock Holmes', stories: 3 },
      { value: 'the-musketeers', text: 'The Musketeers', stories: 1 },
    ]);
  });

  test('keep a chosen value in sight that leaves nothing', () => {
    expect(facetValues(stories, 'language', { language: 'ja', rating: 'teen' })).toContainEqual({
      value: 'ja',
      text: undefined,
      stories: 0,
    });
  });
});

/** Stories with titles of common words, and names as unevenly shared as names are. */
function manyStories(count: number): readonly TestStory[] {
  const words = `lamp night river letter winter garden promise harbour silence morning stranger
    kettle violin mirror winding station parlour bridge candle shadow window summer feather
    thunder ribbon orchard copper lantern meadow velvet`.split(/\s+/u);
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  // The square makes small numbers frequent, as in Zipf's law.
  const rare = (below: number): number => Math.floor((random(1000) / 1000) ** 2 * below);
  const word = (): string => words[random(words.length)] ?? '';
  const some = (most: number, name: (n: number) => string, below: number): string[] => [
    ...new Set(Array.from({ length: 1 + random(most) }, () => name(rare(below)))),
  ];
  const names = Array.from({ length: 400 }, () => `${word()} ${word()}`);
  return Array.from({ length: count }, (_, n) => ({
    title: `The ${word()} ${word()} of ${word()}`,
    slug: `the-${word()}-${n}`,
    author: `${word()}${rare(500)}`,
    fandom: some(1, (at) => `${names[at] ?? ''} fandom`, 60),
    characters: some(4, (at) => names[at] ?? '', 400),
    relationships: some(2, (at) => `${names[at] ?? ''}/${names[at + 1] ?? ''}`, 300),
    tags: some(6, (at) => `${words[at % 30] ?? ''} ${words[(at * 7) % 30] ?? ''}`, 600),
    rating: (['general', 'teen', 'mature', 'explicit'] as const)[random(4)] ?? 'teen',
  }));
}
