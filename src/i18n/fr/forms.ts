import type { PluralForms } from '../phrases.ts';

/**
 * A plural in French: for 0 and 1, for whole millions (`un million de mots`), and for every other
 * number.
 */
export const forms = (one: string, many: string, other: string): PluralForms => ({
  one,
  many,
  other,
});
