import type { TypedFastBitSet } from 'typedfastbitset/lib/TypedFastBitSet.js';
import type { Facet } from '../../catalogue-manifest.ts';
import type { PostingLists } from '../../column-codec.ts';
import type { Columns, NamedValue } from './columns.ts';

/**
 * The places of values in a facet's posting lists, by their slugs. The less used names load only
 * where one of them is asked for.
 */
export async function findValues(
  columns: Columns,
  facet: Facet,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = placesOf(await columns.firstNames(facet), slugs);
  if (slugs.every((slug) => found.has(slug))) return found;
  return placesOf(await columns.names(facet), slugs);
}

function placesOf(
  names: readonly NamedValue[],
  slugs: readonly string[],
): ReadonlyMap<string, number> {
  const wanted = new Set(slugs);
  const places = new Map<string, number>();
  for (const [place, { slug }] of names.entries()) if (wanted.has(slug)) places.set(slug, place);
  return places;
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
