import type { Box } from './part-boxes.ts';

/** Where a name stands, seen from its circle. */
export type Side = 'above' | 'below' | 'left' | 'right';

/** From one line of a name to the next; between a name and its circle; around both: in ems. */
export const LEADING = 1.15;
export const BESIDE = 0.4;
const AIR = 0.5;

/** A circle with a name, in ems. */
export interface Named extends Box {
  side: Side;
  readonly radius: number;
  readonly lines: readonly string[];
  /** Of the longest line. */
  readonly nameWidth: number;
}

/** Sets a name on a side of its circle, and how far both reach. */
export function setName(named: Named, side: Side): void {
  const { radius, lines, nameWidth } = named;
  const high = lines.length * LEADING;
  const lies = side === 'left' || side === 'right';
  const half = lies ? radius : Math.max(radius, nameWidth / 2);
  const tall = lies ? Math.max(radius, high / 2) : radius;
  named.side = side;
  named.left = half + AIR + (side === 'left' ? nameWidth + BESIDE : 0);
  named.right = half + AIR + (side === 'right' ? nameWidth + BESIDE : 0);
  named.above = tall + AIR + (side === 'above' ? high : 0);
  named.below = tall + AIR + (side === 'below' ? high : 0);
}

/** A way that a line leaves a circle: to the right and down where it is more than 0, of length 1. */
export interface Way {
  readonly across: number;
  readonly down: number;
}

/** Lines that leave a circle both ways: a name below or above it would lie on one of them. */
const BOTH_WAYS = 0.4;

/** The side of a circle on which fewest lines leave it. */
export function freeSide(ways: readonly Way[]): Side {
  const sum = (part: (way: Way) => number): number =>
    ways.reduce((total, way) => total + part(way), 0);
  const up = sum(({ down }) => Math.max(0, -down));
  const down = sum((way) => Math.max(0, way.down));
  if (Math.min(up, down) > BOTH_WAYS) return sum(({ across }) => across) > 0 ? 'left' : 'right';
  return down > up ? 'above' : 'below';
}
