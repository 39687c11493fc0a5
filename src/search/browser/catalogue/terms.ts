import type { CatalogueManifest } from '../../catalogue-manifest.ts';
import { UNSPACED } from '../../spelling.ts';
import { lastAtMost } from '../../last-at-most.ts';
import { LAST, matchingTerms, type TermOptions } from '../matching-terms.ts';
import { mistypedLetters } from '../mistyped-terms.ts';
import type { Columns } from './columns.ts';

/** The terms of a catalogue, in parts. */
export interface TermParts {
  readonly manifest: Pick<CatalogueManifest, 'firstTerms'>;
  readonly terms: Columns['terms'];
}

/** What a term may begin with. */
const WORD_LETTER = /[\p{L}\p{N}]/u;

/**
 * The places of the terms that a word stands for, with how near each comes to it. Only those parts
 * of the terms load in which they may be.
 */
export async function findTerms(
  columns: TermParts,
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
    const kind = isUnspaced(firstLetter(word));
    return parts.filter((part) => mayHold(kind, firstTerms[part], firstTerms[part + 1]));
  }
  const from = Math.max(0, lastAtMost(firstTerms, word));
  return parts.slice(from, lastAtMost(firstTerms, prefix ? word + LAST : word) + 1);
}

/**
 * Whether between two terms, in order of code units, others may stand that begin with a letter of
 * a script with or without spaces.
 */
function mayHold(kind: boolean, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || to === undefined) return true;
  const [first, last] = [firstLetter(from), firstLetter(to)];
  if (isUnspaced(first) === kind || isUnspaced(last) === kind) return true;
  // Behind all that takes two code units stand a few letters of one.
  if (last > '\udfff') return true;
  // Hangul is spaced and stands amid Han; Georgian and Ethiopic between Thai and kana.
  const end = last.codePointAt(0) ?? 0;
  for (let point = (first.codePointAt(0) ?? 0) + 1; point < end; point++) {
    const letter = String.fromCodePoint(point);
    if (WORD_LETTER.test(letter) && isUnspaced(letter) === kind) return true;
  }
  return false;
}

function firstLetter(term: string): string {
  return String.fromCodePoint(term.codePointAt(0) ?? 0);
}

function isUnspaced(letter: string): boolean {
  return UNSPACED.test(letter);
}
