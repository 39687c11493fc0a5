/** What items are worth by a word, each by its number: 0 where the word does not stand in it. */
export type Worths = Float32Array;

/** The least of what each item is worth. */
export function leastOf(worths: readonly Worths[]): Worths {
  const [first, ...others] = worths;
  if (first === undefined) return new Float32Array();
  if (others.length === 0) return first;
  const least = first.slice();
  for (const worth of others) {
    for (let item = 0; item < least.length; item++) {
      const own = worth[item] ?? 0;
      if (own < (least[item] ?? 0)) least[item] = own;
    }
  }
  return least;
}

/** The most of what each item is worth. */
export function mostOf(worths: readonly Worths[]): Worths {
  const [first, ...others] = worths;
  if (first === undefined) return new Float32Array();
  if (others.length === 0) return first;
  const most = first.slice();
  for (const worth of others) {
    for (let item = 0; item < most.length; item++) {
      const own = worth[item] ?? 0;
      if (own > (most[item] ?? 0)) most[item] = own;
    }
  }
  return most;
}

/** What items are worth in all that are worth something each time, of so many. */
export function sumOf(worths: readonly Worths[], items: number): Worths {
  const [first, ...others] = worths;
  // Where nothing is wanted, every item is as good as another.
  if (first === undefined) return new Float32Array(items).fill(1);
  const sum = first.slice();
  for (const worth of others) {
    for (let item = 0; item < items; item++) {
      const [known = 0, own = 0] = [sum[item], worth[item]];
      sum[item] = known === 0 || own === 0 ? 0 : known + own;
    }
  }
  return sum;
}

/** The items that are worth something, ascending. */
export function worthSomething(worths: Worths): number[] {
  const items: number[] = [];
  for (let item = 0; item < worths.length; item++) if ((worths[item] ?? 0) > 0) items.push(item);
  return items;
}

/** Has some items be worth so much, unless they are worth more. */
export function raise(worths: Worths, items: Iterable<number>, worth: number): void {
  for (const item of items) if ((worths[item] ?? 0) < worth) worths[item] = worth;
}
