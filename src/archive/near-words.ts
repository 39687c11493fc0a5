import { distance } from 'fastest-levenshtein';

/** A word that stands for something: a name that has it. */
export interface HeldWord<Holder> {
  readonly word: string;
  readonly holder: Holder;
}

/** In other scripts a letter is a syllable or a word, and another one is another name. */
const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u;
/** Letters that a word needs for one to be too many or too few, or for two to have changed places. */
const LONG = 6;
/** Letters that it needs for one to be another. */
const LONGER = 7;
/** Letters that it needs for two slips. */
const LONGEST = 11;

/** Whether a word is long enough for a slip in it to be told from another word. */
export function mayHoldSlip(word: string): boolean {
  return word.length >= LONG && ALPHABETIC.test(word);
}

/**
 * Whether two words look like one with a slip of the pen: `sherlok` and `sherlock`. Not where the
 * first letter differs (`sexual`, `asexual`) or the one goes on after the other (`daniel`,
 * `daniela`): these are other words.
 */
function isSlip(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (!longer.startsWith(shorter.charAt(0)) || longer.startsWith(shorter)) return false;
  if (isSwap(shorter, longer)) return true;
  const steps = distance(shorter, longer);
  if (steps === 1) return shorter.length !== longer.length || shorter.length >= LONGER;
  // Two letters that are others make another word: exploration, explanation.
  const mayBeTwo = shorter.length >= LONGEST && shorter.length < longer.length;
  return steps === 2 && mayBeTwo && shorter.at(-1) === longer.at(-1);
}

/**
 * Every two of some words of which one looks like a slip of the other. Two words are compared only
 * where they become one when a letter or two are left out of each, so that the time grows with the
 * number of the words and not with its square.
 */
export function* slipsAmong<Holder>(
  words: readonly HeldWord<Holder>[],
): Generator<readonly [HeldWord<Holder>, HeldWord<Holder>]> {
  const shortened = new Map<string, HeldWord<Holder>[]>();
  for (const held of words) {
    for (const variant of shortenings(held.word)) {
      const others = shortened.get(variant);
      if (others === undefined) {
        shortened.set(variant, [held]);
        continue;
      }
      for (const other of others) if (isSlip(other.word, held.word)) yield [other, held];
      others.push(held);
    }
  }
}

/** A word, and what is left of it without one of its letters, or two where it is very long. */
function shortenings(word: string): ReadonlySet<string> {
  const all = new Set([word]);
  const without = (text: string): void => {
    // The first letter is the same in both.
    for (let at = 1; at < text.length; at++) all.add(text.slice(0, at) + text.slice(at + 1));
  };
  without(word);
  // Of two words with two slips between them the one is longer, and loses both letters.
  if (word.length > LONGEST) for (const once of [...all]) without(once);
  return all;
}

/** Whether two letters beside each other have changed places, and nothing else. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a[at] !== a[at + 1] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}
