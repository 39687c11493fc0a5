import { beforeAll, describe, expect, test } from 'vitest';
import { packCatalogue, type CatalogueFiles } from '../../../src/search/build/catalogue-packs.ts';
import type { CatalogueInput } from '../../../src/search/build/catalogue-input.ts';
import { Catalogue } from '../../../src/search/browser/catalogue/catalogue.ts';
import {
  SORT_KEYS,
  type Chosen,
  type Question,
} from '../../../src/search/browser/catalogue/question.ts';
import { FACETS, MEASURES, type Facet } from '../../../src/search/catalogue-manifest.ts';
import { catalogueCorpus } from '../../catalogue-corpus.ts';
import { randomNumbers } from '../../random.ts';
import { EVERYTHING, nameOf, openCatalogue, served, slugOf } from './served-catalogue.ts';

const STORIES = 10_000;

describe('a catalogue of 10,000 stories', () => {
  let input: CatalogueInput;
  let files: CatalogueFiles;
  let catalogue: Catalogue;
  beforeAll(() => {
    input = catalogueCorpus(STORIES);
    files = packCatalogue(input);
    catalogue = openCatalogue(files);
  });

  test('answers every question as reading all stories one by one would', async () => {
    const random = randomNumbers(7);
    for (let round = 0; round < 120; round++) {
      const question = anyQuestion(random, input);
      const { total, stories } = await catalogue.ask(question, EVERYTHING);
      const expected = readOneByOne(input, question);
      expect(stories, JSON.stringify(question)).toEqual(expected);
      expect(total).toBe(expected.length);
    }
  });

  test('gives any part of an answer', async () => {
    const question: Question = { ...OPEN, ranges: { words: { from: 5000 } } };
    const { stories } = await catalogue.ask(question, EVERYTHING);
    const part = await catalogue.ask(question, { from: 40, count: 20 });
    expect(part.stories).toEqual(stories.slice(40, 60));
    expect(part.total).toBe(stories.length);
  });

  test('counts for every value of every facet what choosing it would leave', async () => {
    const random = randomNumbers(11);
    for (const facet of FACETS) {
      const question = anyQuestion(random, input);
      const { values, chosen } = await catalogue.offer(facet, question, { sought: '', count: 40 });
      for (const { slug, stories } of [...values, ...chosen]) {
        const { all = [], none = [] } = question.chosen[facet] ?? {};
        // Of two ratings one takes the place of the other.
        const others = facet === 'rating' || facet === 'status' ? [] : all;
        const narrowed = { all: [...others, slug], any: [], none };
        const left = readOneByOne(input, {
          ...question,
          chosen: { ...question.chosen, [facet]: narrowed },
        });
        expect(stories, `${facet} ${slug} ${JSON.stringify(question)}`).toBe(left.length);
      }
    }
  });

  test('offers the most used first, and says how many more there are', async () => {
    const { values, more } = await catalogue.offer('tag', OPEN, { sought: '', count: 10 });
    const uses = input.facets.tag.map(({ stories }) => stories.length).sort((a, b) => b - a);
    expect(values.map(({ stories }) => stories)).toEqual(uses.slice(0, 10));
    expect(more).toBe(uses.length - 10);
  });

  test('finds the rarest name of a facet by its letters, mistyped or in another order', async () => {
    const rarest = [...input.facets.character]
      .sort((a, b) => a.stories.length - b.stories.length)
      // Words of fewer than five letters are taken as they are typed.
      .find((value) => /\w{5}$/u.test(nameOf(value)));
    const name = nameOf(rarest);
    const [first = '', last = ''] = name.split(' ');
    const mistyped = `${last.slice(0, 2)}${last.charAt(3)}${last.charAt(2)}${last.slice(4)}`;
    for (const sought of [name, `${last} ${first}`, last.toUpperCase(), mistyped]) {
      const { values } = await catalogue.offer('character', OPEN, { sought, count: 50 });
      expect(
        values.map((value) => value.name),
        sought,
      ).toContain(name);
    }
  });

  test('loads nothing that a question does not use', async () => {
    const fetched: string[] = [];
    const fresh = openCatalogue(files, (name) => fetched.push(name));
    await fresh.ask({ ...OPEN, ranges: { words: { to: 500 } } }, EVERYTHING);
    const { columns, packs } = files.manifest;
    const used = (['updated', 'published', 'word-levels'] as const).map(
      (name) => packs[columns[name]?.[0]?.[0] ?? -1],
    );
    expect(new Set(fetched)).toEqual(new Set(used));
  });

  test('names what it does not know, and has no story of it', async () => {
    const chosen = { tag: choose({ all: ['no-such-tag'] }) };
    const { total, unknown } = await catalogue.ask({ ...OPEN, chosen }, EVERYTHING);
    expect(total).toBe(0);
    expect(unknown).toEqual([{ facet: 'tag', slug: 'no-such-tag' }]);
    const without = { tag: choose({ none: ['no-such-tag'] }) };
    expect((await catalogue.ask({ ...OPEN, chosen: without }, EVERYTHING)).total).toBe(STORIES);
  });

  test('leaves out what was read, but not what has grown since, and says how much', async () => {
    const { stories, total } = await catalogue.ask(OPEN, EVERYTHING);
    const [read = 0, grown = 0] = stories;
    const chaptersOf = (story: number): number => input.measures.chapters[story] ?? 0;
    const withoutRead = [
      { slug: input.slugs[read] ?? '', chapters: chaptersOf(read) },
      { slug: input.slugs[grown] ?? '', chapters: chaptersOf(grown) - 1 },
      { slug: 'gone', chapters: 1 },
    ];
    const left = await catalogue.ask({ ...OPEN, withoutRead }, EVERYTHING);
    expect(left.stories).toEqual(stories.slice(1));
    expect(left).toMatchObject({ total: total - 1, leftOut: 1 });
  });

  test('never shows what is hidden, says how much of it there is and why, and shows it when told', async () => {
    const { stories } = await catalogue.ask(OPEN, EVERYTHING);
    const [first = 0] = stories;
    const { values: tags } = await catalogue.offer('tag', OPEN, { sought: '', count: 2 });
    const values = [
      ...tags.map(({ slug }) => ({ kind: 'tag' as const, slug })),
      { kind: 'rating' as const, slug: 'explicit' },
      { kind: 'story' as const, slug: input.slugs[first] ?? '' },
      { kind: 'tag' as const, slug: 'no-such-tag' },
    ];
    const hidden = { values, isRevealed: false };
    const none = { tag: tags.map(({ slug }) => slug), rating: ['explicit'] };
    const expected = readOneByOne(input, {
      ...OPEN,
      chosen: { tag: choose({ none: none.tag }), rating: choose({ none: none.rating }) },
    }).filter((story) => story !== first);
    const left = await catalogue.ask({ ...OPEN, hidden }, EVERYTHING);
    expect(left.stories).toEqual(expected);
    expect(left.unknown).toEqual([]);
    const { values: ratings } = await catalogue.offer('rating', OPEN, { sought: '', count: 9 });
    const explicit = ratings.find(({ slug }) => slug === 'explicit')?.stories;
    expect(left.hidden).toEqual({
      total: stories.length - expected.length,
      each: [...tags.map((tag) => tag.stories), explicit, 1, 0],
    });
    // What is read is left out all the same.
    const withoutRead = [{ slug: input.slugs[first] ?? '', chapters: 1_000_000 }];
    const both = await catalogue.ask(
      { ...OPEN, withoutRead, hidden: { values: values.slice(-2), isRevealed: true } },
      EVERYTHING,
    );
    expect(both).toMatchObject({ leftOut: 1, hidden: { total: 0 }, total: stories.length - 1 });
    const revealed = { ...OPEN, hidden: { values, isRevealed: true } };
    const shown = await catalogue.ask(revealed, EVERYTHING);
    expect(shown).toMatchObject({ total: stories.length, hidden: left.hidden });
  });

  test('has a column tried again that did not load', async () => {
    let broken = true;
    const fetchPack = served(files);
    const fresh = new Catalogue(files.manifest, (name) =>
      broken ? Promise.reject(new Error('offline')) : fetchPack(name),
    );
    await expect(fresh.ask(OPEN, EVERYTHING)).rejects.toThrow('offline');
    broken = false;
    expect((await fresh.ask(OPEN, EVERYTHING)).total).toBe(STORIES);
  });
});

test('a catalogue of another format is refused', () => {
  const { manifest, packs } = packCatalogue(catalogueCorpus(10));
  const older = { ...manifest, format: 0 };
  expect(() => new Catalogue(older, served({ manifest, packs }))).toThrow('another build');
});

test('an archive without stories answers with none', async () => {
  const catalogue = openCatalogue(packCatalogue(catalogueCorpus(0)));
  expect(await catalogue.ask(OPEN, EVERYTHING)).toEqual({
    total: 0,
    stories: [],
    leftOut: 0,
    hidden: { total: 0, each: [] },
    unknown: [],
    renamed: [],
  });
  const offer = await catalogue.offer('tag', OPEN, { sought: '', count: 10 });
  expect(offer).toEqual({ chosen: [], values: [], more: 0 });
});

test('a visit to an archive of 2,000 stories that opens eight facets and sets a range loads less than 60 KB', async () => {
  const files = packCatalogue(catalogueCorpus(2000));
  let bytes = 0;
  const catalogue = openCatalogue(files, (name) => {
    bytes += files.packs.get(name)?.length ?? 0;
  });
  const opened = ['fandom', 'relationship', 'character', 'tag'] as const;
  const small = ['rating', 'warning', 'category', 'status'] as const;
  for (const facet of [...opened, ...small]) {
    await catalogue.offer(facet, OPEN, { sought: '', count: 20 });
  }
  const { total } = await catalogue.ask({ ...OPEN, ranges: { words: { from: 1000 } } }, EVERYTHING);
  expect(total).toBeGreaterThan(500);
  expect(bytes).toBeLessThan(60_000);
});

const OPEN: Question = { chosen: {}, ranges: {}, sort: { by: 'updated', descending: true } };

function choose(chosen: Partial<Chosen>): Chosen {
  return { all: [], any: [], none: [], ...chosen };
}

function anyQuestion(random: () => number, { facets, measures }: CatalogueInput): Question {
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(items.length ** random()) - 1];
  const slugs = (facet: Facet, chance: number): string[] => {
    const value = random() < chance ? pick(facets[facet]) : undefined;
    return value === undefined ? [] : [slugOf(nameOf(value)), ...slugs(facet, chance / 2)];
  };
  const chosen = Object.fromEntries(
    FACETS.filter(() => random() < 0.2).map((facet) => [
      facet,
      { all: slugs(facet, 0.4), any: slugs(facet, 0.5), none: slugs(facet, 0.5) },
    ]),
  );
  const ranges = Object.fromEntries(
    MEASURES.filter(() => random() < 0.2).map((measure) => {
      const [a = 0, b = 0] = [pick(measures[measure]), pick(measures[measure])];
      return [measure, { from: Math.min(a, b), to: random() < 0.5 ? Math.max(a, b) : undefined }];
    }),
  );
  const relationship = random() < 0.1 ? pick(facets.relationship) : undefined;
  const maybe = (): boolean | undefined => (random() < 0.15 ? random() < 0.5 : undefined);
  const keys = SORT_KEYS.filter((key) => key !== 'match');
  const by = keys[Math.floor(random() * keys.length)] ?? 'updated';
  return {
    chosen,
    ranges,
    main: relationship && slugOf(nameOf(relationship)),
    crossover: maybe(),
    oneShot: maybe(),
    sort: { by, descending: random() < 0.5 },
  };
}

/** What the catalogue's answer must be, found without any of its code. */
function readOneByOne(input: CatalogueInput, question: Question): number[] {
  const { chosen, ranges, main, crossover, oneShot, sort } = question;
  const has = (facet: Facet, slug: string): ReadonlySet<number> =>
    new Set(input.facets[facet].find((value) => slugOf(nameOf(value)) === slug)?.stories);
  const tests: ((story: number) => boolean)[] = [];
  for (const facet of FACETS) {
    const { all = [], any = [], none = [] } = chosen[facet] ?? {};
    const sets = {
      all: all.map((slug) => has(facet, slug)),
      any: any.map((slug) => has(facet, slug)),
      none: none.map((slug) => has(facet, slug)),
    };
    tests.push(
      (story) => sets.all.every((set) => set.has(story)),
      (story) => sets.any.length === 0 || sets.any.some((set) => set.has(story)),
      (story) => !sets.none.some((set) => set.has(story)),
    );
  }
  for (const measure of MEASURES) {
    const range = ranges[measure];
    if (range === undefined) continue;
    const { from = 0, to = Infinity } = range;
    const isDay = measure === 'published' || measure === 'updated';
    tests.push((story) => {
      const number = input.measures[measure][story] ?? 0;
      return number >= from && number <= to && (!isDay || number > 0);
    });
  }
  const mains =
    input.facets.relationship.find((value) => slugOf(nameOf(value)) === main)?.mains ?? [];
  if (main !== undefined) tests.push((story) => mains.includes(story));
  if (crossover !== undefined)
    tests.push((story) => input.crossovers.includes(story) === crossover);
  if (oneShot !== undefined) tests.push((story) => input.oneShots.includes(story) === oneShot);

  const found = Array.from({ length: input.stories }, (_, story) => story).filter((story) =>
    tests.every((passes) => passes(story)),
  );
  const { by, descending } = sort;
  const way = descending ? -1 : 1;
  if (by === 'match') throw new Error('The oracle reads no words.');
  if (by === 'title' || by === 'author') {
    const order = by === 'title' ? input.byTitle : input.byAuthor;
    const places = new Map(order.map((story, place) => [story, place]));
    return found.sort((a, b) => way * ((places.get(a) ?? 0) - (places.get(b) ?? 0)));
  }
  const measured = input.measures[by];
  const undated = (story: number): number => (by !== 'words' && measured[story] === 0 ? 1 : 0);
  return found.sort(
    (a, b) => undated(a) - undated(b) || way * ((measured[a] ?? 0) - (measured[b] ?? 0) || a - b),
  );
}
