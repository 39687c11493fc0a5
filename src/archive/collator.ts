import type { LanguageTag } from './model.ts';

const collators = new Map<LanguageTag, Intl.Collator>();

/** How a language puts names in order; numbers in them by their size. One for each language. */
export function collatorFor(language: LanguageTag): Intl.Collator {
  let collator = collators.get(language);
  if (collator === undefined) {
    collator = new Intl.Collator(language, { numeric: true });
    collators.set(language, collator);
  }
  return collator;
}
