import type { LanguageTag } from '../../archive/model.ts';

// Scripts that one language is written in, or one above all others.
const LANGUAGE_OF_SCRIPT: readonly (readonly [LanguageTag, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
];
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
const MOST = 0.5;

/**
 * The language of a text, where its script alone tells: kana is Japanese, Hangul Korean. Latin,
 * Cyrillic and Arabic letters are many languages' and tell nothing.
 */
export function languageOfScript(text: string): LanguageTag | undefined {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const kana = count(KANA);
  const han = count(HAN);
  if (kana + han > letters * MOST) return kana > han / 20 ? 'ja' : 'zh';
  return LANGUAGE_OF_SCRIPT.find(([, script]) => count(script) > letters * MOST)?.[0];
}
