import type { PluralForms } from '../i18n/format.ts';

/** Puts values into a phrase's braces. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

/** Numbers in a language, by themselves and in the phrase that fits them. */
export interface Counting {
  readonly number: (value: number) => string;
  /** The form that fits a number, with the number in it. */
  readonly count: (value: number, forms: PluralForms) => string;
}

export function createCounting(language: string): Counting {
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  return {
    number: (value) => numbers.format(value),
    count: (value, forms) =>
      (forms[plurals.select(value)] ?? forms.other).replaceAll('#', numbers.format(value)),
  };
}
