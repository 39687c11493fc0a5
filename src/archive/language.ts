import type { LanguageTag } from './model.ts';

/** ISO 15924 codes of the scripts that are written from right to left. */
const RTL_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const directions = new Map<LanguageTag, 'ltr' | 'rtl'>();
let tagsByName: ReadonlyMap<string, LanguageTag> | undefined;

/**
 * A language as an author writes it: a BCP 47 tag (`en`, `zh-Hans`), or the language's name in
 * English or in itself (`German`, `日本語`).
 * @returns the canonical tag, or `undefined` for what names no language
 */
export function parseLanguage(written: string): LanguageTag | undefined {
  const trimmed = written.trim();
  return canonicalTag(trimmed.replaceAll('_', '-')) ?? languageNames().get(foldName(trimmed));
}

/** Which way a language is written. */
export function directionOf(language: LanguageTag): 'ltr' | 'rtl' {
  let direction = directions.get(language);
  if (direction === undefined) {
    const { script } = new Intl.Locale(language).maximize();
    direction = script !== undefined && RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
    directions.set(language, direction);
  }
  return direction;
}

/** Names that {@link parseLanguage} understands, for finding the nearest. */
export function knownLanguageNames(): readonly string[] {
  return [...languageNames().keys()];
}

function canonicalTag(written: string): LanguageTag | undefined {
  let tag: string | undefined;
  try {
    [tag] = Intl.getCanonicalLocales(written);
  } catch {
    return undefined;
  }
  if (tag === undefined) return undefined;
  const language = tag.split('-', 1)[0] ?? '';
  // Of two letters, all that exist are known; of three, ISO 639-3 has thousands that ICU cannot name.
  const exists =
    language.length === 3 || (language.length === 2 && englishNames.of(language) !== undefined);
  return exists ? tag : undefined;
}

/** Every language of ISO 639-1 by its name in English and in itself, found once and only when asked. */
function languageNames(): ReadonlyMap<string, LanguageTag> {
  if (tagsByName !== undefined) return tagsByName;
  const names = new Map<string, LanguageTag>();
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const english = englishNames.of(code);
      const tag = canonicalTag(code);
      if (english === undefined || tag === undefined) continue;
      const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code);
      for (const name of [own, english]) {
        if (name !== undefined) names.set(foldName(name), tag);
      }
    }
  }
  tagsByName = names;
  return names;
}

function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
