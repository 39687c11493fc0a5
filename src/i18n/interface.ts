import type { LanguageTag } from '../archive/model.ts';
import { arabic } from './ar/dictionary.ts';
import { german } from './de/dictionary.ts';
import type { Dictionary } from './dictionary.ts';
import { english } from './en/dictionary.ts';
import { spanish } from './es/dictionary.ts';
import { createFormat, type Format } from './format.ts';
import { french } from './fr/dictionary.ts';
import { japanese } from './ja/dictionary.ts';

/** Everything that an interface says: its words, and its ways with numbers and dates. */
export interface Interface extends Dictionary {
  readonly format: Format;
  readonly language: LanguageTag;
  /** The same as pages name it: with the region that the site names, if any. */
  readonly tag: LanguageTag;
  /** The language, and the region that dates and numbers follow. */
  readonly locale: LanguageTag;
  readonly dir: 'ltr' | 'rtl';
  /** Whether it speaks the language that it was asked for, whatever the region. */
  readonly isTranslated: boolean;
}

interface Translation {
  /** The locale for numbers and dates where the site names no region. */
  readonly locale: LanguageTag;
  readonly dir: 'ltr' | 'rtl';
  readonly dictionary: Dictionary;
}

/** A new language is its own folder beside `en/`, and its line here. */
const TRANSLATIONS: Readonly<Record<string, Translation>> & { readonly en: Translation } = {
  en: { locale: 'en-GB', dir: 'ltr', dictionary: english },
  de: { locale: 'de-DE', dir: 'ltr', dictionary: german },
  fr: { locale: 'fr-FR', dir: 'ltr', dictionary: french },
  es: { locale: 'es-ES', dir: 'ltr', dictionary: spanish },
  ja: { locale: 'ja-JP', dir: 'ltr', dictionary: japanese },
  ar: { locale: 'ar', dir: 'rtl', dictionary: arabic },
};

const interfaces = new Map<LanguageTag, Interface>();

/**
 * The interface for a site's language: in that language where Lamplight has been translated into
 * it, else in English. A region that the site names (`en-US`) decides how dates and numbers look.
 */
export function interfaceFor(site: LanguageTag): Interface {
  let made = interfaces.get(site);
  if (made === undefined) {
    made = makeInterface(site);
    interfaces.set(site, made);
  }
  return made;
}

function makeInterface(site: LanguageTag): Interface {
  const { language, region } = new Intl.Locale(site);
  const found = TRANSLATIONS[language];
  const translation = found ?? TRANSLATIONS.en;
  const locale = found === undefined || region === undefined ? translation.locale : site;
  return {
    ...translation.dictionary,
    format: createFormat(locale),
    language: new Intl.Locale(locale).language,
    tag: found === undefined ? 'en' : site,
    locale,
    dir: translation.dir,
    isTranslated: found !== undefined,
  };
}

/** The words that the renderer puts into the text, with the language that they are in. */
export function renderLabels(
  site: LanguageTag,
): Dictionary['text'] & Pick<Dictionary['lists'], 'comma'> & Pick<Interface, 'language' | 'dir'> {
  const { text, lists, language, dir } = interfaceFor(site);
  return { ...text, comma: lists.comma, language, dir };
}
