import type { TypedFastBitSet } from 'typedfastbitset/lib/TypedFastBitSet.js';
import type { Columns } from './columns.ts';
import type { Sort, SortKey } from './question.ts';

/** Which part of an answer is wanted. */
export interface Part {
  readonly from: number;
  readonly count: number;
}

/** Every story in the order of some key, ascending; the undated ones stand before `dated`. */
export interface Order {
  readonly stories: Uint32Array;
  readonly dated: number;
}

/** A part of some stories in order; those without a date come last, whichever way the rest goes. */
export function inOrder(
  among: TypedFastBitSet,
  { stories, dated }: Order,
  { descending }: Sort,
  { from, count }: Part,
): readonly number[] {
  const found: number[] = [];
  let passed = 0;
  const take = (at: number): boolean => {
    const story = stories[at] ?? 0;
    if (among.has(story) && passed++ >= from) found.push(story);
    return found.length < count;
  };
  const end = stories.length;
  if (descending) for (let at = end - 1; at >= 0 && take(at); at--);
  else {
    let more = true;
    for (let at = dated; at < end && more; at++) more = take(at);
    for (let at = 0; at < dated && more; at++) more = take(at);
  }
  return found;
}

/** A part of some stories, the most worth first; of equal worth, the latest in `order`. */
export function byWorth(
  among: TypedFastBitSet,
  worths: Float32Array,
  { stories }: Order,
  { from, count }: Part,
): readonly number[] {
  // Of many stories few are worth something else than the others.
  const found = new Map<number, number[]>();
  for (let at = stories.length - 1; at >= 0; at--) {
    const story = stories[at] ?? 0;
    if (!among.has(story)) continue;
    const worth = worths[story] ?? 0;
    const equal = found.get(worth);
    if (equal === undefined) found.set(worth, [story]);
    else equal.push(story);
  }
  const groups = [...found].sort(([a], [b]) => b - a);
  return groups.flatMap(([, equal]) => equal).slice(from, from + count);
}

/** The order of a key. What is equal by it stands by the number of the story. */
export async function orderBy(columns: Columns, key: Exclude<SortKey, 'match'>): Promise<Order> {
  if (key === 'title' || key === 'author') {
    return { stories: await columns.order(`by-${key}`), dated: 0 };
  }
  const numbers = await columns.measure(key);
  const count = numbers.length;
  // Sorted as plain numbers, which takes an eighth of what comparing them by a function does.
  const keys = new Float64Array(count);
  for (let story = 0; story < count; story++) keys[story] = (numbers[story] ?? 0) * count + story;
  keys.sort();
  const stories = new Uint32Array(count);
  for (let at = 0; at < count; at++) stories[at] = (keys[at] ?? 0) % count;
  const undated = key === 'words' ? -1 : stories.findLastIndex((story) => numbers[story] === 0);
  return { stories, dated: undated + 1 };
}
