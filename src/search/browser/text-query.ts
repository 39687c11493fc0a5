import { otherSpelling, plainLetters, UNSPACED } from '../spelling.ts';
import { APOSTROPHES, indexTerms } from '../fold.ts';
import { parseQuery } from './query.ts';

/** Questions to Pagefind that a page has to answer all. */
export type Questions = readonly string[];

/** A query as Pagefind understands it. */
export interface TextQuery {
  /** Ways to ask; a page that answers any of them is a hit. */
  readonly alternatives: readonly Questions[];
  /** A page that answers any of these in the very words is none. */
  readonly without: Questions;
  /** Its words, whole and in parts, by which passages are told apart. */
  readonly words: readonly string[];
}

/** A part of a word: letters with spaces around them, or a run of a script that has none. */
interface Part {
  readonly text: string;
  readonly unspaced: boolean;
}
type Word = readonly Part[];

// Pagefind takes underscores for letters, as they are in account names.
const PART = new RegExp(
  `(?:${UNSPACED.source}\\p{M}*)+|(?:(?!${UNSPACED.source})[\\p{L}\\p{M}\\p{N}_])+`,
  'gu',
);
const UNSPACED_LETTER = new RegExp(`${UNSPACED.source}\\p{M}*`, 'gu');
/** Each word costs a file of every bundle; the longest of a pasted paragraph tell enough. */
const MOST_WORDS = 16;

/**
 * Reads a query. Pagefind indexes `Obi-Wan` as `obiwan`, `obi` and `wan`, but strips no symbols
 * from a query and takes `Harry/Draco` for one word; so a word of several parts is asked for as
 * one word, and again as its parts. Where words have no spaces, the letters are the words, and what
 * was typed is a phrase of them.
 * @returns `undefined` where there is no word in it
 */
export function parseTextQuery(typed: string): TextQuery | undefined {
  const { text, phrases, textWithout } = parseQuery(typed);
  const words = longest(wordsIn(text));
  const quoted = phrases.map((phrase) => wordsIn(phrase).slice(0, MOST_WORDS));
  const sought = quoted.filter((phrase) => phrase.length > 0);
  if (words.length + sought.length === 0) return undefined;
  const ways = [joined, apart, plain].map((write) => [
    ...questionsOf(words, write),
    ...sought.flatMap((phrase) => phraseOf(phrase, write)),
  ]);
  return {
    alternatives: [...new Map(ways.map((way) => [way.join('\n'), way])).values()],
    without: textWithout.flatMap((each) => {
      const unwanted = wordsIn(each);
      return unwanted.length > 1 ? phraseOf(unwanted, joined) : questionsOf(unwanted, joined);
    }),
    words: indexTerms([text, ...phrases].join(' ')),
  };
}

function wordsIn(text: string): readonly Word[] {
  return text
    .replace(APOSTROPHES, '')
    .split(/\s+/u)
    .map(partsOf)
    .filter((parts) => parts.length > 0);
}

function partsOf(word: string): Word {
  return (word.match(PART) ?? []).map((text) => ({ text, unspaced: UNSPACED.test(text) }));
}

function longest(words: readonly Word[]): readonly Word[] {
  const length = (word: Word): number => joined(word).length;
  const kept = new Set(words.toSorted((a, b) => length(b) - length(a)).slice(0, MOST_WORDS));
  return words.filter((word) => kept.has(word));
}

/** All spaced words are one question, each run without spaces is another. */
function questionsOf(words: readonly Word[], write: (word: Word) => string): Questions {
  const spaced = words.map((word) => word.filter(({ unspaced }) => !unspaced));
  const runs = words.flat().filter(({ unspaced }) => unspaced);
  const together = spaced.filter((word) => word.length > 0).map(write);
  return [
    ...(together.length > 0 ? [together.join(' ')] : []),
    ...runs
      .map(({ text }) => lettersApart(text))
      .map((run) => (run.includes(' ') ? `"${run}"` : run)),
  ];
}

/** One question, with every word in the form that the index has it in. */
function phraseOf(words: readonly Word[], write: (word: Word) => string): Questions {
  const written = words.map((word) => {
    if (word.some(({ unspaced }) => unspaced)) return word.map(asIndexed).join(' ');
    const text = write(word);
    const other = otherSpelling(text);
    return other === undefined ? text : `${text} ${other}`;
  });
  return [`"${written.join(' ')}"`];
}

function asIndexed({ text, unspaced }: Part): string {
  return unspaced ? lettersApart(text) : text;
}

function lettersApart(run: string): string {
  return (run.match(UNSPACED_LETTER) ?? []).join(' ');
}

function joined(word: Word): string {
  return word.map(({ text }) => text).join('');
}

// Pagefind does not index single characters of a word by themselves.
function apart(word: Word): string {
  return word.map(({ text }) => text).join(word.some(({ text }) => text.length > 1) ? ' ' : '');
}

/** Only what has special letters is asked for once more. */
function plain(word: Word): string {
  const text = joined(word);
  return otherSpelling(text) === undefined ? text : plainLetters(text);
}
