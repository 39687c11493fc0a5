/**
 * Begins with some items while those before them are still being waited for.
 * @param begin what is to be done with each; where it fails is where it is waited for
 * @param most how many may have begun while one is waited for, asked before each
 * @returns each item, in their order, with what came of it
 */
export async function* ahead<Item, Answer>(
  items: AsyncIterator<Item>,
  begin: (item: Item) => Promise<Answer>,
  most: () => number,
): AsyncGenerator<readonly [item: Item, answer: Promise<Answer>]> {
  const beginNext = async (): Promise<readonly [Item, Promise<Answer>] | undefined> => {
    const next = await items.next();
    if (next.done === true) return undefined;
    const answer = begin(next.value);
    answer.catch(() => undefined);
    return [next.value, answer];
  };
  const begun: ReturnType<typeof beginNext>[] = [];
  for (;;) {
    while (begun.length <= most()) {
      const next = beginNext();
      next.catch(() => undefined);
      begun.push(next);
    }
    const current = await begun.shift();
    if (current === undefined) return;
    yield current;
  }
}
