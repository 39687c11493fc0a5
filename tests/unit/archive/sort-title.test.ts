import { describe, expect, it } from 'vitest';
import { sortTitle } from '../../../src/archive/sort-title.ts';

describe('a title is sorted', () => {
  it.each([
    ['The Hound', 'en', 'Hound, The'],
    ['“A Study in Scarlet”', 'en', 'Study in Scarlet”, A'],
    ['…and then', 'en-GB', 'and then'],
    ['Theory', 'en', 'Theory'],
    ['The', 'en', 'The'],
    ['L’Étranger', 'fr', 'Étranger, L’'],
    ['Les Misérables', 'fr', 'Misérables, Les'],
    ['The Hound', 'de', 'The Hound'],
    ['Die Nacht', 'de', 'Nacht, Die'],
    ['Die Nacht', 'en', 'Die Nacht'],
    ['走れメロス', 'ja', '走れメロス'],
    ['???', 'en', '???'],
  ])('%s in %s as %s', (title, language, sorted) => {
    expect(sortTitle(title, language)).toBe(sorted);
  });
});
