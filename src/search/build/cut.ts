import { bitsOf } from '../bucket.ts';

/** What a part holds at least, in bytes before compression, and how many times that at most. */
const LEAST = 48_000;
const MOST = 2;
/** A column has no more parts than some of these: the list of all of them is loaded first. */
const PARTS = 200;
/** Items of which one in so many, by the hash of its key, begins a part: 2 to this. */
const RARITY = 5;
const BEGINS = '0'.repeat(RARITY);

/** Items that stand together in a part. */
export interface Cut<Item> {
  /** How many items stand before them. */
  readonly first: number;
  readonly items: readonly Item[];
}

/** What a cut goes by. */
export interface CutOptions<Item> {
  readonly key: (item: Item) => string;
  /** In bytes before compression, or near it: most numbers are one byte. */
  readonly size: (item: Item) => number;
}

/**
 * Cuts a column into parts; an item is whole in one. Where one ends depends on the keys near its
 * end, not on what stands before: an item more or less changes its own part and mostly no other.
 */
export function* cut<Item>(
  items: readonly Item[],
  { key, size }: CutOptions<Item>,
): Generator<Cut<Item>> {
  const least = leastSize(items.reduce((sum, item) => sum + size(item), 0));
  let first = 0;
  let length = 0;
  for (const [at, item] of items.entries()) {
    const own = size(item);
    const isLong = length >= least && bitsOf(key(item)).startsWith(BEGINS);
    if (at > first && (isLong || length + own > MOST * least)) {
      yield { first, items: items.slice(first, at) };
      first = at;
      length = 0;
    }
    length += own;
  }
  yield { first, items: items.slice(first) };
}

/** Doubled until the parts are few enough: else each edit would change it, and with it all parts. */
function leastSize(total: number): number {
  let least = LEAST;
  while (total > PARTS * least) least *= 2;
  return least;
}
