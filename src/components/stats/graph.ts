import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { PairTallies, PairTally } from '../../query/stats/views.ts';
import { layOut, type Join, type Knot } from './lay-out.ts';
import { nameLines } from './name-lines.ts';
import { BESIDE, LEADING, type Side } from './name-side.ts';
import { textWidth } from './text-width.ts';

/** The smallest circle and the largest, in ems. */
const RADII = [0.5, 1.35] as const;
/** The thinnest line and the thickest, in CSS pixels. */
const LINES = [1.25, 5] as const;
/** Between two lines that join the same two, in ems. */
const APART = 0.7;

export interface GraphNode {
  /** Its place among the characters. */
  readonly character: number;
  /** In hundredths of the width. */
  readonly x: number;
  /** In ems, as what follows. */
  readonly y: number;
  readonly radius: number;
  /** The name: on which side of the circle, and how far from its middle where that is beside it. */
  readonly side: Side;
  readonly beside: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

export interface GraphEdge {
  readonly pair: PairTally;
  /** In hundredths of the width across, in ems down. */
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** In CSS pixels. */
  readonly width: number;
}

export interface GraphPicture {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** In ems. */
  readonly height: number;
}

interface Character extends Knot {
  readonly character: number;
}

interface Edge extends Join {
  readonly pair: PairTally;
  readonly source: Character;
  readonly target: Character;
}

/**
 * Draws characters as circles and their relationships as lines between them.
 * @param width for which it is laid out, in ems; in a wider place it stretches, and names that
 *   were apart are further apart
 * @param most how many relationships are drawn, the first of the list
 */
export function drawGraph(
  { pairs, characters }: PairTallies,
  width: number,
  most: number,
): GraphPicture {
  const drawn = pairs.slice(0, most);
  const shown = [...new Set(drawn.flatMap(({ members }) => members))];
  const storiesOf = (character: number): number => characters[character]?.stories ?? 0;
  const radiusOf = scaleSqrt()
    .domain([1, Math.max(2, ...shown.map(storiesOf))])
    .range(RADII);
  const knots = new Map(
    shown.map((character) => [
      character,
      knotOf(character, characters[character]?.name.text ?? '', radiusOf(storiesOf(character))),
    ]),
  );
  const edges = drawn.flatMap((pair) =>
    ring(pair.members).flatMap(([one, other]): Edge[] => {
      const [source, target] = [knots.get(one), knots.get(other)];
      return source === undefined || target === undefined ? [] : [{ pair, source, target }];
    }),
  );
  const height = layOut([...knots.values()], edges, width);

  const widthOf = scaleLinear()
    .domain([1, Math.max(2, ...drawn.map(({ stories }) => stories))])
    .range(LINES);
  return {
    height,
    nodes: [...knots.values()].map((knot) => ({
      character: knot.character,
      x: (100 * knot.x) / width,
      y: knot.y,
      radius: knot.radius,
      side: knot.side,
      beside: knot.radius + BESIDE,
      lines: namePlaces(knot),
    })),
    edges: sideBySide(edges).map(({ pair, source, target, aside }) => {
      const lies = Math.abs(target.x - source.x) > Math.abs(target.y - source.y);
      const end = ({ x, y }: Knot): readonly [number, number] => [
        (100 * (x + (lies ? 0 : aside))) / width,
        y + (lies ? aside : 0),
      ];
      return { pair, from: end(source), to: end(target), width: widthOf(pair.stories) };
    }),
  };
}

/** A character who has no place yet. */
function knotOf(character: number, name: string, radius: number): Character {
  const lines = nameLines(name);
  return {
    character,
    radius,
    lines,
    nameWidth: Math.max(...lines.map(textWidth)),
    side: 'below',
    x: 0,
    y: 0,
    left: 0,
    right: 0,
    above: 0,
    below: 0,
  };
}

/** How far a letter reaches above its line, in ems. */
const ASCENT = 0.75;

/** The lines of a name, each with where it stands. */
function namePlaces({ y, radius, side, lines }: Character): GraphNode['lines'] {
  const high = (lines.length - 1) * LEADING;
  const first = {
    above: y - radius - BESIDE - high,
    below: y + radius + LEADING,
    left: y + (ASCENT - high) / 2,
    right: y + (ASCENT - high) / 2,
  }[side];
  return lines.map((text, at) => ({ text, y: first + at * LEADING }));
}

/** Each member of a relationship with the next; of three and more, the last with the first. */
function ring(members: readonly number[]): readonly (readonly [number, number])[] {
  return members.flatMap((member, at) => {
    const next = members[at + 1] ?? (members.length > 2 ? members[0] : undefined);
    return next === undefined || next === member ? [] : [[member, next] as const];
  });
}

/** The same lines, each with how far it stands aside of the straight way between its ends. */
function sideBySide(edges: readonly Edge[]): readonly (Edge & { readonly aside: number })[] {
  const keyOf = ({ source, target }: Edge): string =>
    [source.character, target.character].sort((a, b) => a - b).join(' ');
  const groups = Map.groupBy(edges, keyOf);
  return edges.map((edge) => {
    const group = groups.get(keyOf(edge)) ?? [edge];
    return { ...edge, aside: (group.indexOf(edge) - (group.length - 1) / 2) * APART };
  });
}
