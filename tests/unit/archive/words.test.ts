import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/archive/words.ts';

describe('words', () => {
  it.each([
    ['The lamp burned low.', 4, 0],
    ["isn’t won't mother-in-law", 3, 0],
    ['stop--go', 2, 0],
    ['', 0, 0],
    ['— … !', 0, 0],
    ['走れメロス', 5, 5],
    ['走れ Meros', 3, 2],
    ['ألف ليلة', 2, 0],
    ['한국어 이야기', 2, 0],
    ['snake_case 1984', 2, 0],
  ])('“%s” has %i, %i of them ideographs', (text, words, ideographs) => {
    expect(countWords(text)).toEqual({ words, ideographs });
  });
});
