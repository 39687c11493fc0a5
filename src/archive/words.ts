// Scripts written without spaces between words.
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
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
  const spaced = text
    .replaceAll('--', '—')
    .replace(/['’‘-]/gu, '')
    .replace(IDEOGRAPH, () => {
      ideographs++;
      return ' ';
    });
  return { words: ideographs + (spaced.match(WORD)?.length ?? 0), ideographs };
}
