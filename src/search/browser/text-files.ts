/** The files of the text index that the page itself loads; Pagefind's own are its worker's. */
import {
  BUNDLE_LIST_FILE,
  BUNDLE_LIST_FORMAT,
  CHAPTERS_FILE,
  type BundleChapters,
  type BundleList,
  type ToldStories,
  type WordFileNames,
} from '../bundle-list.ts';
import { decodeWords, type WordFile } from '../word-file.ts';
import { EngineError } from './engine.ts';
import { unpack } from './unpack.ts';

/** A story in whose text something was found. */
export interface HitStory {
  readonly slug: string;
  /** In the catalogue. */
  readonly number: number;
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: string;
}

/**
 * @param base the address of the search folder, with its last slash
 * @throws {EngineError} where the list does not load, or is of another build
 */
export async function loadBundleList(base: string): Promise<BundleList> {
  // Its name stays the same from build to build, so the browser has to ask whether it did too.
  const loaded: unknown = await (await load(base + BUNDLE_LIST_FILE, 'no-cache')).json();
  if (isBundleList(loaded)) return loaded;
  throw new EngineError('The list of bundles is of another build than the page.');
}

/**
 * Which page each of a bundle's results is.
 * @param bundle the address of its folder, with its last slash
 * @throws {EngineError} where they do not load
 */
export async function loadChapters(bundle: string): Promise<BundleChapters> {
  // Written with the bundle, into a folder that is named by its content.
  return (await (await load(bundle + CHAPTERS_FILE, 'default')).json()) as BundleChapters;
}

/**
 * The stories of a bundle, by their slugs.
 * @throws {EngineError} where their file does not load
 */
export async function loadStories(address: string): Promise<ReadonlyMap<string, HitStory>> {
  // Named by its content, by the build that named it in the list.
  const told = (await (await load(address, 'default')).json()) as ToldStories;
  return new Map(
    Object.entries(told).map(([slug, [number, title, authors, language]]) => [
      slug,
      { slug, number, title, authors, language },
    ]),
  );
}

/**
 * What the files of a map from words to bundles are called.
 * @throws where their names do not load
 */
export async function loadWordFileNames(address: string): Promise<WordFileNames> {
  // Named by its content, by the build that named it in the list.
  return (await (await load(address, 'default')).json()) as WordFileNames;
}

/**
 * A file of the map from words to bundles.
 * @param base the address of the search folder, with its last slash
 * @param name `undefined` where its number is not among the names
 * @throws where it does not load, or is damaged
 */
export async function loadWords(base: string, name: string | undefined): Promise<WordFile> {
  if (name === undefined) throw new EngineError('The map of words lacks a file.');
  const address = base + name;
  // Named by its content.
  return decodeWords(await unpack(await load(address, 'default')));
}

// The site's own build wrote it: the number of its format stands for the rest.
function isBundleList(value: unknown): value is BundleList {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === BUNDLE_LIST_FORMAT
  );
}

async function load(address: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { cache }).catch(() => undefined);
  if (response?.ok !== true) throw new EngineError(`${address} did not load.`);
  return response;
}
