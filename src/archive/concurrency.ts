/** More than the four threads of Node's file system have to do, and far from any limit on open files. */
const WORKERS = 32;

/** Maps with a bounded number of promises at once; results are in the order of the items. */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await map(item);
  };
  await Promise.all(Array.from({ length: Math.min(WORKERS, items.length) }, work));
  return results;
}
