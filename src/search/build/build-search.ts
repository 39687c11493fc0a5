import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../archive/edition.ts';
import { BUNDLE_LIST_FILE, SEARCH_FOLDER } from '../bundle-list.ts';
import { CATALOGUE_FOLDER, MANIFEST_FILE } from '../catalogue-manifest.ts';
import { catalogueInput } from './catalogue-input.ts';
import { packCatalogue } from './catalogue-packs.ts';
import type { FolderCache, KeptFolder } from './folder-cache.ts';
import { openIndexCache, planTextIndex } from './text-index.ts';

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
  const { list, folders, files } = await planTextIndex(edition);
  for (const [index, folder] of folders.entries()) {
    await cache.ensure(folder);
    onProgress?.(index + 1, folders.length);
  }
  await cache.forget(new Set(folders.map(({ name }) => name)));
  return {
    async writeTo(outDirectory) {
      const place = join(outDirectory, SEARCH_FOLDER);
      await mkdir(place, { recursive: true });
      for (const folder of folders) await copyWhole(cache, folder, join(place, folder.name));
      for (const [name, content] of files) await writeFile(join(place, name), content);
      await writeCatalogue(edition, join(place, CATALOGUE_FOLDER));
      await writeFile(join(place, BUNDLE_LIST_FILE), JSON.stringify(list));
    },
  };
}

async function writeCatalogue(edition: Edition, folder: string): Promise<void> {
  const { manifest, packs } = packCatalogue(catalogueInput(edition));
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of packs) await writeFile(join(folder, name), bytes);
  await writeFile(join(folder, MANIFEST_FILE), JSON.stringify(manifest));
}

/** Copies a folder out of the cache, making it anew where it was damaged. */
async function copyWhole(
  cache: FolderCache,
  folder: KeptFolder,
  destination: string,
): Promise<void> {
  if (await cache.copy(folder.name, destination)) return;
  await cache.ensure(folder);
  if (!(await cache.copy(folder.name, destination))) {
    throw new Error(
      `The search cache does not keep what is written to it: ${folder.name}. Is the disk full?`,
    );
  }
}
