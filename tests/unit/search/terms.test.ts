import { describe, expect, test } from 'vitest';
import { matchingTerms } from '../../../src/search/browser/matching-terms.ts';
import { mistypedLetters } from '../../../src/search/browser/mistyped-terms.ts';
import { decodeTerms, encodeTerms } from '../../../src/search/term-codec.ts';
import { randomNumbers } from '../../random.ts';

const random = randomNumbers(31);
const letters = Array.from('aabbcde灯𠮷𠮸');
const made = (): string =>
  Array.from(
    { length: 1 + Math.floor(random() * 7) },
    () => letters[Math.floor(random() * letters.length)] ?? '',
  ).join('');
const TERMS = [...new Set(Array.from({ length: 2000 }, made))].sort();

describe('terms', () => {
  test('are read as they were written, letters of two code units too', () => {
    const bytes = new TextEncoder().encode(encodeTerms(TERMS));
    expect(decodeTerms(new TextDecoder().decode(bytes))).toEqual(TERMS);
    expect(decodeTerms(encodeTerms([]))).toEqual([]);
    const long = ['a'.repeat(300), `${'a'.repeat(300)}b`];
    expect(decodeTerms(encodeTerms(long))).toEqual(long);
  });

  test.each([
    ['harry', { prefix: false, mistyped: false }, { harry: 1 }],
    ['harr', { prefix: true, mistyped: false }, { harris: 0.5, harry: 0.5 }],
    ['jhon', { prefix: true, mistyped: true }, { john: 0.25 }],
    ['hary', { prefix: true, mistyped: true }, { harry: 0.25 }],
    ['hrary', { prefix: true, mistyped: true }, { harry: 0.25 }],
    ['hermoine', { prefix: true, mistyped: true }, { hermione: 0.25 }],
    ['ron', { prefix: true, mistyped: true }, { ron: 1, ronald: 0.5 }],
    ['zz', { prefix: true, mistyped: true }, {}],
  ])('match %s as %j: %j', (word, how, expected) => {
    const names = ['don', 'harris', 'harry', 'hermione', 'john', 'ron', 'ronald'];
    const found = Array.from(matchingTerms(names, word, how), ([at, nearness]) => [
      names[at],
      nearness,
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test('have a letter in four mistyped, and short ones none', () => {
    expect(['ron', 'john', 'watson', 'hermione'].map(mistypedLetters)).toEqual([0, 1, 2, 2]);
  });
});
