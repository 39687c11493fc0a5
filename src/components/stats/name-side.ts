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

/**
 * Where a name may stand, the best first, and how nearly the way of a line may be the same, as the
 * cosine of the angle between them, before it runs through the name, which is wide and not high.
 */
const SIDES = [
  { side: 'below', across: 0, down: 1, clear: 0.2 },
  { side: 'above', across: 0, down: -1, clear: 0.2 },
  { side: 'right', across: 1, down: 0, clear: 0.85 },
  { side: 'left', across: -1, down: 0, clear: 0.85 },
] as const;

/** The side of a circle where a name is in the way of fewest lines. */
export function freeSide(ways: readonly Way[]): Side {
  const inTheWay = ({ across, down, clear }: (typeof SIDES)[number]): number =>
    ways.reduce(
      (sum, way) => sum + Math.max(0, way.across * across + way.down * down - clear) / (1 - clear),
      0,
    );
  return SIDES.reduce((best, other) => (inTheWay(other) < inTheWay(best) - 1e-6 ? other : best))
    .side;
}
