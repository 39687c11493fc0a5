import { describe, expect, test } from 'vitest';
import { findTerms, type TermParts } from '../../../src/search/browser/catalogue/terms.ts';
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

/** Letters with which words are made, in one script each, with and without spaces, amid each other. */
const SCRIPTS = [
  'abcdefgh',
  'абвгдежз',
  'กขคงจฉชซ',
  'აბგდევზთ',
  'ሀለሐመሠረሰሸ',
  'កខគឃងចឆជ',
  'あいうえおかきく',
  '漢字日本語東京海',
  'ꙁꙃꙅꙇꙉꙋꙍꙏ',
  '가나다라마바사아',
  '𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯',
  '𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇',
].map((script) => Array.from(script));

/** Terms in parts, and which of these were loaded. */
function partedTerms(
  contents: readonly (readonly string[])[],
): TermParts & { loaded: Set<number> } {
  const loaded = new Set<number>();
  const firsts = [0];
  for (const { length } of contents) firsts.push((firsts.at(-1) ?? 0) + length);
  return {
    loaded,
    manifest: { firstTerms: contents.map(([first = '']) => first) },
    terms: (part) => {
      loaded.add(part);
      return Promise.resolve({ first: firsts[part] ?? 0, content: contents[part] ?? [] });
    },
  };
}

describe('terms in parts', () => {
  const wordOf = (script: readonly string[]): string =>
    Array.from(
      { length: 3 + Math.floor(random() * 4) },
      () => script[Math.floor(random() * script.length)] ?? '',
    ).join('');
  const anyScript = (): readonly string[] => SCRIPTS[Math.floor(random() * SCRIPTS.length)] ?? [];

  test.each([10, 40, 200])('are found as in the whole, parted at every %i or so', async (size) => {
    const all = [...new Set(Array.from({ length: 2000 }, () => wordOf(anyScript())))].sort();
    const contents: string[][] = [];
    for (let first = 0; first < all.length; first += contents.at(-1)?.length ?? 0) {
      contents.push(all.slice(first, first + 1 + Math.floor(random() * 2 * size)));
    }
    const parted = partedTerms(contents);
    let loadedLess = 0;
    for (let time = 0; time < 120; time++) {
      const word = time % 2 === 0 ? wordOf(anyScript()) : (all[(time * 6) % all.length] ?? '');
      for (const mistyped of [false, true]) {
        const how = { prefix: time % 3 > 0, mistyped };
        parted.loaded.clear();
        const found = await findTerms(parted, word, how);
        const sorted = (places: ReadonlyMap<number, number>): readonly [number, number][] =>
          [...places].sort(([a], [b]) => a - b);
        expect(sorted(found), word).toEqual(sorted(matchingTerms(all, word, how)));
        if (mistyped && parted.loaded.size < contents.length) loadedLess++;
      }
    }
    expect(loadedLess).toBeGreaterThan(40);
  });

  test('of spaced scripts are found between those of scripts without spaces', async () => {
    const parted = partedTerms([['漢字', '한국어의', '한국인들'], ['𠀀字'], ['𠀁字']]);
    const how = { prefix: true, mistyped: true };
    expect(await findTerms(parted, '한국언의', how)).toEqual(new Map([[1, 0.25]]));
  });
});
