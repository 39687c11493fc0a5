import { foldName } from './name-folding.ts';

/** Letters that no decomposition takes apart, as they are typed where a keyboard lacks them. */
const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
};
const LIGATURE = new RegExp(`[${Object.keys(LIGATURES).join('')}]`, 'gu');

// In these scripts a mark is an accent, or a vowel that may be left out. In others it makes
// another letter of it: が is not か, and й is not и.
const ACCENTS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{Mn}+|(?<=е)\u{308}/gu;

/**
 * The words of a name as they are compared with those of another: without accents, marks and
 * apostrophes, and `&` as `and`. `Dr. O’Hara & Zoë` gives `dr`, `ohara`, `and`, `zoe`. Signs that
 * are no punctuation stay, for `C+` is not `C`.
 */
export function comparedWords(name: string): readonly string[] {
  const plain = foldName(name)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFKC')
    .replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter)
    .replaceAll("'", '')
    .replaceAll('&', ' and ');
  return plain.match(/[\p{L}\p{M}\p{N}\p{S}]+/gu) ?? [];
}
