const BASE_32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The largest below 2³⁰: with a factor of 17 bits no product leaves what a number holds exactly. */
const PRIME = 1_073_741_789;
const FACTOR = 65_599;

/**
 * A short hash of letters, by Rabin and Karp, so that the same letters are found in a long text in
 * one pass. Frozen: shared links hang on it.
 * @param digits how long, in digits of RFC 4648's base 32; at most 6
 */
export function letterHash(letters: string, digits: number): string {
  let rest = hashOf(letters);
  let written = '';
  for (let digit = 0; digit < digits; digit += 1) {
    written += BASE_32.charAt(rest % 32);
    rest = Math.floor(rest / 32);
  }
  return written;
}

/** Where in a text as many letters as these begin that have this hash. */
export function occurrences(text: string, length: number, hash: string): readonly number[] {
  if (length === 0 || length > text.length) return [];
  const found: number[] = [];
  const wanted = numberOf(hash);
  const size = 32 ** hash.length;
  let leaving = 1;
  for (let power = 1; power < length; power += 1) leaving = (leaving * FACTOR) % PRIME;
  let rolling = hashOf(text.slice(0, length));
  for (let at = 0; ; at += 1) {
    if (rolling % size === wanted) found.push(at);
    if (at + length === text.length) return found;
    const without = rolling + PRIME - ((text.charCodeAt(at) * leaving) % PRIME);
    rolling = ((without % PRIME) * FACTOR + text.charCodeAt(at + length)) % PRIME;
  }
}

function hashOf(letters: string): number {
  let hash = 0;
  for (let at = 0; at < letters.length; at += 1) {
    hash = (hash * FACTOR + letters.charCodeAt(at)) % PRIME;
  }
  return hash;
}

/** The number that its digits, the smallest first, stand for. */
function numberOf(written: string): number {
  let number = 0;
  for (let at = written.length - 1; at >= 0; at -= 1) {
    number = number * 32 + BASE_32.indexOf(written.charAt(at));
  }
  return number;
}
