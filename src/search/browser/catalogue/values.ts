import type { TypedFastBitSet } from 'typedfastbitset/lib/TypedFastBitSet.js';
import type { Facet } from '../../catalogue-manifest.ts';
import type { PostingLists } from '../../column-codec.ts';
import type { Columns } from './columns.ts';

/**
 * The places of values in a facet's posting lists, by their slugs. The less used names load only
 * where one of them is asked for.
 */
export async function findValues(
  columns: Columns,
  facet: Facet,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const first = await columns.firstPlaces(facet);
  const places = slugs.every((slug) => first.has(slug)) ? first : await columns.places(facet);
  return new Map(
    slugs.flatMap((slug): [string, number][] => {
      const place = places.get(slug);
      return place === undefined ? [] : [[slug, place]];
    }),
  );
}

/** How many of some stories have each value of a facet. */
export function countValues(
  { stories, starts }: PostingLists,
  among: TypedFastBitSet,
): Uint32Array {
  const counts = new Uint32Array(starts.length - 1);
  const { words } = among;
  for (let value = 0; value < counts.length; value++) {
    const end = starts[value + 1] ?? 0;
    let count = 0;
    for (let at = starts[value] ?? 0; at < end; at++) {
      const story = stories[at] ?? 0;
      count += ((words[story >>> 5] ?? 0) >>> (story & 31)) & 1;
    }
    counts[value] = count;
  }
  return counts;
}
