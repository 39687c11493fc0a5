import { expect, it } from 'vitest';
import { firstLetter } from '../../../src/query/name-index.ts';

it.each([
  ['Éowyn', 'en', 'E'],
  ['ñandú', 'es', 'Ñ'],
  ['ñandú', 'en', 'N'],
  ['Östen', 'sv', 'Ö'],
  ['Ötzi', 'de', 'O'],
  ['n\u0303andu\u0301', 'es', 'Ñ'],
  ['أحمد', 'ar', 'ا'],
  ['かぐや', 'ja', 'か'],
  ['ガラス', 'ja', 'か'],
  ['ｶﾓﾒ', 'ja', 'か'],
  ['ァリス', 'ja', 'あ'],
  ['竹取の翁', 'ja', '竹'],
  ['홍길동', 'ko', 'ㅎ'],
  ['Ａｎｎ', 'ja', 'A'],
  ['“Quill”', 'en', 'Q'],
  ['7 Days', 'en', undefined],
  ['!', 'en', undefined],
])('%s stands in %s under %s', (name, language, letter) => {
  expect(firstLetter(name, language)).toBe(letter);
});
