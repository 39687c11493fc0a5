// Scripts written without spaces between words.
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
// Where those scripts lie in Unicode, and much else; quick to look for.
const PERHAPS_IDEOGRAPH = /[\u0e00-\u0e7f\u2e80-\u{10ffff}]/u;
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;

export interface WordCount {
  /** Words, each ideograph counting as one. */
  readonly words: number;
  /** How many of them are ideographs: Han, kana and Thai characters. */
  readonly ideographs: number;
}

/**
 * Counts words as the Archive of Our Own does: a word with an apostrophe or a hyphen in it is
 * one, `--` parts two, and Han, kana and Thai count by the character.
 */
export function countWords(text: string): WordCount {
  let ideographs = 0;
  const plain = text.replaceAll('--', '—').replace(/['’‘-]/gu, '');
  const spaced = PERHAPS_IDEOGRAPH.test(plain)
    ? plain.replace(IDEOGRAPH, () => {
        ideographs++;
        return ' ';
      })
    : plain;
  return { words: ideographs + (spaced.match(WORD)?.length ?? 0), ideographs };
}
