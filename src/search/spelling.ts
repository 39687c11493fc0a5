/**
 * How a text is written into Pagefind's index and read back. Pagefind parts words at spaces alone,
 * so that `power—they` would be one; it finds `enfant` in `l'enfant`, but not in `l’enfant`; and
 * no plain letter finds `đ` or `ø`. Two signs that nobody sees or types make up for it.
 */

/** Ends a word that no space follows in the text: `power—`, `they`. */
const JOINT = '\u2063';
/** Before an apostrophe: the text has the other one. Before a word: not of the text, but another spelling of the word before. */
const OTHER = '\u2064';
const SIGNS = /[\u2063\u2064]/gu;
const OTHER_WORD = /^\u2064[^'’]/u;

/** Letters that no decomposition takes to the plain one that a reader types. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  // Apostrophes that count as letters: `Hawaiʻi`.
  ʻ: '',
  ʼ: '',
};
/** These, ligatures, and Latin letters and digits as wide as kana. */
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}ﬀ-ﬆ０-９ａ-ｚ]`, 'gu');

/** A letter of a script that is written without spaces, where any letter may begin a word. */
export const UNSPACED =
  /(?=\p{L})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const BESIDE_UNSPACED = new RegExp(
  `(?<=[\\p{L}\\p{M}\\p{N}])(?=${UNSPACED.source})|(?<=${UNSPACED.source}\\p{M}*)(?=[\\p{L}\\p{N}])`,
  'gu',
);

// Properties of letters are dear to look up: these two tell cheaply where no look is needed.
const MAY_BE_UNSPACED = /[\u0E00-\u1FFF\u2E80-\u{10FFFF}]/u;
const MAY_PART = /\S[^\s\p{ASCII}’]\S/u;

/** What stands between two letters without a space. */
const BETWEEN = /(?<=[\p{L}\p{M}\p{N}])[^\s\p{L}\p{M}\p{N}]+(?=[\p{L}\p{N}])/gu;
/** What parts words though Pagefind does not: dashes, ellipses, quotation marks, but nothing that is within words. */
const PARTING = /[^\p{ASCII}’‘′＇´·״׳\u00AD\u200B-\u200D\u2060\u2063\u2064‿⁀⁔︳︴﹍-﹏＿]/u;

/** More marks than this do not stand between two words. */
const LONGEST_START = 16;

const APOSTROPHE = /(?<=[\p{L}\p{M}\p{N}])['’](?=([\p{L}\p{M}]+))/gu;
/** Letters after an apostrophe that are only an ending: `isn’t`, `they’re`. */
const LONGEST_ENDING = 2;

/** A text in small letters, without letters that few can type: `Łódź` gives `lódź`. */
export function plainLetters(text: string): string {
  return text.toLowerCase().replace(SPECIAL, (letter) => PLAIN[letter] ?? letter.normalize('NFKC'));
}

/** Other spellings under which a word is to be found beside its own. */
export function otherSpelling(word: string): string | undefined {
  const plain = plainLetters(word);
  return plain === word.toLowerCase() ? undefined : plain;
}

/**
 * Writes a piece of text as it is to be indexed.
 * @param before what stands before it without a space between, as before `<em>`
 * @param after what follows it in the same way
 */
export function writeText(text: string, before = '', after = ''): string {
  const start =
    /[\p{L}\p{M}\p{N}]?[^\s\p{L}\p{M}\p{N}]*$/u.exec(before.slice(-LONGEST_START))?.[0] ?? '';
  const end = /^[\p{L}\p{M}]*/u.exec(after)?.[0] ?? '';
  const own = `${text.replace(SIGNS, '')}${end}`.replace(APOSTROPHE, writeApostrophe);
  const parted = partWords(`${start}${own.slice(0, own.length - end.length)}`).slice(start.length);
  return addSpellings(parted, /^\S/u.test(after));
}

function partWords(text: string): string {
  const parted = MAY_PART.test(text)
    ? text.replace(BETWEEN, (between) => (PARTING.test(between) ? `${between}${JOINT} ` : between))
    : text;
  return MAY_BE_UNSPACED.test(parted) ? parted.replace(BESIDE_UNSPACED, `${JOINT} `) : parted;
}

/** @param goesOn whether the last word is not whole here */
function addSpellings(text: string, goesOn: boolean): string {
  if (otherSpelling(text) === undefined) return text;
  return text.replace(/\S+/gu, (word, at: number) => {
    const other = otherSpelling(word);
    if (other === undefined || (goesOn && at + word.length === text.length)) return word;
    return `${word} ${OTHER}${other.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')}`;
  });
}

function writeApostrophe(apostrophe: string, rest: string): string {
  const wanted = rest.length > LONGEST_ENDING ? "'" : '’';
  return apostrophe === wanted ? apostrophe : `${OTHER}${wanted}`;
}

/** A word as it stands in the text, and whether a space follows it there; empty where it does not. */
export interface WrittenWord {
  readonly text: string;
  readonly spaced: boolean;
}

/** Reads a word of the index. */
export function readWord(written: string): WrittenWord {
  if (OTHER_WORD.test(written)) return { text: '', spaced: false };
  const text = written
    .replaceAll(`${OTHER}'`, '\u0000')
    .replaceAll(`${OTHER}’`, "'")
    .replaceAll('\u0000', '’')
    .replace(SIGNS, '');
  return { text, spaced: !written.endsWith(JOINT) };
}
