import type { LanguageTag } from '../archive/model.ts';

const autonyms = new Map<LanguageTag, string>();

/** A language, called as it calls itself, with a capital where it has any: `Français`, `日本語`. */
export function autonym(language: LanguageTag): string {
  let name = autonyms.get(language);
  if (name === undefined) {
    const own = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
    name = own.charAt(0).toLocaleUpperCase(language) + own.slice(1);
    autonyms.set(language, name);
  }
  return name;
}
