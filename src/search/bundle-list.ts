/** What the build tells the browser about the text index: `/search/bundles.json` and a file in each bundle. */
import type { LanguageTag } from '../archive/model.ts';
import type { Bucket } from './bucket.ts';

/** Where everything for searching stands, below the site's base. */
export const SEARCH_FOLDER = 'search';
export const BUNDLE_LIST_FILE = 'bundles.json';
/** In each bundle. */
export const CHAPTERS_FILE = 'chapters.json';
/** Stands for the id of a chapter's title, which has none on its page. */
export const TITLE_ANCHOR = '~title';
/** In each engine. */
export const ENGINE_FILE = 'worker.js';

export const BUNDLE_LIST_FORMAT = 5;

/** What Pagefind would part into words by a dictionary, each time a little otherwise. */
const PARTED_BY_DICTIONARY = new Set<string>(['ja', 'th', 'zh']);
/** Of no language. */
const UNDETERMINED = 'und';

/**
 * The language that Pagefind is told: none where it would look for words by a dictionary. A hit
 * should not depend on where that finds `雨` in `下着雨`, so each letter is a word there.
 * @param language a primary language subtag
 */
export function engineLanguage(language: LanguageTag): LanguageTag {
  return PARTED_BY_DICTIONARY.has(language) ? UNDETERMINED : language;
}

/** `/search/bundles.json`. Folders are named by their content: what is in one never changes. */
export interface BundleList {
  readonly format: typeof BUNDLE_LIST_FORMAT;
  /** For each {@link engineLanguage}, the folder of the engine that can ask its bundles. */
  readonly engines: Readonly<Record<string, string>>;
  readonly bundles: readonly BundleEntry[];
  readonly words: WordMaps;
}

/**
 * For each {@link engineLanguage} that has several bundles, the file beside `bundles.json` that holds
 * the {@link WordFileNames}. Without a map, as while an archive is being edited, every bundle is
 * asked.
 */
export type WordMaps = Readonly<Record<string, string>>;

/**
 * The files beside `bundles.json` that tell in which bundles of a language a word stands, by their
 * numbers. They count the bundles in the order of the list.
 */
export type WordFileNames = readonly string[];

export interface BundleEntry {
  /** The folder, beside `bundles.json`. */
  readonly folder: string;
  /** The primary language subtag: `en`, `zh`. */
  readonly language: LanguageTag;
  readonly bucket: Bucket;
  /** The file, beside `bundles.json`, that tells of its stories. */
  readonly stories: string;
}

/**
 * What a bundle's stories are called, by their slugs. Not in the bundle, whose folder would change
 * with every story that comes before them in the catalogue.
 */
export type ToldStories = Readonly<Record<string, ToldStory>>;

/** A story: its number in the catalogue, its title, its authors, the language that governs it. */
export type ToldStory = readonly [
  number: number,
  title: string,
  authors: readonly string[],
  language: LanguageTag,
];

/** `chapters.json` in each bundle: which page each of Pagefind's results is. */
export interface BundleChapters {
  /** Slugs of the stories in the bundle. */
  readonly stories: readonly string[];
  /** By Pagefind's id of the page. */
  readonly pages: Readonly<Record<string, IndexedPage>>;
}

/**
 * One indexed page: index into `stories`; the chapter's slug, empty for the story's own page; what
 * readers call the chapter, a number or `null`; its title or `null`.
 */
export type IndexedPage = readonly [
  story: number,
  chapter: string,
  number: number | null,
  title: string | null,
];
