import type { BrowseWords } from './dictionary.ts';

const english = async (): Promise<BrowseWords> => (await import('./en/browse.ts')).browse;

/** A new language has its own `browse.ts`, and its line here. */
const TRANSLATIONS: Readonly<Record<string, () => Promise<BrowseWords>>> = {
  en: english,
  de: async () => (await import('./de/browse.ts')).browse,
  fr: async () => (await import('./fr/browse.ts')).browse,
  es: async () => (await import('./es/browse.ts')).browse,
  ja: async () => (await import('./ja/browse.ts')).browse,
  ar: async () => (await import('./ar/browse.ts')).browse,
};

/**
 * Loads what the browser of the catalogue says; in English where there is no translation.
 * @param language of the interface, as the page's own `lang` has it, be it with a region
 * @throws where it cannot be reached
 */
export function browseWords(language: string): Promise<BrowseWords> {
  return (TRANSLATIONS[language.replace(/-.*/u, '')] ?? english)();
}
