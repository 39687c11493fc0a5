import { describe, expect, it } from 'vitest';
import { findOnShelf } from '../../../../src/reader/shelf/find-on-shelf.ts';
import { arrange } from '../../../../src/reader/shelf/shelf-order.ts';
import {
  hidden,
  keptFilter,
  readPreference,
} from '../../../../src/reader/preferences/preference.ts';
import { changesForMoved, type News } from '../../../../src/reader/shelf/shelf-news.ts';
import type { ShelfStory } from '../../../../src/reader/shelf/shelf.ts';
import { annotation, at, place, shelf, STORIES, story, TIDE, visit } from './a-shelf.ts';

const NO_NEWS = new Map<string, News>();
const named = (name: string, more: Partial<ShelfStory>): ShelfStory =>
  story({ story: `${STORIES}${name}/`, ...more });
const names = (stories: readonly ShelfStory[]): readonly string[] =>
  stories.map(({ story: address }) => address.slice(STORIES.length, -1));

describe('a shelf in order', () => {
  it('has each story at one stage, what was touched last first', () => {
    const { boards } = arrange(
      shelf({
        stories: [
          named('a', { place: place(1) }),
          named('b', { place: place(2), later: at(1) }),
          named('c', { later: at(3) }),
          named('d', { place: place(4, { finished: true }) }),
          named('e', { place: place(5, { finished: true }), later: at(6) }),
        ],
      }),
      NO_NEWS,
    );
    expect(names(boards.reading)).toEqual(['b', 'a']);
    expect(names(boards.later)).toEqual(['e', 'c']);
    expect(names(boards.finished)).toEqual(['d']);
  });

  it('has a story that has grown since its end was read among those being read', () => {
    const news = new Map<string, News>([[`${STORIES}d/`, { is: 'here', chapters: 5 }]]);
    const read = named('d', { place: place(4, { finished: true }) });
    const { boards } = arrange(shelf({ stories: [read] }), news);
    expect(boards.reading).toMatchObject([{ newChapters: 2, gone: false }]);
    expect(boards.finished).toEqual([]);
  });

  it('has those of the followed stories first in which there is something new', () => {
    const news = new Map<string, News>([[`${STORIES}a/`, { is: 'here', chapters: 4 }]]);
    const stories = [named('a', { followed: at(1) }), named('b', { followed: at(2) })];
    const { boards } = arrange(shelf({ stories }), news);
    expect(names(boards.followed)).toEqual(['a', 'b']);
    expect(boards.followed).toMatchObject([{ newChapters: 1 }, { newChapters: 0 }]);
  });

  it('says of a story that the archive no longer has that it is gone', () => {
    const news = new Map<string, News>([[TIDE, { is: 'gone' }]]);
    const { boards } = arrange(shelf({ stories: [story({ later: at(1) })] }), news);
    expect(boards.later).toMatchObject([{ gone: true }]);
  });

  it('has the reader’s lists by name, numbers in them by their size', () => {
    const stories = [
      named('a', { lists: { 'Top 10': at(1), comfort: at(1) } }),
      named('b', { lists: { 'Top 9': at(2), comfort: at(2) } }),
    ];
    const { lists } = arrange(shelf({ stories }), NO_NEWS);
    expect([...lists].map(([name, inside]) => [name, names(inside)])).toEqual([
      ['comfort', ['b', 'a']],
      ['Top 9', ['b']],
      ['Top 10', ['a']],
    ]);
  });

  it('has what is annotated by story, and what was read by day', () => {
    const { annotated, days } = arrange(
      shelf({
        stories: [story(), named('a', {})],
        annotations: [
          annotation({ id: '2', at: at(2) }),
          annotation({ id: '1', at: at(1) }),
          annotation({ id: '3', story: `${STORIES}a/`, edited: at(9) }),
        ],
        visits: [visit(1), visit(2, 'two/'), visit(-2880)],
      }),
      NO_NEWS,
    );
    expect(
      annotated.map(({ story: kept, annotations }) => [
        ...names([kept]),
        annotations.map(({ id }) => id),
      ]),
    ).toEqual([
      ['a', ['3']],
      ['tide', ['1', '2']],
    ]);
    expect(days.map(({ visits }) => visits.map(({ href }) => href))).toEqual([
      ['two/', 'one/'],
      ['one/'],
    ]);
  });
});

describe('a story that has moved', () => {
  it('takes all that is kept of it along, and finds what was there', () => {
    const there = `${STORIES}high-tide/`;
    const changes = changesForMoved(
      shelf({
        stories: [
          story({ place: place(5), later: at(1) }),
          story({ story: there, followed: at(2) }),
        ],
        annotations: [annotation()],
        visits: [visit(5)],
      }),
      new Map<string, News>([[TIDE, { is: 'moved', to: there }]]),
      STORIES,
    );
    const gone = changes.filter(({ value }) => value === undefined).map(({ key }) => key);
    expect(gone).toEqual([TIDE, visit(5).id]);
    const put = changes.flatMap(({ value }) => value ?? []);
    expect(put).toMatchObject([
      {
        story: there,
        place: { href: `${there}one/#p-abcdef` },
        later: at(1),
        followed: at(2),
      },
      { story: there, href: 'one/' },
      { id: 'a1', story: there },
    ]);
  });
});

it('a story that is never shown stays so where it has moved', () => {
  const tide = hidden({ kind: 'story', slug: 'tide', name: 'Tide' }, at(1));
  const changes = changesForMoved(
    shelf({ preferences: [tide] }),
    new Map<string, News>([[TIDE, { is: 'moved', to: `${STORIES}high-tide/` }]]),
    STORIES,
  );
  expect(changes).toEqual([
    { in: 'preferences', key: tide.id, value: undefined },
    {
      in: 'preferences',
      key: 'hidden story high-tide',
      value: hidden({ kind: 'story', slug: 'high-tide', name: 'Tide' }, at(1)),
    },
  ]);
});

describe('words sought on a shelf', () => {
  const full = shelf({
    stories: [
      named('a', { note: { title: 'Éowyn’s Tea', authors: ['moth'], chapters: 1 }, later: at(1) }),
      named('b', { place: place(1, { label: 'The Ferry' }), lists: { Comfort: at(1) } }),
    ],
    annotations: [annotation({ note: 'I cried.' })],
    visits: [visit(1)],
    preferences: [
      keptFilter('Comfort reads', 'stories/?tag=comfort', at(1)),
      readPreference('dimmed', at(2)),
    ],
  });
  const found = (query: string): readonly number[] =>
    Object.values(findOnShelf(full, query)).map((inside: readonly unknown[]) => inside.length);

  it.each([
    ['', [2, 1, 1, 2]],
    ['  EOWYNS moth ', [1, 0, 0, 0]],
    ['ferry', [1, 0, 0, 0]],
    ['comf', [1, 0, 0, 1]],
    ['cried', [0, 1, 0, 0]],
    ['sea came', [0, 1, 0, 0]],
    ['one', [0, 1, 1, 0]],
    ['eowyn ferry', [0, 0, 0, 0]],
  ] as const)(
    '“%s” is found in titles, authors, lists, chapters, words, notes and names of filters',
    (query, counts) => {
      expect(found(query)).toEqual(counts);
    },
  );

  it('are shown with the story that they are in', () => {
    const stories = [story()];
    const sought = shelf({ annotations: [annotation()] });
    expect(arrange(sought, NO_NEWS, stories).annotated).toMatchObject([{ story: { story: TIDE } }]);
  });
});
