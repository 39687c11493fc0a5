/**
 * How terms are written, one a line: each begins as the one before it does, so that only how far it
 * does and what follows are written down (front coding).
 */

/** The sign for no letter in common, and the most that are counted: signs of one byte. */
const NONE = 0x20;
const MOST = 0x5e;

/** Writes terms without line breaks, in order of their code units. */
export function encodeTerms(terms: readonly string[]): string {
  let before = '';
  const lines = terms.map((term) => {
    const shared = Math.min(MOST, sharedLength(before, term));
    // A letter of two code units is not parted: no half of one can be written.
    const kept = isHalfway(term, shared) ? shared - 1 : shared;
    before = term;
    return String.fromCharCode(NONE + kept) + term.slice(kept);
  });
  return lines.join('\n');
}

/** Reads what {@link encodeTerms} wrote. */
export function decodeTerms(written: string): readonly string[] {
  if (written === '') return [];
  let before = '';
  return written.split('\n').map((line) => {
    before = before.slice(0, line.charCodeAt(0) - NONE) + line.slice(1);
    return before;
  });
}

/** How many code units two texts have in common at their beginning. */
function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}

function isHalfway(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
