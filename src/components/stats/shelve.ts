/** Something that takes room: in ems. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Left and upper edge, in ems. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Between two rows, in ems. */
const BETWEEN = 1.25;

interface Shelf {
  readonly items: number[];
  readonly height: number;
  taken: number;
}

/**
 * Sets things out in rows as on shelves: the highest first, each in the first row that has room for
 * it, every row spread over the whole width, and in the middle of its height.
 * @param width of a row; what is wider has one to itself
 * @returns a corner for each, in the order that they were given, and the height of all rows
 */
export function shelve(
  extents: readonly Extent[],
  width: number,
): { readonly corners: readonly Corner[]; readonly height: number } {
  const shelves: Shelf[] = [];
  const order = [...extents.keys()].sort((a, b) => heightOf(extents, b) - heightOf(extents, a));
  for (const item of order) {
    const wide = extents[item]?.width ?? 0;
    const shelf = shelves.find(({ taken }) => taken + wide <= width);
    if (shelf === undefined) {
      shelves.push({ items: [item], height: heightOf(extents, item), taken: wide });
    } else {
      shelf.items.push(item);
      shelf.taken += wide;
    }
  }
  const corners: Corner[] = [];
  let top = 0;
  for (const { items, height, taken } of shelves) {
    const space = Math.max(0, width - taken) / items.length;
    let x = space / 2;
    for (const item of items) {
      corners[item] = { x, y: top + (height - heightOf(extents, item)) / 2 };
      x += (extents[item]?.width ?? 0) + space;
    }
    top += height + BETWEEN;
  }
  return { corners, height: Math.max(0, top - BETWEEN) };
}

function heightOf(extents: readonly Extent[], item: number): number {
  return extents[item]?.height ?? 0;
}
