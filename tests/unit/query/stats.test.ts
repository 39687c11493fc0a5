import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/archive/edition.ts';
import { EditionIndex } from '../../../src/query/edition-index.ts';
import { statsOf } from '../../../src/query/stats.ts';
import type { StatsView } from '../../../src/query/stats/views.ts';
import { archiveOf, story, type ContentFiles } from '../archive/content-folder.ts';

/**
 * The numbers of an archive.
 * @param words how many words each file has, by its path; the others have ten
 */
async function numbersOf(
  files: ContentFiles,
  words: Readonly<Record<string, number>> = {},
): Promise<StatsView> {
  const edition: Edition = {
    archive: await archiveOf(files),
    facts: (file) => ({
      words: words[file] ?? 10,
      ideographs: 0,
      outline: [],
      references: [],
      messages: [],
    }),
    html: () => Promise.resolve(undefined),
    variants: () => [],
    sharePicture: () => undefined,
  };
  return statsOf(new EditionIndex(edition));
}

/** One-shots, one for each front matter, at `stories/1.md` and on. */
function stories(...frontMatters: readonly string[]): ContentFiles {
  return Object.fromEntries(
    frontMatters.map((matter, at) => [`stories/s${String(at + 1)}.md`, story(matter)]),
  );
}

const named = (tallies: readonly { readonly name: { readonly text: string } }[] = []) =>
  tallies.map(({ name }) => name.text);

describe('an archive', () => {
  test('without stories has nothing to count', async () => {
    expect(await numbersOf({})).toEqual({
      total: { stories: 0, words: 0 },
      median: 0,
      kinds: [],
      years: undefined,
      fandoms: undefined,
      ratings: [],
      statuses: [],
      lengths: [],
      pairs: undefined,
    });
  });

  test('of stories without dates, fandoms and relationships leaves these out', async () => {
    const stats = await numbersOf(stories('', ''));
    expect(stats.total).toEqual({ stories: 2, words: 20 });
    expect([stats.years, stats.fandoms, stats.pairs]).toEqual([undefined, undefined, undefined]);
  });

  test('has as many names of a kind as its lists have', async () => {
    const { kinds } = await numbersOf(stories('tags: [a, b]', 'tags: [b, c]'));
    expect(kinds).toContainEqual({ kind: 'tag', href: '/tags/', total: 3 });
  });
});

describe('years', () => {
  test('have each story in the year of its first day, and words in that of their chapter', async () => {
    const { years } = await numbersOf(
      {
        ...stories('published: 2019-12-31'),
        'stories/long/index.md': '---\ntitle: Long\npublished: 2020-03-01\n---\n',
        'stories/long/1.md': '---\npublished: 2020-03-01\n---\n\nOne.\n',
        'stories/long/2.md': '---\npublished: 2022-03-01\n---\n\nTwo.\n',
      },
      { 'stories/s1.md': 5, 'stories/long/1.md': 7, 'stories/long/2.md': 9 },
    );
    expect(years?.periods).toEqual([
      { from: 2019, to: 2019, stories: 1, words: 5 },
      { from: 2020, to: 2020, stories: 1, words: 7 },
      { from: 2021, to: 2021, stories: 0, words: 0 },
      { from: 2022, to: 2022, stories: 0, words: 9 },
    ]);
  });

  test('leave what has no date aside, and count it', async () => {
    const { years } = await numbersOf(stories('published: 2019-12-31', ''));
    expect(years?.undated).toEqual({ stories: 1, words: 10 });
  });

  test('stand together where there are too many for a picture', async () => {
    const { years } = await numbersOf(stories('published: 1811-01-01', 'published: 2026-01-01'));
    expect(years?.periods.length).toBeLessThanOrEqual(40);
    expect(years?.periods[0]).toEqual({ from: 1810, to: 1819, stories: 1, words: 10 });
    expect(years?.periods.at(-1)).toEqual({ from: 2020, to: 2029, stories: 1, words: 10 });
  });
});

describe('fandoms', () => {
  test('come with most stories first, as many as their pages list', async () => {
    const { fandoms } = await numbersOf({
      ...stories('fandom: Dracula', 'fandom: [Emma, Dracula]', 'fandom: Gothic', ''),
      'tags.yaml': 'fandom:\n  Dracula: { parents: [Gothic] }\n  Emma: { parents: [Austen] }\n',
    });
    // Gothic is named by one story and holds two more; Austen only holds others.
    expect(named(fandoms?.names)).toEqual(['Gothic', 'Dracula', 'Emma']);
    expect(fandoms?.names.map((tally) => tally.stories)).toEqual([3, 2, 1]);
    expect(fandoms?.without).toEqual({ stories: 1, words: 10 });
    expect(fandoms?.others).toBeUndefined();
  });

  test('are twelve, and the rest together, each story of it once', async () => {
    const pairs = Array.from({ length: 12 }, (_, at) => `fandom: F${String(at)}`);
    const { fandoms } = await numbersOf(
      stories(...pairs, ...pairs, 'fandom: [X, Y]', 'fandom: [Z, F1]'),
    );
    expect(fandoms?.names).toHaveLength(12);
    expect(fandoms?.names[0]?.name.text).toBe('F1');
    expect(fandoms?.others).toEqual({ fandoms: 3, stories: 1, words: 10 });
  });
});

test('ratings and statuses come in their own order, those that there are', async () => {
  const stats = await numbersOf(
    stories('rating: explicit', 'rating: general\nstatus: abandoned', 'rating: general'),
  );
  expect(stats.ratings).toEqual([
    { rating: 'general', stories: 2, words: 20 },
    { rating: 'explicit', stories: 1, words: 10 },
  ]);
  expect(stats.statuses.map(({ status }) => status)).toEqual(['complete', 'abandoned']);
});

describe('lengths', () => {
  test('have a drabble among the shortest, and no gap', async () => {
    const { lengths } = await numbersOf(stories('', '', ''), {
      'stories/s1.md': 100,
      'stories/s2.md': 101,
      'stories/s3.md': 5001,
    });
    expect(lengths).toEqual([
      { from: 0, to: 100, stories: 1, words: 100 },
      { from: 101, to: 1000, stories: 1, words: 101 },
      { from: 1001, to: 5000, stories: 0, words: 0 },
      { from: 5001, to: 10_000, stories: 1, words: 5001 },
    ]);
  });

  test('end with what is longer than all others', async () => {
    const { lengths } = await numbersOf(stories(''), { 'stories/s1.md': 100_001 });
    expect(lengths).toEqual([{ from: 100_001, to: undefined, stories: 1, words: 100_001 }]);
  });

  test('have a middle, which is that of a story', async () => {
    const words = { 'stories/s1.md': 1, 'stories/s2.md': 3, 'stories/s3.md': 1000 };
    expect((await numbersOf(stories('', '', ''), words)).median).toBe(3);
  });
});

describe('pairs', () => {
  test('come with most stories first, with who is in them and how they are joined', async () => {
    const { pairs } = await numbersOf(
      stories('relationships: Ann & Ben', 'relationships: [Cat/Ann, Ann & Ben]', 'characters: Dan'),
    );
    expect(pairs?.pairs.map(({ name, bond, stories: count }) => [name.text, bond, count])).toEqual([
      ['Ann & Ben', 'platonic', 2],
      ['Cat/Ann', 'romantic', 1],
    ]);
    expect(named(pairs?.characters)).toEqual(['Ann', 'Ben', 'Cat']);
    expect(pairs?.pairs.map(({ members }) => members)).toEqual([
      [0, 1],
      [2, 0],
    ]);
  });

  test('are forty, of as many as there are', async () => {
    const many = Array.from({ length: 50 }, (_, at) => `relationships: A${String(at)}/B`);
    const { pairs } = await numbersOf(stories(...many));
    expect(pairs?.pairs).toHaveLength(40);
    expect(pairs?.total).toBe(50);
    expect(pairs?.characters).toHaveLength(41);
  });
});
