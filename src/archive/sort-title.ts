import type { LanguageTag } from './model.ts';

/** Leading articles by language; one that ends in an apostrophe stands without a space. */
const ARTICLES: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'an', 'a'],
  fr: ['les', 'le', 'la', 'l’', "l'", 'une', 'un', 'des'],
  de: ['der', 'die', 'das', 'eine', 'ein'],
  es: ['los', 'las', 'el', 'la', 'una', 'un', 'unos', 'unas'],
  it: ['gli', 'il', 'lo', 'la', 'le', 'i', 'l’', "l'", 'una', 'uno', 'un’', "un'", 'un'],
  pt: ['os', 'as', 'o', 'a', 'uma', 'um'],
  nl: ['het', 'de', 'een'],
};

/**
 * A title as it is sorted: leading marks dropped, a leading article moved to the end.
 * `“The Hound”` in English becomes `Hound”, The`.
 * @param language decides what an article is
 */
export function sortTitle(title: string, language: LanguageTag): string {
  const bare = title.replace(/^[^\p{L}\p{N}]+/u, '');
  if (bare === '') return title;
  const lower = bare.toLowerCase();
  for (const article of ARTICLES[language.split('-', 1)[0] ?? ''] ?? []) {
    const elided = /['’]$/u.test(article);
    if (!lower.startsWith(elided ? article : `${article} `)) continue;
    const rest = bare.slice(article.length).trimStart();
    if (rest !== '') return `${rest}, ${bare.slice(0, article.length)}`;
  }
  return bare;
}
