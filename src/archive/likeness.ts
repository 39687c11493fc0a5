import type { TermKind } from './model.ts';
import { comparedWords } from './compared-words.ts';

/** How two spellings of what may be one name differ. */
export type Likeness = 'signs' | 'order' | 'addition' | 'plural' | 'honorific' | 'initial' | 'slip';

/** A spelling, taken apart once for all comparisons. */
export interface ComparedSpelling {
  readonly text: string;
  readonly words: readonly string[];
}

/** Two spellings with one key are alike; of `undefined` nothing is said. */
export type LikenessKey = (spelling: ComparedSpelling, kind: TermKind) => string | undefined;

/** What sites add to a fandom’s name: who made it, and in what. */
const FANDOM_ADDITION =
  /\s+-\s+(?:All Media Types|Fandom|\p{Lu}[^-]*)$|\s*\((?:TV|Movies?|Comics?|Anime(?: & Manga)?|Manga|Books?|Video Games?|Musical|Cartoon|Podcast)(?: \d{4})?\)$|\s+(?:&|and) Related Fandoms$/u;
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'le',
  'la',
  'les',
  'der',
  'die',
  'das',
  'el',
  'los',
  'las',
]);
const HONORIFICS = new Set(
  'dr doctor mr mrs ms miss sir lady lord captain professor prof'.split(' '),
);

export function compareSpelling(text: string): ComparedSpelling {
  return { text, words: comparedWords(text) };
}

/** The ways in which two spellings are alike by having something in common, the surest first. */
export const LIKENESS_KEYS: readonly (readonly [Likeness, LikenessKey])[] = [
  ['signs', ({ words }) => letters(words)],
  [
    'order',
    ({ words }) =>
      words.length > 1 ? `${numbers(words)} ${words.toSorted().join(' ')}` : undefined,
  ],
  [
    'addition',
    ({ text, words }, kind) =>
      kind === 'tag' || kind === 'author' ? undefined : letters(bareTitle(text, words, kind)),
  ],
  [
    'plural',
    ({ words }, kind) =>
      kind === 'tag' || kind === 'collection' ? words.map(singular).join(' ') : undefined,
  ],
  [
    'honorific',
    ({ words }, kind) => (isPerson(kind) ? withoutHonorific(words)?.join(' ') : undefined),
  ],
  [
    'initial',
    ({ words }, kind) => (isPerson(kind) ? withoutInitials(words)?.join(' ') : undefined),
  ],
];

/** Whether two spellings that have a key in common are alike indeed. */
export function holds(likeness: Likeness, a: ComparedSpelling, b: ComparedSpelling): boolean {
  // Two honorifics or two initials are two people: Mr and Mrs Holmes.
  if (likeness === 'honorific') return isHonorific(a.words[0]) !== isHonorific(b.words[0]);
  // A series of 2019 and one of 2021 of one title are two.
  if (likeness === 'addition') return haveOneNumber(numbers(a.words), numbers(b.words));
  if (likeness === 'initial') return a.words.length === 2 || b.words.length === 2;
  if (likeness === 'plural')
    return a.words.every(
      (word, at) => isPlural(word) || isPlural(b.words[at]) || word === b.words[at],
    );
  return true;
}

function isPerson(kind: TermKind): boolean {
  return kind === 'character' || kind === 'author';
}

/** Figures stay apart: 1 1 is not 11. */
function letters(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.join(' ').replace(/(?<!\p{N}) | (?!\p{N})/gu, '');
}

function numbers(words: readonly string[]): string {
  return words.filter((word) => /\p{N}/u.test(word)).join(' ');
}

function haveOneNumber(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}

function bareTitle(text: string, words: readonly string[], kind: TermKind): readonly string[] {
  let bare = text;
  for (let before = ''; kind === 'fandom' && before !== bare;) {
    before = bare;
    bare = bare.replace(FANDOM_ADDITION, '');
  }
  const left = bare === text ? words : comparedWords(bare);
  return left.length > 1 && ARTICLES.has(left[0] ?? '') ? left.slice(1) : left;
}

function isPlural(word: string | undefined): boolean {
  return (
    word !== undefined &&
    word.length > 3 &&
    /^\p{Script=Latin}+s$/u.test(word) &&
    !/(?:[su]s|is)$/u.test(word)
  );
}

/** The same for a word and its plural in English, French and Spanish; not a word of any language. */
function singular(word: string): string {
  const one = isPlural(word) ? word.slice(0, -1) : word;
  return one.length > 3 ? one.replace(/y$/u, 'i').replace(/e$/u, '') : one;
}

function isHonorific(word: string | undefined): boolean {
  return word !== undefined && HONORIFICS.has(word);
}

function withoutHonorific(words: readonly string[]): readonly string[] | undefined {
  const bare = isHonorific(words[0]) ? words.slice(1) : words;
  return bare.length > 1 ? bare : undefined;
}

/** The first and the last name, where nothing but initials stands between them. */
function withoutInitials(words: readonly string[]): readonly string[] | undefined {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isBare =
    words.length > 1 && first.length > 1 && words.slice(1, -1).every((word) => word.length === 1);
  return isBare ? [first, last] : undefined;
}
