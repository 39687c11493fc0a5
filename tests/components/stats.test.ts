import { describe, expect, test } from 'vitest';
import Bars from '../../src/components/stats/Bars.astro';
import Columns from '../../src/components/stats/Columns.astro';
import Headline from '../../src/components/stats/Headline.astro';
import PairGraph from '../../src/components/stats/PairGraph.astro';
import PairTable from '../../src/components/stats/PairTable.astro';
import Picture from '../../src/components/stats/Picture.astro';
import TallyTable from '../../src/components/stats/TallyTable.astro';
import {
  fandomRows,
  lengthRows,
  ratingRows,
  soleRow,
  statusRows,
  yearRows,
} from '../../src/components/stats/rows.ts';
import { interfaceFor } from '../../src/i18n/interface.ts';
import type { PairTallies, StatsView } from '../../src/query/stats/views.ts';
import { called, heard, linksOf, namesOf, tongueOf, wordsOf } from './reading.ts';
import { render, t } from './render.ts';
import { ARABIC, BASE, linked, MARKUP, siteView } from './views.ts';

const stats: StatsView = {
  total: { stories: 5, words: 12_480 },
  median: 900,
  kinds: [{ kind: 'fandom', href: `${BASE}fandoms/`, total: 14 }],
  years: {
    periods: [
      { from: 2023, to: 2023, stories: 1, words: 480 },
      { from: 2024, to: 2024, stories: 3, words: 12_000 },
    ],
    undated: { stories: 1, words: 0 },
  },
  fandoms: {
    names: [
      { name: linked('Tides'), stories: 3, words: 480 },
      { name: linked('شهرزاد', ARABIC), stories: 1, words: 12_000 },
    ],
    others: { fandoms: 12, stories: 90, words: 900 },
    without: { stories: 1, words: 10 },
    href: `${BASE}fandoms/`,
  },
  ratings: [
    { rating: 'general', stories: 4, words: 12_479 },
    { rating: 'mature', stories: 1, words: 1 },
  ],
  statuses: [{ status: 'complete', stories: 5, words: 12_480 }],
  lengths: [
    { from: 5001, to: 10_000, stories: 4, words: 9000 },
    { from: 100_001, to: undefined, stories: 1, words: 3480 },
  ],
  pairs: undefined,
};

const pairs: PairTallies = {
  pairs: [
    {
      name: linked('Ann/Ben', { href: `${BASE}relationships/ann-x-ben/` }),
      bond: 'romantic',
      members: [0, 1],
      stories: 2,
      words: 1200,
    },
    {
      name: linked('Ben & شهرزاد', { href: `${BASE}relationships/ben/` }),
      bond: 'platonic',
      members: [1, 2],
      stories: 1,
      words: 90,
    },
  ],
  characters: [
    { name: linked('Ann'), stories: 2, words: 1200 },
    { name: linked('Ben'), stories: 3, words: 1290 },
    { name: linked('شهرزاد', ARABIC), stories: 1, words: 90 },
  ],
  total: 2,
  href: `${BASE}relationships/`,
};

/** The rows of a table, each as what its cells say. */
const rowsIn = (body: ParentNode): readonly (readonly string[])[] =>
  [...body.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => heard(cell)),
  );

describe('the headline', () => {
  test('says what there is, and leads to the lists of it', async () => {
    const body = await render(Headline, { site: siteView(), stats });
    expect([...body.querySelectorAll('dl > div')].map(wordsOf)).toEqual([
      'Stories 5',
      'Words 12,480',
      'Words in a story of middling length 900',
      'Fandoms 14',
    ]);
    expect(linksOf(body)).toEqual({ Stories: `${BASE}stories/`, Fandoms: `${BASE}fandoms/` });
  });
});

describe('a picture', () => {
  test('has a heading, words for it, and a table that is opened by a name of its own', async () => {
    const body = await render(Picture, { id: 'years', title: 'Year by year', said: 'Most: 2024.' });
    expect(body.querySelector('h2#years')?.textContent).toBe('Year by year');
    expect(wordsOf(body.querySelector('#years-said'))).toBe('Most: 2024.');
    expect(namesOf(body, 'details > summary')).toEqual(['Year by year, as a table']);
  });
});

describe('columns', () => {
  const years = yearRows(stats, t);

  test('are one image, called by its heading and described by what it says', async () => {
    const body = await render(Columns, {
      labelledby: 'years',
      said: years?.said,
      rows: years?.columns,
    });
    const image = body.querySelector('[role="img"]');
    expect(image?.getAttribute('aria-labelledby')).toBe('years');
    expect(image?.getAttribute('aria-describedby')).toBe('years-said');
    expect(image?.querySelectorAll('rect')).toHaveLength(4);
    expect([...body.querySelectorAll('g > title')].map(wordsOf)).toEqual([
      '2023 · 1 story · 480 words',
      '2024 · 3 stories · 12,000 words',
    ]);
  });

  test('have colours by their classes alone: none in an attribute, no style of their own', async () => {
    const body = await render(Columns, { labelledby: 'years', said: '', rows: years?.columns });
    expect(body.querySelectorAll('[style], [fill], [stroke]')).toHaveLength(0);
  });

  test('of years are said by their peaks, and what has no date stands in the table', () => {
    expect(years?.said).toBe('Most stories: 2024 (3). Most words: 2024 (12,000).');
    expect(years?.beside.map(({ name }) => name.text)).toEqual(['Undated']);
  });

  test('of lengths are called by the words that they go up to', () => {
    const { columns } = lengthRows(stats, t);
    expect(columns.map(({ name, short }) => [name.text, short])).toEqual([
      ['up to 10,000 words', '10k'],
      ['more than 100,000 words', ''],
    ]);
  });

  test('have no peak where two are as high', () => {
    const level = { ...stats, lengths: stats.lengths.map((each) => ({ ...each, stories: 2 })) };
    expect(lengthRows(level, t).said).toBe('Most words: up to 10,000 words (9,000).');
  });
});

describe('bars', () => {
  test('lead to the pages of their names, and are heard as numbers', async () => {
    const body = await render(Bars, { rows: fandomRows(stats, t) });
    expect([...body.querySelectorAll('li')].map(heard)).toEqual([
      'Tides: 3 stories, 480 words',
      'شهرزاد: 1 story, 12,000 words',
      '12 more: 90 stories, 900 words',
      'No fandom: 1 story, 10 words',
    ]);
    expect(namesOf(body, 'a')).toEqual(['Tides', 'شهرزاد', '12 more']);
    expect(tongueOf(called(body, 'a', 'شهرزاد'))).toEqual(ARABIC);
  });

  test('are left out for the rest', async () => {
    const body = await render(Bars, { rows: fandomRows(stats, t) });
    const drawn = [...body.querySelectorAll('li')].map((li) => li.querySelectorAll('rect').length);
    expect(drawn).toEqual([2, 2, 0, 0]);
  });

  test('of ratings are shares, with their letters', async () => {
    const body = await render(Bars, { rows: ratingRows(stats, t), whole: stats.total });
    expect(namesOf(body, '.rating')).toEqual(['', '']);
    expect([...body.querySelectorAll('svg text')].map((text) => text.textContent.trim())).toEqual([
      ...['80%', '100%'],
      ...['20%', '<1%'],
    ]);
  });

  test('begin at the right where the page does', async () => {
    const arabic = interfaceFor('ar');
    const body = await render(Bars, { rows: fandomRows(stats, arabic), t: arabic });
    const bar = body.querySelector('rect');
    const [x, width] = ['x', 'width'].map((name) => parseFloat(bar?.getAttribute(name) ?? ''));
    expect((x ?? 0) + (width ?? 0)).toBeCloseTo(100);
  });

  test('say it in words where there is but one', () => {
    expect(soleRow(statusRows(stats, t), t)).toBe('Complete: 5 stories, 12,480 words');
    expect(soleRow(ratingRows(stats, t), t)).toBe('');
  });
});

describe('the tables', () => {
  test('have a caption, heads for rows and columns, and every number in full', async () => {
    const rows = fandomRows(stats, t);
    const body = await render(TallyTable, {
      caption: 'Fandoms',
      head: 'Fandom',
      rows,
      whole: { stories: 95, words: 1 },
    });
    expect(wordsOf(body.querySelector('caption'))).toBe('Fandoms');
    expect(rowsIn(body)).toEqual([
      ['Fandom', 'Stories', 'Share', 'Words'],
      ['Tides', '3', '3%', '480'],
      ['شهرزاد', '1', '1%', '12,000'],
      ['12 more', '90', '95%', '900'],
      ['No fandom', '1', '1%', '10'],
    ]);
    expect(body.querySelectorAll('thead th[scope="col"]')).toHaveLength(4);
    expect(body.querySelectorAll('tbody th[scope="row"]')).toHaveLength(4);
  });

  test('of pairs lead to the characters, and from the number to the pair', async () => {
    const body = await render(PairTable, { caption: 'Pairs', pairs });
    expect(rowsIn(body).slice(1)).toEqual([
      ['Ann, Ben romantic', '2', '1,200'],
      ['Ben, شهرزاد platonic', '1', '90'],
    ]);
    expect(linksOf(body)).toMatchObject({
      Ann: linked('Ann').href,
      '2 stories: Ann/Ben': `${BASE}relationships/ann-x-ben/`,
    });
  });
});

describe('the graph of pairs', () => {
  test('is a list of links to characters, each with its stories, in each of its sizes', async () => {
    const body = await render(PairGraph, { labelledby: 'pairs', pairs });
    const pictures = [...body.querySelectorAll('svg[role="group"]')];
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      expect(picture.getAttribute('aria-labelledby')).toBe('pairs');
      expect(namesOf(picture, '[role="list"] > [role="listitem"] > a')).toEqual([
        'Ann: 2 stories',
        'Ben: 3 stories',
        'شهرزاد: 1 story',
      ]);
      expect(tongueOf(called(picture, 'a', 'شهرزاد: 1 story'))).toEqual(ARABIC);
    }
  });

  test('tells each line’s bond by how it is drawn, and its pair by a title', async () => {
    const body = await render(PairGraph, { labelledby: 'pairs', pairs });
    const lines = [...body.querySelectorAll('[role="group"] line')].slice(0, 2);
    expect(lines.map((line) => wordsOf(line.querySelector('title')))).toEqual([
      'Ann/Ben · 2 stories',
      'Ben & شهرزاد · 1 story',
    ]);
    expect(lines.map((line) => line.classList.contains('platonic'))).toEqual([false, true]);
    expect(wordsOf(body.querySelector('figcaption'))).toBe('romantic platonic');
  });

  test('says what it leaves out', async () => {
    const body = await render(PairGraph, { labelledby: 'pairs', pairs: { ...pairs, total: 90 } });
    expect([...body.querySelectorAll('p')].map(wordsOf)).toEqual([
      'The 2 most written of 90.',
      'The 2 most written of 90.',
    ]);
  });

  test('shows a name as it was typed, whatever it holds', async () => {
    const characters = pairs.characters.map((each) => ({ ...each, name: linked(MARKUP) }));
    const body = await render(PairGraph, { labelledby: 'pairs', pairs: { ...pairs, characters } });
    expect(body.querySelectorAll('b')).toHaveLength(0);
    expect(wordsOf(body)).toContain('<b>x</b>');
  });
});
