import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { clearLines } from './clear-lines.ts';
import { freeSide, setName, type Named, type Way } from './name-side.ts';
import { partBoxes } from './part-boxes.ts';
import { shelve } from './shelve.ts';

/** Rounds of the simulation, in each of which things move less: d3's own number. */
const ROUNDS = 300;
/** At most so many more until no name lies on another; a tenth of them has always done. */
const PARTINGS = 500;
/** How far apart those are drawn who are paired, in ems. */
const DISTANCE = 5.5;

/** As wide as a picture is wide, in ems. */
const WIDE = 40;

/** A character of a graph. */
export interface Knot extends Named, SimulationNodeDatum {
  /** Set from the beginning: d3 places only what has no place. */
  x: number;
  y: number;
}

/** Who is paired with whom. */
export interface Join {
  readonly source: Knot;
  readonly target: Knot;
}

/**
 * Gives knots their places: those who are joined near each other, no name on another, and those
 * who are joined by no way whatever apart, as in rows. The same knots come to the same places: the
 * simulation draws its chances from a fixed seed.
 * @param width that all of it fits, in ems
 * @returns how high it is
 */
export function layOut(knots: readonly Knot[], joins: readonly Join[], width: number): number {
  const groups = connected(knots, joins).map((members) => {
    const ties = joins.filter(({ source }) => members.has(source));
    return settle([...members], ties, width);
  });
  const { corners, height } = shelve(groups, width);
  for (const [at, { knots: members, left, top }] of groups.entries()) {
    const corner = corners[at];
    if (corner === undefined) continue;
    for (const knot of members) {
      knot.x += corner.x - left;
      knot.y += corner.y - top;
    }
  }
  return height;
}

/** Parts knots into those that lines lead between. */
function connected(knots: readonly Knot[], joins: readonly Join[]): readonly Set<Knot>[] {
  const groupOf = new Map(knots.map((knot) => [knot, new Set([knot])]));
  for (const { source, target } of joins) {
    const [one, other] = [groupOf.get(source), groupOf.get(target)];
    if (one === undefined || other === undefined || one === other) continue;
    for (const knot of other) {
      one.add(knot);
      groupOf.set(knot, one);
    }
  }
  return [...new Set(groupOf.values())];
}

interface Settled {
  readonly knots: readonly Knot[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function settle(knots: readonly Knot[], joins: readonly Join[], width: number): Settled {
  for (const [at, knot] of knots.entries()) {
    setName(knot, 'below');
    Object.assign(knot, seedAt(at, width));
  }
  // Where there is little room, two or three stand below each other, and the next beside them.
  const isUpright = width < WIDE && knots.length <= 3;
  forceSimulation([...knots])
    .force('joined', forceLink(joins.map((join) => ({ ...join }))).distance(DISTANCE))
    .force('apart', forceManyBody().strength(-7))
    .force('across', forceX(width / 2).strength(isUpright ? 0.25 : 0.02))
    .force('down', forceY(0).strength(0.04))
    .force('lines', (alpha) => clearLines(knots, joins, alpha))
    .force('names', () => partBoxes(knots, width))
    .stop()
    .tick(ROUNDS);
  part(knots, width);
  turnNames(knots, joins);
  part(knots, width);
  const left = Math.min(...knots.map(({ x, left: reach }) => x - reach));
  const right = Math.max(...knots.map(({ x, right: reach }) => x + reach));
  const top = Math.min(...knots.map(({ y, above }) => y - above));
  const bottom = Math.max(...knots.map(({ y, below }) => y + below));
  return { knots, left, top, width: right - left, height: bottom - top };
}

/** Where a knot stands at first: as seeds stand in a sunflower. */
function seedAt(at: number, width: number): { readonly x: number; readonly y: number } {
  const angle = at * Math.PI * (3 - Math.sqrt(5));
  const distance = 2.5 * Math.sqrt(at + 0.5);
  return { x: width / 2 + distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

function part(knots: readonly Knot[], width: number): void {
  for (let round = 0; round < PARTINGS && partBoxes(knots, width); round++);
}

/** Puts each name where the lines of its circle leave room. */
function turnNames(knots: readonly Knot[], joins: readonly Join[]): void {
  const ways = new Map<Knot, Way[]>(knots.map((knot) => [knot, []]));
  for (const { source, target } of joins) {
    const length = Math.hypot(target.x - source.x, target.y - source.y, 1e-9);
    const across = (target.x - source.x) / length;
    const down = (target.y - source.y) / length;
    ways.get(source)?.push({ across, down });
    ways.get(target)?.push({ across: -across, down: -down });
  }
  for (const [knot, ofKnot] of ways) setName(knot, freeSide(ofKnot));
}
