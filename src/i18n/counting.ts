import type { PluralForms } from './phrases.ts';

/** Numbers in a language, by themselves and in the phrase that fits them. */
export interface Counting {
  /** `12,480` */
  readonly number: (value: number) => string;
  /** The form that fits a number, by the language's plural rules; `#` in it becomes the number. */
  readonly count: (value: number, forms: PluralForms) => string;
}

/** @param locale a language, with the region that numbers follow */
export function createCounting(locale: string): Counting {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  return {
    number: (value) => numbers.format(value),
    count: (value, forms) =>
      (forms[plurals.select(value)] ?? forms.other).replaceAll('#', numbers.format(value)),
  };
}
