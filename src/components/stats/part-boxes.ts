/** Something that lies on a picture: a point, and how far it reaches from there. */
export interface Box {
  x: number;
  y: number;
  left: number;
  right: number;
  above: number;
  below: number;
}

/** What only touches is apart; without the margin, rounding would bring it back for ever. */
const TOUCH = 1e-6;

/**
 * Moves boxes that lie on one another apart, each by half of what is needed and the shorter way,
 * and back into a width where they have left it. Called often enough, it leaves none on another.
 * @returns whether any of them was on another
 */
export function partBoxes(boxes: readonly Box[], width: number): boolean {
  let touched = false;
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const across = overlap(one.x, one.left, one.right, other.x, other.left, other.right);
      const down = overlap(one.y, one.above, one.below, other.y, other.above, other.below);
      if (Math.abs(across) <= TOUCH || Math.abs(down) <= TOUCH) continue;
      touched = true;
      if (Math.abs(across) < Math.abs(down)) {
        one.x -= across / 2;
        other.x += across / 2;
      } else {
        one.y -= down / 2;
        other.y += down / 2;
      }
    }
  }
  for (const box of boxes) box.x = Math.max(box.left, Math.min(width - box.right, box.x));
  return touched;
}

/**
 * How far the second of two spans must move from the first, back where it is less than 0, to lie
 * on it no more; 0 where it does not.
 */
function overlap(
  one: number,
  oneBefore: number,
  oneAfter: number,
  other: number,
  otherBefore: number,
  otherAfter: number,
): number {
  const forward = one + oneAfter - (other - otherBefore);
  const back = other + otherAfter - (one - oneBefore);
  if (forward <= 0 || back <= 0) return 0;
  return forward <= back ? forward : -back;
}
