import type { PluralForms } from '../phrases.ts';

/**
 * A plural in Spanish: for 1, for whole millions (`un millón de palabras`), and for every other
 * number.
 */
export const forms = (one: string, many: string, other: string): PluralForms => ({
  one,
  many,
  other,
});
