import type { PanelWords } from './dictionary.ts';

const english = async (): Promise<PanelWords> => (await import('./en/panels.ts')).panels;

/** A new language has its own `panels.ts`, and its line here. */
const TRANSLATIONS: Readonly<Record<string, () => Promise<PanelWords>>> = {
  en: english,
  de: async () => (await import('./de/panels.ts')).panels,
  fr: async () => (await import('./fr/panels.ts')).panels,
  es: async () => (await import('./es/panels.ts')).panels,
  ja: async () => (await import('./ja/panels.ts')).panels,
  ar: async () => (await import('./ar/panels.ts')).panels,
};

/**
 * Loads the text of the panels; in English where there is no translation.
 * @param language of the interface, as the page's own `lang` has it, be it with a region
 * @throws where it cannot be reached
 */
export function panelWords(language: string): Promise<PanelWords> {
  return (TRANSLATIONS[language.replace(/-.*/u, '')] ?? english)();
}
