import { UNSPACED } from '../../spelling.ts';
import { lastAtMost } from '../../last-at-most.ts';
import { LAST, matchingTerms, type TermOptions } from '../matching-terms.ts';
import { mistypedLetters } from '../mistyped-terms.ts';
import type { Columns } from './columns.ts';

/**
 * The places of the terms that a word stands for, with how near each comes to it. Only those parts
 * of the terms load in which they may be.
 */
export async function findTerms(
  columns: Columns,
  word: string,
  how: TermOptions,
): Promise<ReadonlyMap<number, number>> {
  const parts = partsWith(columns.manifest.firstTerms, word, how);
  const found = await Promise.all(
    parts.map(async (part) => {
      const { first, content } = await columns.terms(part);
      return Array.from(
        matchingTerms(content, word, how),
        ([place, nearness]): [number, number] => [first + place, nearness],
      );
    }),
  );
  return new Map(found.flat());
}

/** The parts in which a word may be, and what begins with it or is spelt otherwise. */
function partsWith(
  firstTerms: readonly string[],
  word: string,
  { prefix, mistyped }: TermOptions,
): readonly number[] {
  const parts = Array.from(firstTerms.keys());
  if (mistyped && mistypedLetters(word) > 0) {
    // Nobody types another script by mistake, and of scripts without spaces there are many terms.
    const isLike = (term: string | undefined): boolean =>
      term === undefined || isUnspaced(term) === isUnspaced(word);
    return parts.filter((part) => isLike(firstTerms[part]) || isLike(firstTerms[part + 1]));
  }
  const from = Math.max(0, lastAtMost(firstTerms, word));
  return parts.slice(from, lastAtMost(firstTerms, prefix ? word + LAST : word) + 1);
}

function isUnspaced(term: string): boolean {
  return UNSPACED.test(Array.from(term)[0] ?? '');
}
