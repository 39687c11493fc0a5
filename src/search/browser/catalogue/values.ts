import type { TypedFastBitSet } from 'typedfastbitset/lib/TypedFastBitSet.js';
import type { Facet } from '../../catalogue-manifest.ts';
import type { PostingLists } from '../../column-codec.ts';
import type { Columns } from './columns.ts';
import type { RenamedValue } from './question.ts';

/**
 * The places of values in a facet's posting lists, by their slugs, of which each may be one that
 * led to the value before. The less used names load only where one of them is asked for.
 * @param renamed gets the slugs that are others now
 */
export async function findValues(
  columns: Columns,
  facet: Facet,
  slugs: readonly string[],
  renamed: RenamedValue[] = [],
): Promise<ReadonlyMap<string, number>> {
  const first = await columns.firstPlaces(facet);
  const places = slugs.every((slug) => first.has(slug)) ? first : await columns.places(facet);
  const isKnown = slugs.every((slug) => places.has(slug));
  const former = isKnown ? undefined : await columns.formerSlugs(facet);
  return new Map(
    slugs.flatMap((slug): [string, number][] => {
      const place = places.get(slug);
      if (place !== undefined) return [[slug, place]];
      const now = former?.get(slug);
      const placeNow = now === undefined ? undefined : places.get(now);
      if (now === undefined || placeNow === undefined) return [];
      renamed.push({ facet, slug, now });
      return [[slug, placeNow]];
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
