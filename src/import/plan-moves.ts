/** The name beside a file that a person has edited, which nothing reads as a story. */
export function nameBeside(name: string): string {
  return `${name}.new`;
}

/**
 * Plans how chapters' files take new names, each with what stands beside it. One whose new name is
 * another file's stays where it is.
 * @param wanted new names by old ones
 * @param names of all files of the folder
 * @returns the renames in an order in which no name is taken when it is given
 */
export function planMoves(
  wanted: ReadonlyMap<string, string>,
  names: Iterable<string>,
): ReadonlyMap<string, string> {
  const there = new Set(names);
  const waiting = new Map([...wanted].filter(([from, to]) => from !== to));
  const moves = new Map<string, string>();
  const move = (from: string, to: string): void => {
    if (!there.delete(from)) return;
    there.add(to);
    moves.set(from, to);
  };
  let before: number;
  do {
    before = waiting.size;
    for (const [from, to] of waiting) {
      if (there.has(to) || there.has(nameBeside(to))) continue;
      move(from, to);
      move(nameBeside(from), nameBeside(to));
      waiting.delete(from);
    }
  } while (waiting.size < before);
  return moves;
}

/** The same by the new names. */
export function underNewNames<Value>(
  byName: ReadonlyMap<string, Value>,
  moves: ReadonlyMap<string, string>,
): Map<string, Value> {
  return new Map([...byName].map(([name, value]) => [moves.get(name) ?? name, value]));
}
