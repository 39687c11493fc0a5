import type { LanguageTag } from '../../archive/model.ts';
import { isInBucket } from '../bucket.ts';
import type { BundleEntry } from '../bundle-list.ts';

/** Unicode's scripts behind the codes of ISO 15924 that stand for several. */
const COMPOSITE_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Hira', 'Kana', 'Han'],
  Kore: ['Hang', 'Han'],
};

/**
 * The bundles that are asked, in their order: first those in whose script the query is written,
 * then those in the languages that the reader prefers.
 * @param preferred the reader's languages, the best first
 * @param story the slug of the only story that is asked for; `undefined` for all
 */
export function bundlesToAsk(
  bundles: readonly BundleEntry[],
  query: string,
  preferred: readonly LanguageTag[],
  story: string | undefined,
): readonly BundleEntry[] {
  // Browsers name what is no language tag, too: `en-US@posix`.
  const languages = preferred.map((language) => language.toLowerCase().replace(/[^a-z].*$/u, ''));
  const rank = ({ language }: BundleEntry): number => {
    const preference = languages.indexOf(language);
    const place = preference < 0 ? languages.length : preference;
    return place + (isWrittenIn(query, language) ? 0 : languages.length + 1);
  };
  return bundles
    .filter(({ bucket }) => story === undefined || isInBucket(story, bucket))
    .map((bundle) => ({ bundle, rank: rank(bundle) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ bundle }) => bundle);
}

function isWrittenIn(query: string, language: LanguageTag): boolean {
  const code = new Intl.Locale(language).maximize().script ?? 'Latn';
  const scripts = COMPOSITE_SCRIPTS[code] ?? [code];
  return new RegExp(`[${scripts.map((name) => `\\p{Script=${name}}`).join('')}]`, 'u').test(query);
}
