import { expect, it } from 'vitest';
import { joinShelves, mergeShelves } from '../../../../src/reader/shelf/merge-shelves.ts';
import { annotation, at, NOTE, place, shelf, story, visit } from './a-shelf.ts';

const FULL = shelf({
  stories: [story({ place: place(5), later: at(1), lists: { Comfort: at(3) } })],
  annotations: [annotation()],
  visits: [visit(5)],
});

it('changes nothing where there is nothing new', () => {
  expect(mergeShelves(FULL, FULL)).toEqual(shelf({}));
  expect(mergeShelves(FULL, shelf({}))).toEqual(shelf({}));
  expect(mergeShelves(FULL, shelf({ stories: [story({ place: place(4) })] }))).toEqual(shelf({}));
});

it('takes in all that an empty shelf lacks', () => {
  expect(mergeShelves(shelf({}), FULL)).toEqual(FULL);
});

it('has the newer of two places, and all else of both sides', () => {
  const there = shelf({
    stories: [story({ place: place(6), followed: at(2), lists: { Sad: at(4) } })],
    annotations: [annotation({ id: 'a2' })],
    visits: [visit(6, 'two/')],
  });
  const both = joinShelves(FULL, there);
  expect(both.stories).toEqual([
    story({
      place: place(6),
      later: at(1),
      followed: at(2),
      lists: { Sad: at(4), Comfort: at(3) },
    }),
  ]);
  expect(both.annotations.map(({ id }) => id)).toEqual(['a1', 'a2']);
  expect(both.visits).toHaveLength(2);
});

it('has a chapter read that was read on either side', () => {
  const here = shelf({ stories: [story({ place: place(9, { read: ['one/'] }) })] });
  const there = shelf({ stories: [story({ place: place(5, { read: ['zero/', 'one/'] }) })] });
  expect(mergeShelves(here, there).stories).toMatchObject([
    { place: { at: at(9), read: ['one/', 'zero/'] } },
  ]);
});

it('knows a story as it was seen last', () => {
  const grown = { ...NOTE, title: 'High Tide', chapters: 9 };
  const there = shelf({ stories: [story({ note: grown, place: { ...place(9), ...grown } })] });
  expect(mergeShelves(FULL, there).stories).toMatchObject([{ note: grown }]);
  expect(mergeShelves(there, FULL).stories).toMatchObject([{ note: grown }]);
});

it('keeps both of two notes on the same words, and says neither twice', () => {
  const here = shelf({ annotations: [annotation({ note: 'He knew.', edited: at(5) })] });
  const there = shelf({ annotations: [annotation({ note: 'So sad.', edited: at(6) })] });
  const both = joinShelves(here, there);
  expect(both.annotations).toMatchObject([{ note: 'So sad.\n\nHe knew.' }]);
  expect(mergeShelves(both, here)).toEqual(shelf({}));
  expect(mergeShelves(both, there)).toEqual(shelf({}));
});
