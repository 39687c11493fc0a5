// Scripts written without spaces between words.
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LETTERS = /[\p{L}\p{N}\p{M}_]/u;

export interface WordCount {
  /** Words, each ideograph counting as one. */
  readonly words: number;
  /** How many of them are ideographs: Han, kana and Thai characters. */
  readonly ideographs: number;
}

/** What a character does to the word that it stands in; 0 is for not looked up yet. */
const GAP = 1;
const JOINT = 2;
const LETTER = 3;
const IDEOGRAPH = 4;

/**
 * Counts words as the Archive of Our Own does: a word with an apostrophe or a hyphen in it is
 * one, `--` parts two, and Han, kana and Thai count by the character.
 */
export function countWords(text: string): WordCount {
  let words = 0;
  let ideographs = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    let kind = kindOf(code);
    if (code === HYPHEN && text.charCodeAt(at + 1) === HYPHEN) {
      kind = GAP;
      at++;
    }
    if (kind === JOINT) continue;
    if (kind === IDEOGRAPH) ideographs++;
    if (kind === IDEOGRAPH || (kind === LETTER && !isInWord)) words++;
    isInWord = kind === LETTER;
  }
  return { words, ideographs };
}

const HYPHEN = 0x2d;
const JOINTS = "'’‘-";

/** By code point: a text has few characters, over and over, and a regular expression is slow. */
const kinds = new Uint8Array(0x11_0000);

function kindOf(code: number): number {
  let kind = kinds[code] ?? 0;
  if (kind === 0) {
    kind = kindOfCharacter(String.fromCodePoint(code));
    kinds[code] = kind;
  }
  return kind;
}

function kindOfCharacter(character: string): number {
  if (JOINTS.includes(character)) return JOINT;
  if (IDEOGRAPHS.test(character)) return IDEOGRAPH;
  return LETTERS.test(character) ? LETTER : GAP;
}
