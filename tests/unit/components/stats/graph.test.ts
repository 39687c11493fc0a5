import { describe, expect, test } from 'vitest';
import { drawGraph, type GraphPicture } from '../../../../src/components/stats/graph.ts';
import { textWidth } from '../../../../src/components/stats/text-width.ts';
import type { PairTallies } from '../../../../src/query/stats/views.ts';
import { randomNumbers } from '../../../random.ts';

const name = (text: string) => ({ text, lang: undefined, dir: undefined, href: '/' });

/** Relationships, each as the places of its members, among characters of these names. */
function pairsOf(
  names: readonly string[],
  members: readonly (readonly number[])[],
  stories: (at: number) => number = () => 1,
): PairTallies {
  return {
    pairs: members.map((each, at) => ({
      name: name(each.map((member) => names[member]).join('/')),
      bond: 'romantic',
      members: each,
      stories: stories(at),
      words: 0,
    })),
    characters: names.map((text, at) => ({ name: name(text), stories: stories(at), words: 0 })),
    total: members.length,
    href: '/',
  };
}

/** As an archive may have them: a few who are in most, many who are in few. */
function manyPairs(seed: number): PairTallies {
  const random = randomNumbers(seed);
  const some = (): number => Math.floor(random() ** 2 * 40);
  const names = Array.from({ length: 40 }, (_, at) => `Character ${'of a Name '.repeat(at % 4)}`);
  const members = Array.from({ length: 40 }, () => [some(), some()]);
  return pairsOf(names, members, (at) => 1 + (at % 9));
}

/** Names that lie on one another when the picture is as wide as this, in ems. */
function touching({ nodes }: GraphPicture, width: number): readonly string[] {
  const boxes = nodes.flatMap(({ x, y, radius, side, beside, lines }) => {
    const middle = (x * width) / 100;
    const circle = [middle - radius, middle + radius, y - radius, y + radius] as const;
    const texts = lines.map(({ text, y: line }) => {
      const wide = textWidth(text);
      const left =
        side === 'right' ? middle + beside : middle - (side === 'left' ? beside + wide : wide / 2);
      return [left, left + wide, line - 0.75, line] as const;
    });
    return [[circle, ...texts]];
  });
  return boxes.flatMap((ones, at) =>
    boxes
      .slice(at + 1)
      .filter((others) =>
        ones.some((a) =>
          others.some((b) => a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3]),
        ),
      )
      .map(() => `${String(at)} touches`),
  );
}

describe('the graph of who is paired with whom', () => {
  test('is the same for the same pairs', () => {
    expect(drawGraph(manyPairs(1), 50, 40)).toEqual(drawGraph(manyPairs(1), 50, 40));
  });

  test.each([1, 2, 3, 4, 5, 6])('lays no name on another: %i', (seed) => {
    for (const width of [23, 50]) {
      const picture = drawGraph(manyPairs(seed), width, width === 23 ? 16 : 40);
      expect(touching(picture, width)).toEqual([]);
      expect(touching(picture, width * 1.6), 'stretched').toEqual([]);
    }
  });

  test('keeps within its width', () => {
    for (const { x } of drawGraph(manyPairs(7), 23, 40).nodes) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(100);
    }
  });

  test('draws a line from each to the next where more than two are together', () => {
    const { nodes, edges } = drawGraph(pairsOf(['Ann', 'Ben', 'Cat'], [[0, 1, 2]]), 50, 40);
    expect(nodes).toHaveLength(3);
    expect(edges).toHaveLength(3);
  });

  test('draws two lines beside each other where two are joined in two ways', () => {
    const [one, two] = drawGraph(
      pairsOf(
        ['Ann', 'Ben'],
        [
          [0, 1],
          [1, 0],
        ],
      ),
      50,
      40,
    ).edges;
    expect(one?.from).not.toEqual(two?.to);
    expect(one?.to).not.toEqual(two?.from);
  });

  test('has someone who is paired with themselves, and no line', () => {
    const { nodes, edges } = drawGraph(pairsOf(['Ann'], [[0, 0]]), 50, 40);
    expect([nodes.length, edges.length]).toEqual([1, 0]);
  });

  test('shows who has more stories larger, and what has more wider', () => {
    const { nodes, edges } = drawGraph(
      pairsOf(
        ['Ann', 'Ben', 'Cat'],
        [
          [0, 1],
          [1, 2],
        ],
        (at) => 9 - at * 4,
      ),
      50,
      40,
    );
    expect(nodes.map(({ radius }) => radius)).toEqual(
      nodes.map(({ radius }) => radius).toSorted((a, b) => b - a),
    );
    expect(edges[0]?.width).toBeGreaterThan(edges[1]?.width ?? Infinity);
  });

  test('draws no more than it is asked for', () => {
    const picture = drawGraph(
      pairsOf(
        ['Ann', 'Ben', 'Cat'],
        [
          [0, 1],
          [1, 2],
        ],
      ),
      50,
      1,
    );
    expect(picture.nodes.map(({ character }) => character)).toEqual([0, 1]);
  });
});
