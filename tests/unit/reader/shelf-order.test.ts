import { expect, it } from 'vitest';
import type { ShelfEntry } from '../../../src/reader/shelf-entry.ts';
import { arrange } from '../../../src/reader/shelf-order.ts';

const note = { title: 'Tide', authors: [], chapters: 3 };

function read(story: string, at: number, finished: boolean): ShelfEntry {
  const place = { ...note, href: story, label: '', position: 3, finished, at };
  return { story, place, kept: undefined };
}
const kept = (story: string, at: number): ShelfEntry => ({
  story,
  place: undefined,
  kept: { ...note, at },
});

it('puts each story on one board, what was touched last first', () => {
  const boards = arrange(
    [read('/a/', 1, false), read('/b/', 2, false), kept('/c/', 3), read('/d/', 4, true)],
    new Map(),
  );
  expect(boards.reading.map(({ story }) => story)).toEqual(['/b/', '/a/']);
  expect(boards.kept.map(({ story }) => story)).toEqual(['/c/']);
  expect(boards.finished.map(({ story }) => story)).toEqual(['/d/']);
});

it('takes a story that has grown since its end was read back to those being read', () => {
  const grown = new Map([['/d/', { is: 'here', chapters: 5 } as const]]);
  const { reading, finished } = arrange([read('/d/', 4, true)], grown);
  expect(reading).toMatchObject([{ story: '/d/', newChapters: 2, gone: false }]);
  expect(finished).toEqual([]);
});

it('says of a story that the archive no longer has that it is gone', () => {
  const { kept: board } = arrange([kept('/c/', 3)], new Map([['/c/', { is: 'gone' } as const]]));
  expect(board).toMatchObject([{ story: '/c/', gone: true }]);
});
