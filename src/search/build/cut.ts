import { bitsOf } from '../bucket.ts';

/** What a part holds, at least and at most, in bytes before compression. An item is whole in one. */
const LEAST = 48_000;
const MOST = 96_000;
/** Items of which one in so many, by the hash of its key, begins a part: 2 to this. */
const RARITY = 5;
const BEGINS = '0'.repeat(RARITY);

/** Items that stand together in a part. */
export interface Cut<Item> {
  /** How many items stand before them. */
  readonly first: number;
  readonly items: readonly Item[];
}

/**
 * Cuts a column into parts. Where one ends depends on the keys near its end, not on what stands
 * before: an item more or less changes its own part and mostly no other.
 */
export function* cut<Item>(
  items: readonly Item[],
  { key, size }: { readonly key: (item: Item) => string; readonly size: (item: Item) => number },
): Generator<Cut<Item>> {
  let first = 0;
  let length = 0;
  for (const [at, item] of items.entries()) {
    const own = size(item);
    const isLong = length >= LEAST && bitsOf(key(item)).startsWith(BEGINS);
    if (at > first && (isLong || length + own > MOST)) {
      yield { first, items: items.slice(first, at) };
      first = at;
      length = 0;
    }
    length += own;
  }
  yield { first, items: items.slice(first) };
}
