import type { PluralForms } from '../phrases.ts';

/**
 * A plural in Arabic: for 0, 1 and 2, where words say the number; for a few (numbers that end in 3
 * to 10), for many (11 to 99), and for every other number.
 */
export const forms = (
  zero: string,
  one: string,
  two: string,
  few: string,
  many: string,
  other: string,
): PluralForms => ({ zero, one, two, few, many, other });
