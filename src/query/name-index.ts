import { address } from '../archive/addresses.ts';
import type { LanguageTag, Term, TermKind } from '../archive/model.ts';
import { countedName } from './names.ts';
import type { EditionIndex } from './edition-index.ts';
import { pageCount, paging } from './lists.ts';
import type { CountedName, NameIndex } from './views.ts';

const NAMES_A_PAGE = 400;
/** Beyond so many headings of a single Chinese character, one that says “Han” is of more use. */
const MOST_HAN_LETTERS = 40;
const HAN = '漢字';

interface LetteredTerm {
  readonly term: Term;
  readonly letter: string | undefined;
}

interface LetteredTerms {
  readonly all: readonly LetteredTerm[];
  /** The page that each letter begins on, from 1. */
  readonly letters: ReadonlyMap<string | undefined, number>;
}

/** Every kind's names with a page, each with the letter that it stands under. */
const lettered = new WeakMap<readonly Term[], LetteredTerms>();

function letteredTerms(kind: TermKind, index: EditionIndex): LetteredTerms {
  const { terms, site } = index.edition.archive;
  let found = lettered.get(terms[kind]);
  if (found === undefined) {
    const single = terms[kind]
      .filter((term) => term.slug !== null)
      .map((term) => ({ term, letter: firstLetter(term.sort, site.language) }));
    const han = new Set(single.map(({ letter }) => letter).filter(isHan));
    const all =
      han.size <= MOST_HAN_LETTERS
        ? single
        : single.map(({ term, letter }) => ({ term, letter: isHan(letter) ? HAN : letter }));
    const letters = new Map<string | undefined, number>();
    all.forEach(({ letter }, at) => {
      if (!letters.has(letter)) letters.set(letter, Math.floor(at / NAMES_A_PAGE) + 1);
    });
    found = { all, letters };
    lettered.set(terms[kind], found);
  }
  return found;
}

export function nameIndexPages(kind: TermKind, index: EditionIndex): number {
  return pageCount(letteredTerms(kind, index).all.length, NAMES_A_PAGE);
}

/** One page of an index of names, in the order of the archive's collation. */
export function nameIndex(kind: TermKind, page: number, index: EditionIndex): NameIndex {
  const { site, terms } = index.edition.archive;
  const { all, letters } = letteredTerms(kind, index);
  const href = (number: number): string => address(site, { to: 'terms', kind, page: number });
  const start = (page - 1) * NAMES_A_PAGE;

  const groups: { letter: string | undefined; id: string; names: CountedName[] }[] = [];
  for (const { term, letter } of all.slice(start, start + NAMES_A_PAGE)) {
    // The collation puts signs among the letters of a name, so a letter may come again.
    const same = groups.find((group) => group.letter === letter);
    const name = countedName(term, site, terms[kind]);
    if (same) same.names.push(name);
    else groups.push({ letter, id: letterId(letter), names: [name] });
  }

  return {
    kind,
    href: href(page),
    total: all.length,
    groups,
    letters: [...letters].map(([letter, on]) => ({
      letter,
      href: `${on === page ? '' : href(on)}#${encodeURIComponent(letterId(letter))}`,
    })),
    paging: paging(page, nameIndexPages(kind, index), href),
  };
}

function isHan(letter: string | undefined): boolean {
  return letter !== undefined && /^\p{Script=Han}/u.test(letter);
}

/** The id of a letter's heading. */
function letterId(letter: string | undefined): string {
  return `letter-${letter ?? 'other'}`;
}

/** The consonants that a syllable of Hangul may begin with, in the order of Unicode's syllables. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES_AN_INITIAL = 588;
const KATAKANA_TO_HIRAGANA = 0x60;

/**
 * The letter that a name stands under, large; `undefined` for figures and signs. It keeps its accent
 * where the language has it for a letter of its own: ñ in Spanish, ö in Swedish. Katakana stands
 * among hiragana, small kana among large, and a syllable of Hangul under its first consonant.
 */
export function firstLetter(sort: string, language: LanguageTag): string | undefined {
  const [letter] = /[\p{L}\p{N}]/u.exec(sort.normalize('NFKC')) ?? [];
  if (letter === undefined || !/\p{L}/u.test(letter)) return undefined;
  const code = letter.codePointAt(0) ?? 0;
  if (/[가-힣]/u.test(letter)) {
    return INITIALS[Math.floor((code - FIRST_SYLLABLE) / SYLLABLES_AN_INITIAL)];
  }
  const own = largeHiragana(letter, code);
  const plain = own.normalize('NFD').replace(/\p{M}/gu, '');
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  return (compare(plain, own) === 0 ? plain : own).toLocaleUpperCase(language);
}

function largeHiragana(letter: string, code: number): string {
  if (/[ァ-ヶ]/u.test(letter)) {
    const hiragana = code - KATAKANA_TO_HIRAGANA;
    return largeHiragana(String.fromCodePoint(hiragana), hiragana);
  }
  return /[ぁぃぅぇぉっゃゅょゎ]/u.test(letter) ? String.fromCodePoint(code + 1) : letter;
}
