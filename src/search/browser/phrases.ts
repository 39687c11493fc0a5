import type { PluralForms } from '../../i18n/format.ts';
import type { Dictionary } from '../../i18n/en.ts';

/** The words that the search page puts together in the browser. */
export interface Phrases {
  /** The language of the interface. */
  readonly language: string;
  readonly search: Dictionary['search'];
  readonly facts: Pick<
    Dictionary['facts'],
    'by' | 'ratings' | 'ratingLetters' | 'statuses' | 'noWarningsGiven' | 'unwarned'
  >;
  readonly comma: string;
}

/** Says things in the language of the interface. */
export interface Speech extends Phrases {
  readonly number: (value: number) => string;
  /** The form that fits a number, with the number in it. */
  readonly count: (value: number, forms: PluralForms) => string;
  readonly list: (items: readonly string[]) => string;
  readonly languageName: (tag: string) => string;
}

export function createSpeech(phrases: Phrases): Speech {
  const { language } = phrases;
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language);
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  return {
    ...phrases,
    number: (value) => numbers.format(value),
    count: (value, forms) =>
      (forms[plurals.select(value)] ?? forms.other).replaceAll('#', numbers.format(value)),
    list: (items) => lists.format(items),
    languageName: (tag) => languages.of(tag) ?? tag,
  };
}

/** Puts values into a phrase's braces. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}
