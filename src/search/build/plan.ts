import { digest } from '../../archive/digest.ts';
import type { LanguageTag, Source } from '../../archive/model.ts';
import { splitIntoBuckets, type Bucket } from '../bucket.ts';
import { WORDS_RECIPE } from '../word-file.ts';
import { PAGEFIND_VERSION } from './pagefind.ts';
import type { SearchRecord } from './records.ts';

/**
 * Pagefind holds an index in memory while it makes it, about 0.5 MB for 1,000 words: at most
 * 400 MB here. A story is never divided, so one of a million words has a bundle of its own.
 */
const WORDS_IN_BUNDLE = 800_000;
/** What a page costs beside its words. */
const WORDS_FOR_PAGE = 50;

/** Changes when bundles are made otherwise than before. */
const RECIPE = 6;

type KeyOf = (source: Source) => string;

/** A bundle that is to be made: its records, and a folder name that stands for all that goes in. */
export interface BundlePlan {
  readonly folder: string;
  /** The primary language subtag. */
  readonly language: LanguageTag;
  readonly bucket: Bucket;
  readonly records: readonly SearchRecord[];
}

/**
 * Divides an archive's pages into bundles: by language, then by the story's address.
 * @param keyOf stands for all that decides a file's HTML
 */
export function planBundles(
  records: readonly SearchRecord[],
  keyOf: KeyOf,
  limit = WORDS_IN_BUNDLE,
): readonly BundlePlan[] {
  const languages = Map.groupBy(records, ({ language }) => new Intl.Locale(language).language);
  return [...languages].sort(byName).flatMap(([language, ofLanguage]) => {
    // The archive's own order changes with every date; a bundle must not.
    const stories = [...Map.groupBy(ofLanguage, ({ story }) => story)].sort(byName);
    const buckets = splitIntoBuckets(stories, {
      slug: ([slug]) => slug,
      weight: ([, pages]) => pages.reduce((sum, { words }) => sum + words + WORDS_FOR_PAGE, 0),
      limit,
    });
    return [...buckets].map(([bucket, members]): BundlePlan => {
      const inside = members.flatMap(([, pages]) => pages);
      const place = bucket === '' ? language : `${language}-${bucket}`;
      return {
        folder: `${place}-${contentDigest(language, inside, keyOf)}`,
        language,
        bucket,
        records: inside,
      };
    });
  });
}

function contentDigest(
  language: LanguageTag,
  records: readonly SearchRecord[],
  keyOf: KeyOf,
): string {
  const pages = records.map(({ story, chapter, number, title = null, source, parts }) => [
    ...[story, chapter, number, title],
    ...[keyOf(source), parts],
  ]);
  return digest(JSON.stringify([RECIPE, WORDS_RECIPE, PAGEFIND_VERSION, language, pages])).slice(
    0,
    16,
  );
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
