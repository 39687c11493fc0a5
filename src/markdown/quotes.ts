import type { LanguageTag } from '../archive/model.ts';

/** The quotation marks of a language. */
export interface Quotes {
  readonly double: readonly [opening: string, closing: string];
  readonly single: readonly [opening: string, closing: string];
}

const ENGLISH: Quotes = { double: ['“', '”'], single: ['‘', '’'] };
const GERMAN: Quotes = { double: ['„', '“'], single: ['‚', '‘'] };
const POLISH: Quotes = { double: ['„', '”'], single: ['«', '»'] };
const SPANISH: Quotes = { double: ['«', '»'], single: ['“', '”'] };
const RUSSIAN: Quotes = { double: ['«', '»'], single: ['„', '“'] };
const SWEDISH: Quotes = { double: ['”', '”'], single: ['’', '’'] };
const FRENCH: Quotes = { double: ['«\u202f', '\u202f»'], single: ['“', '”'] };

/** After CLDR's delimiters; in languages that are not here they are as in English. */
const QUOTES: Readonly<Record<string, Quotes>> = {
  bg: GERMAN,
  ca: SPANISH,
  cs: GERMAN,
  de: GERMAN,
  el: SPANISH,
  es: SPANISH,
  fi: SWEDISH,
  fr: FRENCH,
  hr: GERMAN,
  hu: { double: ['„', '”'], single: ['»', '«'] },
  is: GERMAN,
  it: SPANISH,
  nb: { double: ['«', '»'], single: ['‘', '’'] },
  no: { double: ['«', '»'], single: ['‘', '’'] },
  pl: POLISH,
  ro: POLISH,
  ru: RUSSIAN,
  sk: GERMAN,
  sl: GERMAN,
  sv: SWEDISH,
  uk: RUSSIAN,
};

/** @param language BCP 47 */
export function quotesOf(language: LanguageTag): Quotes {
  return QUOTES[language.split('-')[0]?.toLowerCase() ?? ''] ?? ENGLISH;
}
