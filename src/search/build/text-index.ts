import { join } from 'node:path';
import type { Edition } from '../../archive/edition.ts';
import type { Site, Source } from '../../archive/model.ts';
import { renderLabels } from '../../i18n/interface.ts';
import { cacheKey } from '../../markdown/cache/cache-key.ts';
import { fingerprint } from '../../markdown/cache/fingerprint.ts';
import { BUNDLE_LIST_FORMAT, engineLanguage, type BundleList } from '../bundle-list.ts';
import { writeBundle } from './bundle.ts';
import { engineFolder, writeEngine } from './engine.ts';
import { createFolderCache, type FolderCache, type KeptFolder } from './folder-cache.ts';
import { planBundles } from './plan.ts';
import { recordsOf } from './records.ts';

/** What an edition's text index consists of; nothing of it has been made yet. */
export interface TextIndex {
  readonly list: BundleList;
  /** Below `/search/`. */
  readonly folders: readonly KeptFolder[];
}

/** Plans the text index of an edition. Costs no rendering. */
export async function planTextIndex(edition: Edition): Promise<TextIndex> {
  const records = edition.archive.stories.flatMap((story) => recordsOf(story, edition));
  const bundles = planBundles(records, renderedKeys(edition.archive.site));
  const languages = [...new Set(bundles.map(({ language }) => engineLanguage(language)))];
  const engines = await Promise.all(
    languages.map(async (language) => [language, await engineFolder(language)] as const),
  );
  return {
    list: {
      format: BUNDLE_LIST_FORMAT,
      engines: Object.fromEntries(engines),
      bundles: bundles.map(({ folder, language, bucket }) => ({ folder, language, bucket })),
    },
    folders: [
      ...engines.map(([language, name]) => ({
        name,
        make: (folder: string) => writeEngine(language, folder),
      })),
      ...bundles.map((plan) => ({
        name: plan.folder,
        make: (folder: string) => writeBundle(plan, edition, folder),
      })),
    ],
  };
}

/** What the renderer knows a file by: its text, its language, the site's options, its own code. */
function renderedKeys({ punctuation, language }: Site): (source: Source) => string {
  const options = { punctuation, labels: renderLabels(language) };
  const renderer = fingerprint();
  return (source) => cacheKey(source, options, renderer);
}

/** Where finished bundles and engines are kept from one build to the next. */
export function openIndexCache(cacheDirectory: string): FolderCache {
  return createFolderCache(join(cacheDirectory, 'search'));
}
