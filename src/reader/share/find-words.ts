import { occurrences } from './letter-hash.ts';
import {
  CONTEXT,
  hashAfter,
  hashBefore,
  paragraphAt,
  type LetteredText,
  type Stretch,
  type WordLocator,
} from './word-locator.ts';

/** Where shared words were found. */
export interface FoundWords extends Stretch {
  /** Whether other words stand there now. */
  readonly changed: boolean;
}

/** As many letters hardly say the same twice by chance; a square character says as much as three. */
const TELLING = 16;
const SQUARES = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/gu;
/** How many letters more than there were may stand between what stood beside the words. */
const GROWN = 400;
/** How far, in letters, what stood beside words may have moved, where one side alone is left. */
const NEAR = 4000;

/**
 * Finds shared words: in their own paragraph where that is as it was, else wherever they stand now.
 * Where they are gone, it is the place that is found: between what stood beside them, or the
 * paragraph, by what stood on one side, by its id, or by its number.
 * @param id of the paragraph that they began in
 */
export function findWords(text: LetteredText, locator: WordLocator, id: string): FoundWords {
  const { letters, paragraphs } = text;
  const own = paragraphs.find((paragraph) => paragraph.id === id);
  const anchor = own ?? paragraphs[locator.paragraph] ?? paragraphs.at(-1);
  const expected = (anchor?.start ?? 0) + locator.start;

  const start = placeOfWords(letters, locator, expected, own !== undefined);
  if (start !== undefined) return { start, length: locator.length, changed: false };

  const { before, after } = edges(letters, locator);
  const between = spanBetween(before, after, locator.length, expected);
  if (between && between.length > 0) return { ...between, changed: true };

  // What stood after the words may begin the paragraph after theirs.
  const beside = nearest([...before, ...after.map((at) => at - 1)], expected);
  const isNear = beside !== undefined && Math.abs(beside - expected) <= NEAR;
  const at = between?.start ?? (isNear && !own ? beside : undefined);
  const paragraph = at === undefined ? anchor : paragraphs[paragraphAt(paragraphs, at)];
  const { start: from, end } = paragraph ?? { start: 0, end: letters.length };
  return { start: from, length: end - from, changed: true };
}

/** Where the words themselves stand: a few letters count where what stands beside them does, too. */
function placeOfWords(
  letters: string,
  { length, words, before, after }: WordLocator,
  expected: number,
  isCertain: boolean,
): number | undefined {
  const places = occurrences(letters, length, words);
  if (isCertain && places.includes(expected)) return expected;
  const sidesOf = (start: number): number =>
    Number(hashBefore(letters, start) === before) +
    Number(hashAfter(letters, start + length) === after);
  const [at = 0] = places;
  const said = letters.slice(at, at + length).replaceAll(SQUARES, '$&$&$&');
  for (const sides of said.length < TELLING ? [2, 1] : [2, 1, 0]) {
    const start = nearest(
      places.filter((each) => sidesOf(each) === sides),
      expected,
    );
    if (start !== undefined) return start;
  }
  return undefined;
}

/** Where what stood before the words now ends, and where what stood after them begins. */
function edges(
  letters: string,
  { before, after }: WordLocator,
): { readonly before: readonly number[]; readonly after: readonly number[] } {
  return {
    before: occurrences(letters, CONTEXT, before).map((at) => at + CONTEXT),
    after: occurrences(letters, CONTEXT, after),
  };
}

function spanBetween(
  before: readonly number[],
  after: readonly number[],
  length: number,
  expected: number,
): Stretch | undefined {
  const spans = before.flatMap((start) => {
    const end = after.find((at) => at >= start);
    return end !== undefined && end - start <= 2 * length + GROWN ? [{ start, end }] : [];
  });
  const start = nearest(
    spans.map((span) => span.start),
    expected,
  );
  const span = spans.find((each) => each.start === start);
  return span && { start: span.start, length: span.end - span.start };
}

function nearest(places: readonly number[], to: number): number | undefined {
  return places.toSorted((one, other) => Math.abs(one - to) - Math.abs(other - to))[0];
}
