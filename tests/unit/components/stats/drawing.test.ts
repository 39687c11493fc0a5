import { describe, expect, test } from 'vitest';
import { drawBars } from '../../../../src/components/stats/bars.ts';
import { drawColumns, type ColumnText } from '../../../../src/components/stats/columns.ts';
import { across, down } from '../../../../src/components/stats/lengths.ts';
import { nameLines } from '../../../../src/components/stats/name-lines.ts';
import { freeSide } from '../../../../src/components/stats/name-side.ts';
import { partBoxes, type Box } from '../../../../src/components/stats/part-boxes.ts';
import { shelve } from '../../../../src/components/stats/shelve.ts';

test('lengths are written as SVG has them, to two places', () => {
  expect([across(33.333333), down(1.256), across(-0.001)]).toEqual(['33.33%', '1.26em', '0%']);
});

describe('bars', () => {
  const rows = [
    { stories: 4, words: 50 },
    { stories: 2, words: 100 },
  ];

  test('are as long as what they stand for, against the most of it', () => {
    const [first, second] = drawBars(rows);
    expect(second?.stories.length).toBeCloseTo((first?.stories.length ?? 0) / 2);
    expect(first?.words.length).toBeCloseTo((second?.words.length ?? 0) / 2);
  });

  test('are shares where there is a whole', () => {
    const [first] = drawBars(rows, { stories: 8, words: 200 });
    expect([first?.stories.share, first?.words.share]).toEqual([0.5, 0.25]);
  });

  test('are none for a rest, which makes the others no shorter', () => {
    const rest = drawBars([...rows, { stories: 900, words: 9000, isRest: true }]);
    expect(rest.slice(0, 2)).toEqual(drawBars(rows));
    expect([rest[2]?.stories.length, rest[2]?.stories.value]).toEqual([0, 900]);
  });

  test('of nothing have no length', () => {
    expect(drawBars([{ stories: 1, words: 0 }])[0]?.words.length).toBe(0);
  });
});

describe('columns', () => {
  const columns = (count: number, axis = '2024'): ColumnText[] =>
    Array.from({ length: count }, (_, at) => ({
      stories: at + 1,
      words: 1000 * (count - at),
      text: { stories: String(at + 1), words: '1.5k', axis },
    }));

  test('stand on both sides of an axis, the highest as high as there is room', () => {
    const { columns: drawn, axis, height } = drawColumns(columns(3), 'ltr', 0.5);
    expect(drawn.map(({ stories }) => stories.y + stories.height)).toEqual(
      Array.from({ length: 3 }, () => axis[0]),
    );
    expect(drawn.map(({ words }) => words.y)).toEqual(Array.from({ length: 3 }, () => axis[1]));
    expect(drawn.map(({ stories }) => stories.isHighest)).toEqual([false, false, true]);
    expect(drawn.map(({ words }) => words.isHighest)).toEqual([true, false, false]);
    expect(height - axis[1]).toBeCloseTo(axis[0]);
  });

  test('run the way of the language', () => {
    const middles = (dir: 'ltr' | 'rtl'): readonly number[] =>
      drawColumns(columns(4), dir, 0.5).columns.map(({ middle }) => middle);
    expect(middles('ltr')).toEqual([12.5, 37.5, 62.5, 87.5]);
    expect(middles('rtl')).toEqual(middles('ltr').toReversed());
  });

  test('have the numbers and words that have room, the highest and the last always', () => {
    const shown = (count: number): readonly (readonly string[])[] => {
      const drawn = drawColumns(columns(count), 'ltr', 0.5).columns;
      return [drawn.map(({ words }) => words.number), drawn.map(({ axis }) => axis)];
    };
    expect(
      shown(4)
        .flat()
        .every((each) => each === 'always'),
    ).toBe(true);
    const [numbers = [], words = []] = shown(12);
    expect(numbers[0]).toBe('always');
    expect(new Set(numbers.slice(1))).toEqual(new Set(['wide']));
    expect(words.at(-1)).toBe('always');
    expect(new Set(words)).toEqual(new Set(['always', 'wide']));
    expect(shown(40)[1]).toContain('never');
  });

  test('of nothing have no number', () => {
    const [empty] = drawColumns(
      [{ stories: 0, words: 0, text: { stories: '0', words: '0', axis: '2020' } }, ...columns(1)],
      'ltr',
      0.5,
    ).columns;
    expect([empty?.stories.number, empty?.words.number]).toEqual(['never', 'never']);
  });
});

describe('names', () => {
  const [up, down, right, left] = [
    { across: 0, down: -1 },
    { across: 0, down: 1 },
    { across: 1, down: 0 },
    { across: -1, down: 0 },
  ];

  test.each([
    ['below', 'no line at all', []],
    ['below', 'a line beside it', [right]],
    ['above', 'a line down', [down]],
    ['right', 'lines up and down', [up, down]],
    ['left', 'lines everywhere else', [up, down, right]],
    ['below', 'lines everywhere', [up, down, right, left]],
  ] as const)('stand %s where there is %s', (side, _, ways) => {
    expect(freeSide(ways)).toBe(side);
  });

  test('are broken where they are long, at their spaces', () => {
    expect(nameLines('John Watson')).toEqual(['John Watson']);
    expect(nameLines('The Station Master')).toEqual(['The Station', 'Master']);
    expect(nameLines('かぐや姫')).toEqual(['かぐや姫']);
  });

  test('have three lines at most', () => {
    expect(nameLines('Everybody Whoever Walked Through Winterbourne Abbas')).toHaveLength(3);
    expect(nameLines('Everybody Whoever Walked Through Winterbourne Abbas').at(-1)).toMatch(/…$/u);
  });
});

test('boxes that lie on one another come apart, and stay within a width', () => {
  const box = (x: number, y: number): Box => ({ x, y, left: 2, right: 1, above: 1, below: 1 });
  const boxes = [box(5, 5), box(5.5, 5.25), box(5, 5.5), box(9.9, 5)];
  let rounds = 0;
  while (partBoxes(boxes, 10) && rounds < 100) rounds++;
  expect(rounds).toBeLessThan(100);
  for (const { x } of boxes) expect(x >= 2 && x <= 9).toBe(true);
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const apart = Math.abs(one.x - other.x) >= 2.999 || Math.abs(one.y - other.y) >= 1.999;
      expect(apart).toBe(true);
    }
  }
});

describe('things on shelves', () => {
  test('stand beside each other where there is room, the highest first, spread over the width', () => {
    const { corners, height } = shelve(
      [
        { width: 4, height: 2 },
        { width: 4, height: 6 },
        { width: 8, height: 4 },
      ],
      10,
    );
    expect(corners[1]).toEqual({ x: 0.5, y: 0 });
    expect(corners[0]).toEqual({ x: 5.5, y: 2 });
    expect(corners[2]?.x).toBe(1);
    expect(corners[2]?.y).toBeGreaterThanOrEqual(6);
    expect(height).toBe((corners[2]?.y ?? 0) + 4);
  });

  test('take no height where there are none', () => {
    expect(shelve([], 10)).toEqual({ corners: [], height: 0 });
  });
});
