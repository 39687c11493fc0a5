import type { Join, Knot } from './lay-out.ts';

/** How near a line may come to a circle that it does not lead to, in ems. */
const CLEAR = 1.1;
/** How much of what is wanting is made good in one round. */
const STEP = 0.3;

/**
 * Moves circles off lines that lead past them, and those lines the other way.
 * @param alpha how much things still move, from 1 to 0, as d3's forces are given it
 */
export function clearLines(knots: readonly Knot[], joins: readonly Join[], alpha: number): void {
  for (const { source, target } of joins) {
    const [along, down] = [target.x - source.x, target.y - source.y];
    const length = Math.hypot(along, down);
    if (length === 0) continue;
    for (const knot of knots) {
      if (knot === source || knot === target) continue;
      const at = ((knot.x - source.x) * along + (knot.y - source.y) * down) / length ** 2;
      if (at <= 0 || at >= 1) continue;
      const aside = ((knot.y - source.y) * along - (knot.x - source.x) * down) / length;
      const wanting = knot.radius + CLEAR - Math.abs(aside);
      if (wanting <= 0) continue;
      const step = (aside < 0 ? -1 : 1) * wanting * STEP * alpha;
      const [x, y] = [(-down / length) * step, (along / length) * step];
      knot.x += x;
      knot.y += y;
      source.x -= x * (1 - at);
      source.y -= y * (1 - at);
      target.x -= x * at;
      target.y -= y * at;
    }
  }
}
