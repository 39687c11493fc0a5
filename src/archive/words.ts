// Scripts written without spaces between words.
const IDEOGRAPH = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const WORD_OR_IDEOGRAPH = new RegExp(
  `[${IDEOGRAPH}]|(?:(?![${IDEOGRAPH}])[\\p{L}\\p{N}\\p{M}_])+`,
  'gu',
);
const IS_IDEOGRAPH = new RegExp(`^[${IDEOGRAPH}]`, 'u');

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
  let words = 0;
  let ideographs = 0;
  const plain = text.replaceAll('--', '—').replace(/['’‘-]/gu, '');
  for (const [word] of plain.matchAll(WORD_OR_IDEOGRAPH)) {
    words++;
    if (IS_IDEOGRAPH.test(word)) ideographs++;
  }
  return { words, ideographs };
}
