import { describe, expect, test } from 'vitest';
import { numberStories } from '../../../src/archive/numbering.ts';
import { catalogueInput } from '../../../src/search/build/catalogue-input.ts';
import { packCatalogue } from '../../../src/search/build/catalogue-packs.ts';
import { Catalogue } from '../../../src/search/browser/catalogue/catalogue.ts';
import type { Question } from '../../../src/search/browser/catalogue/question.ts';
import { editionOf, type TestStory } from './edition-of.ts';
import { openCatalogue } from './served-catalogue.ts';

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

const edition = editionOf(STORIES, ALIASES);
const { manifest, packs } = packCatalogue(catalogueInput(edition));
const catalogue = new Catalogue(manifest, (name) =>
  Promise.resolve(new Response(Buffer.from(packs.get(name) ?? []))),
);
const inOrder = numberStories(edition.archive.stories).stories;

/** The titles of the stories that a query finds, the best first. */
async function titles(query: string, more: Partial<Question> = {}): Promise<readonly string[]> {
  const question: Question = {
    query,
    chosen: {},
    ranges: {},
    sort: { by: 'match', descending: true },
    ...more,
  };
  const { stories } = await catalogue.ask(question, { from: 0, count: 20 });
  return stories.map((story) => inOrder[story]?.title ?? '');
}

describe('a story is found', () => {
  test.each(['isnt what', 'isn’t', "isn't", 'wanted', 'ISN’T WHAT I', 'this isnt what i wanted'])(
    'first by %s in its title',
    async (query) => {
      expect((await titles(query))[0]).toBe('this isn’t what i wanted');
    },
  );

  test.each([
    ['tide_wrack', 'this isn’t what i wanted'],
    ['tidewrack', 'this isn’t what i wanted'],
    ["o'leary", 'What the Lamp Saw'],
    ['oleary', 'What the Lamp Saw'],
    ['leary', 'What the Lamp Saw'],
    ['johnlock', 'this isn’t what i wanted'],
    ['Holmes/Watson', 'this isn’t what i wanted'],
    ['Watson/Sherlock Holmes', 'this isn’t what i wanted'],
    ['mary ohara', 'this isn’t what i wanted'],
    ['hurt comfort', 'this isn’t what i wanted'],
    ['hurt/comfort slow', 'this isn’t what i wanted'],
    ['wats wanted', 'this isn’t what i wanted'],
    ['eowyn', 'Éowyn’s Shield, & Other Things'],
    ['Éowyns', 'Éowyn’s Shield, & Other Things'],
    ['shield other things', 'Éowyn’s Shield, & Other Things'],
    ['dartagnan', 'Éowyn’s Shield, & Other Things'],
    ['D’Artagnan', 'Éowyn’s Shield, & Other Things'],
    ['artagnan', 'Éowyn’s Shield, & Other Things'],
    ['jean luc saint hilaire', 'Éowyn’s Shield, & Other Things'],
    ['jeanluc', 'Éowyn’s Shield, & Other Things'],
    ['saint-hil', 'Éowyn’s Shield, & Other Things'],
    ['Jekyll/Hyde', 'Éowyn’s Shield, & Other Things'],
    ['Hyde x Jekyll', 'Éowyn’s Shield, & Other Things'],
    ['tides', 'Éowyn’s Shield, & Other Things'],
    ['灯台', '東の灯台'],
    ['東', '東の灯台'],
    ['燈', '東の灯台'],
    ['الميناء', 'قنديل الميناء'],
    ['5+1', '5+1 Lamps'],
    ['51 lamps', '5+1 Lamps'],
    ['r2d2', '5+1 Lamps'],
  ])('by %s', async (query, title) => {
    expect((await titles(query))[0]).toBe(title);
  });

  test.each([
    ['sheild', 'Éowyn’s Shield, & Other Things'],
    ['Wahtson', 'this isn’t what i wanted'],
    ['musketers', 'Éowyn’s Shield, & Other Things'],
    ['Jhon', 'this isn’t what i wanted'],
  ])('with a typing error: %s', async (query, title) => {
    expect(await titles(query)).toContain(title);
  });

  test('only where every word stands', async () => {
    expect(await titles('lamp watson')).toEqual([]);
  });

  test('by words without a letter no better than by none', async () => {
    expect(await titles('— !')).toHaveLength(STORIES.length);
  });

  test.each([
    ['title:lamp', ['What the Lamp Saw', '5+1 Lamps']],
    ['tag:wanted', ['What the Lamp Saw']],
    ['wanted -tag:wanted', ['this isn’t what i wanted']],
    ['character:"john watson"', ['this isn’t what i wanted']],
    ['fandom:holmes -watson', ['5+1 Lamps', 'What the Lamp Saw']],
    ['"lamp"', ['What the Lamp Saw']],
    ['author:tide', ['this isn’t what i wanted']],
  ])('by %s', async (query, expected) => {
    expect([...(await titles(query))].sort()).toEqual([...expected].sort());
  });

  test.each([
    ['"what the lamp"', ['What the Lamp Saw']],
    ['title:"the lamp saw"', ['What the Lamp Saw']],
    ['title:"lamp the saw"', []],
    ['title:"the saw"', []],
    ['"isnt what I"', ['this isn’t what i wanted']],
    ['"Éowyns shield other"', ['Éowyn’s Shield, & Other Things']],
    ['"5+1 lamps"', ['5+1 Lamps']],
    ['"watson john"', []],
    ['"dr watson"', ['this isn’t what i wanted']],
    ['"watson dr"', []],
    ['character:"jean luc"', ['Éowyn’s Shield, & Other Things']],
    ['character:"luc saint hil"', []],
    ['character:"john ohara"', []],
    ['"hurt comfort"', ['this isn’t what i wanted']],
    ['"comfort hurt"', []],
    ['relationship:"sherlock holmes"', ['this isn’t what i wanted']],
    ['relationship:"holmes sherlock"', []],
    ['relationship:"John Watson/Sherlock Holmes"', ['this isn’t what i wanted']],
    ['"Hyde x Jekyll"', ['Éowyn’s Shield, & Other Things']],
    ['"wanted slow"', []],
    ['"東の"', ['東の灯台']],
    ['title:「の灯」', ['東の灯台']],
    ['"の東"', []],
    ['wanted -"slow burn"', ['What the Lamp Saw']],
    ['wanted -"burn slow"', ['What the Lamp Saw', 'this isn’t what i wanted']],
    ['title:lamp -title:"lamp saw"', ['5+1 Lamps']],
    ['title:lamp -fandom:holmes', []],
    ['lamps -hurt/comfort', ['5+1 Lamps']],
  ])('by a phrase in its order: %s', async (query, expected) => {
    expect([...(await titles(query))].sort()).toEqual([...expected].sort());
  });

  test('among those that the filters leave, and counted among them', async () => {
    const chosen = { rating: { all: ['teen'], any: [], none: [] } };
    expect(await titles('holmes', { chosen })).toEqual(['this isn’t what i wanted']);
    const question: Question = {
      query: 'lamp',
      chosen: {},
      ranges: {},
      sort: { by: 'match', descending: true },
    };
    const { values } = await catalogue.offer('fandom', question, { sought: '', count: 5 });
    expect(values).toEqual([{ slug: 'sherlock-holmes', name: 'Sherlock Holmes', stories: 2 }]);
  });
});

/** Asks for stories that have little but their titles. */
function askAmong(stories: readonly TestStory[]): (query: string) => Promise<readonly string[]> {
  const few = editionOf(stories);
  const asked = openCatalogue(packCatalogue(catalogueInput(few)));
  const numbered = numberStories(few.archive.stories).stories;
  return async (query) => {
    const sort = { by: 'match', descending: true } as const;
    const question: Question = { query, chosen: {}, ranges: {}, sort };
    const { stories: found } = await asked.ask(question, { from: 0, count: 20 });
    return found.map((story) => numbered[story]?.title ?? '').sort();
  };
}

describe('words that may be written as one', () => {
  const found = askAmong([
    { title: 'Spiderman', tags: ['Fluff'] },
    { title: 'Spider-Man', relationships: ['Spiderman/Mary Jane'] },
    { title: 'Spider Man', tags: ['Malcolm X'] },
    { title: 'Spidermanly', fandom: ['X'] },
    { title: 'Man Spider' },
    { title: 'ΟΔΟΣΑ' },
    { title: 'Ο Δρόμος' },
  ]);
  test.each([
    ['"spider man"', ['Spider Man', 'Spider-Man', 'Spiderman']],
    ['title:"spider man"', ['Spider Man', 'Spider-Man', 'Spiderman']],
    ['title:spider -"spider man"', ['Man Spider', 'Spidermanly']],
    ['relationship:"mary jane/spider man"', ['Spider-Man']],
    ['"x"', ['Spider Man', 'Spidermanly']],
    ['x', ['Spider Man', 'Spidermanly']],
    ['title:spider -x', ['Man Spider', 'Spider-Man', 'Spiderman']],
    ['spiderman x mary', ['Spider-Man']],
    ['" x  x "', []],
    ['ΟΔΟΣ', ['ΟΔΟΣΑ']],
    ['δρομοσ', ['Ο Δρόμος']],
    ['"ο δρομοσ"', ['Ο Δρόμος']],
  ])('are found by %s', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });
});

describe('of words that no story has together', () => {
  const found = askAmong([
    { title: 'Slow Lamp' },
    { title: 'Glow Lamp' },
    { title: 'Form Letter' },
    { title: 'From Here' },
  ]);
  test.each([
    ['slow lapm', ['Slow Lamp']],
    ['title:slow title:lapm', ['Slow Lamp']],
    ['from letter', ['Form Letter']],
    ['"from" letter', []],
    ['"fron" here', []],
    ['from letter here slow', []],
    ['lettre form', ['Form Letter']],
  ])('those are mistyped that stand nowhere, and else any: %s', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });
});

test('a name that is just what was typed is offered before the more used ones that hold it', async () => {
  const stories = ['Lamp Light', 'Light and Dark', 'Light and Dark', 'Light'].map(
    (name, at): TestStory => ({ title: `Story ${String(at)}`, tags: [name] }),
  );
  const few = openCatalogue(packCatalogue(catalogueInput(editionOf(stories, { Light: ['Lux'] }))));
  const question: Question = { chosen: {}, ranges: {}, sort: { by: 'updated', descending: true } };
  const offered = async (sought: string): Promise<readonly string[]> => {
    const { values } = await few.offer('tag', question, { sought, count: 5 });
    return values.map(({ name }) => name);
  };
  expect(await offered('light')).toEqual(['Light', 'Light and Dark', 'Lamp Light']);
  expect(await offered('lgiht')).toEqual(['Light and Dark', 'Lamp Light', 'Light']);
  expect(await offered('lux')).toEqual(['Light']);
  expect(await offered('dark light')).toEqual(['Light and Dark']);
});
