import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { lettersOf, shortHash } from '../../../src/markdown/identity.ts';
import { randomNumbers } from '../../random.ts';
import { nastyText } from './nasty-text.ts';

/** As it is defined, for ever. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

describe('the letters of a paragraph', () => {
  it.each([
    ['“Yes,” he said.', 'yeshesaid'],
    ['“YES” — he said!', 'yeshesaid'],
    ['It’s 12:30…', 'its1230'],
    ['Éowyn, ﬁnally', 'éowynfinally'],
    ['ＦＵＬＬ　ｗｉｄｔｈ', 'fullwidth'],
    ['﻿a b​c', 'abc'],
    ['……', ''],
  ])('of %s are %s', (text, expected) => {
    expect(lettersOf(text)).toBe(expected);
  });

  it('are the same by the quick way and by the definition', () => {
    const random = randomNumbers(1872);
    for (let round = 0; round < 2000; round += 1) {
      const text = nastyText(random);
      expect(lettersOf(text), JSON.stringify(text)).toBe(letters(text));
    }
    for (let code = 0; code < 0x3000; code += 1) {
      const text = `a${String.fromCharCode(code)}B`;
      expect(lettersOf(text), code.toString(16)).toBe(letters(text));
    }
  });
});

test('a short hash is the beginning of a SHA-256 in base 32', () => {
  const bits = [...createHash('sha256').update('yeshesaid').digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const digits = Array.from({ length: 6 }, (_, at) =>
    Number.parseInt(bits.slice(5 * at, 5 * at + 5), 2),
  );

  expect(shortHash('yeshesaid')).toBe(
    digits.map((digit) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(digit)).join(''),
  );
});
