/** How words are compared: without case, accents, width, apostrophes. */
import { plainLetters, UNSPACED } from './spelling.ts';

// Straight, curly, modifier and full-width apostrophes, primes and backticks.
export const APOSTROPHES = /['’‘ʻʼʹ′＇`´]/gu;
/** Marks that NFKD parts from their letters, but for those that make another kana of one. */
const MARKS = /(?![\u3099\u309A])\p{M}/gu;
const WORD = /[\p{L}\p{N}\u3099\u309A]+/gu;
// Most names are plain: what is dear to look up need not be looked up for them.
const PLAIN = /^[\t\n\x20-\x7e]*$/u;
const PLAIN_WORD = /[a-z\d]+/gu;
const BESIDE_WORDS = /[^\p{L}\p{N}\u3099\u309A]+/gu;
const BESIDE_PLAIN_WORDS = /[^a-z\d]+/gu;
/** Letters that are written in two ways: Arabic ones and the stroke that only stretches, the sigma that ends a word. */
const ALIKE: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ـ: '', ς: 'σ' };
const WRITTEN_OTHERWISE = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');

/** A text without what a reader may leave out: `O’Brien Éowyn` gives `obrien eowyn`. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(APOSTROPHES, '');
  return plainLetters(text.normalize('NFKD'))
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(WRITTEN_OTHERWISE, (letter) => ALIKE[letter] ?? letter)
    .normalize('NFC');
}

/** A text's words between spaces, each as its parts: `Obi-Wan at home` gives `[obi, wan]`, `[at]`, `[home]`. */
export function wordsOf(text: string): readonly (readonly string[])[] {
  const pattern = PLAIN.test(text) ? PLAIN_WORD : WORD;
  return fold(text)
    .split(/\s+/u)
    .map((word) => word.match(pattern) ?? [])
    .filter((parts) => parts.length > 0);
}

/** A text's letters and digits, folded, with nothing between words: `Obi-Wan at home` gives `obiwanathome`. */
export function lettersOf(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(BESIDE_PLAIN_WORDS, '');
  return fold(text).replace(BESIDE_WORDS, '');
}

/**
 * Every term that a text is found by: each part of each word, a word of several parts as one
 * (`obiwan`), what stands after an apostrophe (`brien`), and where words have no spaces between
 * them, every ending, so that a beginning of a term is any place in the text.
 */
export function indexTerms(text: string): readonly string[] {
  const terms = new Set<string>();
  const apart = text.replace(APOSTROPHES, ' ');
  for (const parts of apart === text ? wordsOf(text) : [...wordsOf(text), ...wordsOf(apart)]) {
    if (parts.length > 1) terms.add(parts.join(''));
    for (const part of parts) {
      if (UNSPACED.test(part)) for (const ending of endings(part)) terms.add(ending);
      else terms.add(part);
    }
  }
  return [...terms];
}

function endings(word: string): readonly string[] {
  const characters = Array.from(word);
  return characters.map((_, index) => characters.slice(index).join(''));
}
