import { expect, it } from 'vitest';
import { formatGaps, gapsIn } from '../../../src/cli/missing-chapters.ts';

const missing = (there: readonly number[], of: number): string =>
  formatGaps({ chapters: gapsIn(there, of), of });

it.each([
  [[1, 2, 4], 4, 'chapter 3 of 4'],
  [[3, 1, 8], 9, 'chapters 2, 4–7, 9 of 9'],
  [[2, 2], 3, 'chapters 1, 3 of 3'],
  [[0, 1], 3, 'chapters 2–3 of 3'],
  [[1, 99], 2, 'chapter 2 of 2'],
  [[1], 1_000_000_000_000, 'chapters 2–1000000000000 of 1000000000000'],
])('of chapters %j and %i in all it says what is missing', (there, of, said) => {
  expect(missing(there, of)).toBe(said);
});

it('nothing is missing where all are there', () => {
  expect(gapsIn([2, 1, 3], 3)).toEqual([]);
});
