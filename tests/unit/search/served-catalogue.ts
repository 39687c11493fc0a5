import { nameOfValue } from '../../../src/search/catalogue-manifest.ts';
import type { FacetValue } from '../../../src/search/build/catalogue-input.ts';
import type { CatalogueFiles } from '../../../src/search/build/catalogue-packs.ts';
import { Catalogue } from '../../../src/search/browser/catalogue/catalogue.ts';
import type { FetchPack } from '../../../src/search/browser/catalogue/packs.ts';

/** The part of an answer that is all of it. */
export const EVERYTHING = { from: 0, count: 1_000_000 };

/** A catalogue whose packs come as a host would send them. */
export function openCatalogue(files: CatalogueFiles, onFetch?: (name: string) => void): Catalogue {
  return new Catalogue(files.manifest, served(files, onFetch));
}

/** Fetches packs as a host would send them. */
export function served({ packs }: CatalogueFiles, onFetch?: (name: string) => void): FetchPack {
  return (name) => {
    onFetch?.(name);
    return Promise.resolve(new Response(Buffer.from(packs.get(name) ?? [])));
  };
}

/** What a value is called; nothing where there is no value. */
export function nameOf(value: FacetValue | undefined): string {
  return nameOfValue(value?.name ?? '');
}

/** The slug of a made-up name, which `guessSlug` finds. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace('/', '-x-')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}
