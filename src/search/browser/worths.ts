/** What items are worth by a word, each by its number: 0 where the word does not stand in it. */
export type Worths = Float32Array;

/** The least of what each item is worth. */
export function leastOf(worths: readonly Worths[]): Worths {
  const [first = new Float32Array(), ...others] = worths;
  if (others.length === 0) return first;
  return first.map((worth, item) => Math.min(worth, ...others.map((other) => other[item] ?? 0)));
}

/** The most of what each item is worth. */
export function mostOf(worths: readonly Worths[]): Worths {
  const [first = new Float32Array(), ...others] = worths;
  if (others.length === 0) return first;
  return first.map((worth, item) => Math.max(worth, ...others.map((other) => other[item] ?? 0)));
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

/** A word in its parts: one of several may be written as one, or with its parts in other places. */
export function worthOfWord(
  parts: readonly string[],
  worthOfTerm: (term: string) => Worths,
): Worths {
  const joined = worthOfTerm(parts.join(''));
  return parts.length === 1 ? joined : mostOf([joined, leastOf(parts.map(worthOfTerm))]);
}

/** Every term that {@link worthOfWord} asks of a word. */
export function termsOfWord(parts: readonly string[]): readonly string[] {
  return [...new Set([parts.join(''), ...parts])];
}
