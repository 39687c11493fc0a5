import { join } from 'node:path';
import type { Edition } from '../../archive/edition.ts';
import { BUNDLE_LIST_FORMAT, type BundleList } from '../bundle-list.ts';
import { writeBundle } from './bundle.ts';
import { engineFolder, writeEngine } from './engine.ts';
import { createFolderCache, type FolderCache } from './folder-cache.ts';
import { planBundles } from './plan.ts';
import { recordsOf } from './records.ts';

/** A folder below `/search/`, named by its content, and how to make it. */
export interface IndexFolder {
  readonly name: string;
  make(folder: string): Promise<void>;
}

/** What an edition's text index consists of; nothing of it has been made yet. */
export interface TextIndex {
  readonly list: BundleList;
  readonly folders: readonly IndexFolder[];
}

/**
 * Plans the text index of an edition. Costs no rendering.
 * @param renderer stands for everything but a file and its language that decides the file's HTML
 */
export async function planTextIndex(edition: Edition, renderer: string): Promise<TextIndex> {
  const facts = edition.facts.bind(edition);
  const html = edition.html.bind(edition);
  const records = edition.archive.stories.flatMap((story) => recordsOf(story, facts));
  const bundles = planBundles(records, renderer);
  const languages = [...new Set(bundles.map(({ language }) => language))];
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
        make: (folder: string) => writeBundle(plan, html, folder),
      })),
    ],
  };
}

/** Where finished bundles and engines are kept from one build to the next. */
export function openIndexCache(cacheDirectory: string): FolderCache {
  return createFolderCache(join(cacheDirectory, 'search'));
}
