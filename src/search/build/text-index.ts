import { join } from 'node:path';
import type { Edition } from '../../archive/edition.ts';
import { digest } from '../../archive/digest.ts';
import type { Site, Source, Story } from '../../archive/model.ts';
import { numberStories } from '../../archive/numbering.ts';
import { renderLabels } from '../../i18n/interface.ts';
import { cacheKey } from '../../markdown/cache/cache-key.ts';
import { fingerprint } from '../../markdown/cache/fingerprint.ts';
import {
  BUNDLE_LIST_FORMAT,
  engineLanguage,
  type BundleList,
  type ToldStory,
} from '../bundle-list.ts';
import { writeBundle } from './bundle.ts';
import { engineFolder, writeEngine } from './engine.ts';
import { createFolderCache, type FolderCache, type KeptFolder } from './folder-cache.ts';
import { planBundles, type BundlePlan } from './plan.ts';
import { recordsOf } from './records.ts';

/** What an edition's text index consists of; nothing of it has been made yet. */
export interface TextIndex {
  readonly list: BundleList;
  /** Below `/search/`. */
  readonly folders: readonly KeptFolder[];
  /** Files beside them, by name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Plans the text index of an edition. Costs no rendering. */
export async function planTextIndex(edition: Edition): Promise<TextIndex> {
  const records = edition.archive.stories.flatMap((story) => recordsOf(story, edition));
  const bundles = planBundles(records, renderedKeys(edition.archive.site));
  const languages = [...new Set(bundles.map(({ language }) => engineLanguage(language)))];
  const engines = await Promise.all(
    languages.map(async (language) => [language, await engineFolder(language)] as const),
  );
  const told = tellStories(edition.archive.stories, bundles);
  return {
    files: new Map([...told.values()].map(({ name, content }) => [name, content])),
    list: {
      format: BUNDLE_LIST_FORMAT,
      engines: Object.fromEntries(engines),
      bundles: bundles.map((plan) => {
        const { folder, language, bucket } = plan;
        return { folder, language, bucket, stories: told.get(plan)?.name ?? '' };
      }),
      // Nobody knows the words of a bundle that has not been made.
      words: {},
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

/** For each bundle a file that tells what its stories are called, named by its content. */
function tellStories(
  stories: readonly Story[],
  bundles: readonly BundlePlan[],
): ReadonlyMap<BundlePlan, { readonly name: string; readonly content: string }> {
  const all = new Map<string, ToldStory>();
  for (const [number, story] of numberStories(stories).stories.entries()) {
    const authors = story.authors.map(({ name }) => name);
    all.set(story.slug, [number, story.title, authors, story.languages[0] ?? '']);
  }
  return new Map(
    bundles.map((plan) => {
      const slugs = [...new Set(plan.records.map(({ story }) => story))];
      const told = Object.fromEntries(slugs.map((slug) => [slug, all.get(slug)]));
      const content = JSON.stringify(told);
      return [plan, { name: `stories-${digest(content).slice(0, 16)}.json`, content }];
    }),
  );
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
