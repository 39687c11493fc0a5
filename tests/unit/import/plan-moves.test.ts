import { expect, it } from 'vitest';
import { planMoves } from '../../../src/import/plan-moves.ts';

function moved(wanted: Readonly<Record<string, string>>, names: readonly string[]) {
  return [...planMoves(new Map(Object.entries(wanted)), names)];
}

it('a file moves into the place of another once that has moved on', () => {
  const wanted = { '01.md': '02.md', '02.md': '03.md' };
  expect(moved(wanted, ['01.md', '02.md'])).toEqual([
    ['02.md', '03.md'],
    ['01.md', '02.md'],
  ]);
});

it('a file stays where its place is another’s, and so does what would come after it', () => {
  const wanted = { '01.md': '02.md', '02.md': '03.md', '04.md': '05.md' };
  expect(moved(wanted, ['01.md', '02.md', '03.md', '04.md'])).toEqual([['04.md', '05.md']]);
});

it('what stands beside a file goes with it, and nothing else is taken for it', () => {
  expect(moved({ '01.md': '02.md' }, ['01.md', '01.md.new'])).toEqual([
    ['01.md', '02.md'],
    ['01.md.new', '02.md.new'],
  ]);
  expect(moved({ '01.md': '02.md' }, ['01.md', '02.md.new'])).toEqual([]);
});
