import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../archive/edition.ts';
import { BUNDLE_LIST_FILE, SEARCH_FOLDER } from '../bundle-list.ts';
import { CATALOGUE_FOLDER, MANIFEST_FILE } from '../catalogue-manifest.ts';
import { catalogueInput } from './catalogue-input.ts';
import { packCatalogue } from './catalogue-packs.ts';
import type { FolderCache, KeptFolder } from './folder-cache.ts';
import {
  foldersOf,
  listBundles,
  openIndexCache,
  planTextIndex,
  type PlannedBundle,
} from './text-index.ts';
import { LINES_FILE, parseLines, planWordMaps, WORDS_FILE, type BundleWords } from './word-map.ts';

export interface BuildSearchOptions {
  readonly edition: Edition;
  /** The archive's own cache. */
  readonly cacheDirectory: string;
  /** Called after each bundle is there, made or kept. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** A search that is ready to be put beside the pages. */
export interface BuiltSearch {
  /** Writes `search/` into a site's folder. */
  writeTo(outDirectory: string): Promise<void>;
}

/**
 * Makes everything that the browser searches: the catalogue and the bundles of the text index.
 * Only bundles that changed are made, one after another, in the cache; so this can run while the
 * pages are generated, and `writeTo` once the site's folder is settled.
 */
export async function buildSearch({
  edition,
  cacheDirectory,
  onProgress,
}: BuildSearchOptions): Promise<BuiltSearch> {
  const cache = openIndexCache(cacheDirectory);
  const index = await planTextIndex(edition);
  const made = foldersOf(index);
  for (const [place, folder] of made.entries()) {
    await cache.ensure(folder);
    onProgress?.(place + 1, made.length);
  }
  const bundles = await withWords(index.bundles, cache);
  const words = planWordMaps(bundles, ({ folder }, line) =>
    takeWhole(cache, folder, () => cache.readPart(folder.name, WORDS_FILE, line)),
  );
  for (const folder of words.folders) await cache.ensure(folder);
  await cache.forget(new Set([...made, ...words.folders].map(({ name }) => name)));
  const list = listBundles({ engines: index.engines, bundles }, words.maps);
  const engines = [...index.engines.values()].filter(({ name }) =>
    Object.values(list.engines).includes(name),
  );
  return {
    async writeTo(outDirectory) {
      const place = join(outDirectory, SEARCH_FOLDER);
      await mkdir(place, { recursive: true });
      const copy = (folder: KeptFolder, destination: string): Promise<true> =>
        takeWhole(
          cache,
          folder,
          async () =>
            (await cache.copy(folder.name, destination, [WORDS_FILE, LINES_FILE])) || undefined,
        );
      for (const engine of engines) await copy(engine, join(place, engine.name));
      for (const { entry, folder, told } of bundles) {
        await copy(folder, join(place, entry.folder));
        await writeFile(join(place, entry.stories), told);
      }
      for (const folder of words.folders) await copy(folder, place);
      for (const [name, content] of words.names) await writeFile(join(place, name), content);
      await writeCatalogue(edition, join(place, CATALOGUE_FOLDER));
      await writeFile(join(place, BUNDLE_LIST_FILE), JSON.stringify(list));
    },
  };
}

/** Those bundles that have words; of pictures and spoilers alone nothing can be found. */
async function withWords(
  bundles: readonly PlannedBundle[],
  cache: FolderCache,
): Promise<readonly (PlannedBundle & BundleWords)[]> {
  const having: (PlannedBundle & BundleWords)[] = [];
  for (const bundle of bundles) {
    const { folder } = bundle;
    const written = await takeWhole(cache, folder, () => cache.read(folder.name, LINES_FILE));
    const lines = parseLines(written);
    if (lines !== undefined) having.push({ ...bundle, lines });
  }
  return having;
}

async function writeCatalogue(edition: Edition, folder: string): Promise<void> {
  const { manifest, packs } = packCatalogue(catalogueInput(edition));
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of packs) await writeFile(join(folder, name), bytes);
  await writeFile(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
}

/** Takes something out of the cache, making it anew where it was damaged. */
async function takeWhole<Taken>(
  cache: FolderCache,
  folder: KeptFolder,
  take: () => Promise<Taken | undefined>,
): Promise<Taken> {
  const taken = await take();
  if (taken !== undefined) return taken;
  await cache.ensure(folder);
  const made = await take();
  if (made !== undefined) return made;
  throw new Error(
    `The search cache does not keep what is written to it: ${folder.name}. Is the disk full?`,
  );
}
