import type { Edition } from '../../archive/edition.ts';
import { BUNDLE_LIST_FILE } from '../bundle-list.ts';
import { CATALOGUE_FOLDER, MANIFEST_FILE } from '../catalogue-manifest.ts';
import { catalogueInput } from './catalogue-input.ts';
import { packCatalogue, type CatalogueFiles } from './catalogue-packs.ts';
import {
  foldersOf,
  listBundles,
  openIndexCache,
  planTextIndex,
  type TextIndex,
} from './text-index.ts';

export interface ServedFile {
  readonly body: string | Uint8Array;
  /** The media type. */
  readonly type: string;
}

/** Answers requests below `/search/` while the archive is being edited. */
export interface SearchServer {
  /**
   * @param path below `/search/`, percent-decoded, without a query: `bundles.json`
   * @returns `undefined` where the search has no such file
   */
  file(path: string): Promise<ServedFile | undefined>;
}

export interface SearchServerOptions {
  readonly cacheDirectory: string;
  /** The edition of this moment. */
  edition(): Edition;
}

/**
 * Makes a bundle when it is first asked for, and again after an edit of one of its stories; the
 * others stay as they are.
 */
export function createSearchServer(options: SearchServerOptions): SearchServer {
  const cache = openIndexCache(options.cacheDirectory);
  const running = new Map<string, Promise<void>>();
  let packed: { readonly edition: Edition; readonly files: CatalogueFiles } | undefined;
  let planned: { readonly edition: Edition; readonly index: Promise<TextIndex> } | undefined;

  const currentIndex = (): Promise<TextIndex> => {
    const edition = options.edition();
    if (planned?.edition !== edition) {
      planned = { edition, index: planTextIndex(edition) };
    }
    return planned.index;
  };

  const currentCatalogue = (): CatalogueFiles => {
    const edition = options.edition();
    if (packed?.edition !== edition) {
      packed = { edition, files: packCatalogue(catalogueInput(edition)) };
    }
    return packed.files;
  };

  const ensure = async (name: string): Promise<void> => {
    const folder = foldersOf(await currentIndex()).find((candidate) => candidate.name === name);
    if (folder === undefined) return;
    // Only one making at a time for each folder, however many of its files are asked for.
    const making = running.get(name) ?? cache.ensure(folder);
    running.set(name, making);
    try {
      await making;
    } finally {
      running.delete(name);
    }
  };

  return {
    async file(path) {
      if (path === BUNDLE_LIST_FILE) {
        const index = await currentIndex();
        await cache.forget(new Set(foldersOf(index).map(({ name }) => name)));
        // Nobody knows the words of a bundle that has not been made.
        return json(listBundles(index, {}));
      }
      const [name = '', ...rest] = path.split('/');
      if (name === CATALOGUE_FOLDER) {
        const { manifest, packs } = currentCatalogue();
        if (rest[0] === MANIFEST_FILE) return json(manifest);
        const body = packs.get(rest.join('/'));
        return body && { body, type: typeOf(path) };
      }
      const { bundles } = await currentIndex();
      const told = bundles.find(({ entry }) => entry.stories === path)?.told;
      if (told !== undefined) return { body: told, type: typeOf(path) };
      await ensure(name);
      let body = await cache.read(name, rest.join('/'));
      if (body === undefined) {
        await ensure(name);
        body = await cache.read(name, rest.join('/'));
      }
      return body === undefined ? undefined : { body, type: typeOf(path) };
    },
  };
}

function json(value: unknown): ServedFile {
  return { body: JSON.stringify(value), type: 'application/json' };
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
