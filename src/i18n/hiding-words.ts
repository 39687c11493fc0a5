import type { HidingWords } from './dictionary.ts';

const english = async (): Promise<HidingWords> => (await import('./en/hiding.ts')).hiding;

/** A new language has its own `hiding.ts`, and its line here. */
const TRANSLATIONS: Readonly<Record<string, () => Promise<HidingWords>>> = {
  en: english,
  de: async () => (await import('./de/hiding.ts')).hiding,
  fr: async () => (await import('./fr/hiding.ts')).hiding,
  es: async () => (await import('./es/hiding.ts')).hiding,
  ja: async () => (await import('./ja/hiding.ts')).hiding,
  ar: async () => (await import('./ar/hiding.ts')).hiding,
};

/**
 * Loads what is said of what a reader never wants to see; in English where there is no translation.
 * @param language of the interface, as the page's own `lang` has it, be it with a region
 * @throws where it cannot be reached
 */
export function hidingWords(language: string): Promise<HidingWords> {
  return (TRANSLATIONS[language.replace(/-.*/u, '')] ?? english)();
}
