import { expect, test } from 'vitest';
import { isCut, joinWords, partWords, type WordRange } from '../../../src/search/word-levels.ts';
import { randomNumbers } from '../../random.ts';

const random = randomNumbers(5);
const anyLength = (): number => Math.floor(10 ** (random() * 6.5));
const WORDS = [0, 1, 99, 100, 101, 1000, 1001, 1_000_000, 1_000_001, 4_000_000].concat(
  Array.from({ length: 2000 }, anyLength),
);
const { levels, above } = partWords(WORDS);

/** The words again, exact for those levels alone that are wanted. */
function wordsOf(isWanted: (level: number) => boolean): readonly number[] {
  const wanted = [...above].filter(([level]) => isWanted(level));
  const numbers = wanted.map(([level, rest]) => [level, Uint32Array.from(rest)] as const);
  return [...joinWords(Uint32Array.from(levels), new Map(numbers))];
}

const heldBy = ({ from, to }: WordRange, words: readonly number[]): readonly boolean[] =>
  words.map((count) => count >= from && count <= to);

test('levels and what is above them are the words again', () => {
  expect(wordsOf(() => true)).toEqual(WORDS);
});

test('whether a range holds a story is told by the levels, and to the word by those it cuts', () => {
  for (let time = 0; time < 500; time += 1) {
    const [from, to] = [random() < 0.2 ? 0 : anyLength(), random() < 0.2 ? Infinity : anyLength()];
    const range = { from, to };
    const words = wordsOf((level) => isCut(level, range));
    expect(heldBy(range, words), `${String(from)}..${String(to)}`).toEqual(heldBy(range, WORDS));
  }
});

test('a range of round numbers cuts no level, any other two at most', () => {
  const cutBy = (range: WordRange): number =>
    [...above.keys()].filter((level) => isCut(level, range)).length;
  expect(cutBy({ from: 1000, to: 50_000 })).toBe(0);
  expect(cutBy({ from: 5000, to: Infinity })).toBe(0);
  expect(cutBy({ from: 0, to: 100_000 })).toBe(0);
  expect(cutBy({ from: 1234, to: 56_789 })).toBe(2);
});

test('a level has the lengths that pages of other builds read in it', () => {
  // Where one of these moves, raise MANIFEST_FORMAT: what is written has the numbers of levels alone.
  const round = [
    ...[100, 500, 1000, 2000, 3000, 5000, 7500, 10_000, 15_000, 20_000, 30_000, 40_000, 50_000],
    ...[75_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_000_000],
  ];
  const ends = round.flatMap((words) => [words - 1, words, words + 1]);
  const numbers = round.flatMap((_, at) => [2 * at, 2 * at + 1, 2 * at + 2]);
  expect(partWords([0, ...ends, 9_000_000]).levels).toEqual([0, ...numbers, 2 * round.length]);
});
