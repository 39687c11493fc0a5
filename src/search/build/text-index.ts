import { join } from 'node:path';
import type { Edition } from '../../archive/edition.ts';
import { digest } from '../../archive/digest.ts';
import type { LanguageTag, Site, Source, Story } from '../../archive/model.ts';
import { numberStories } from '../../archive/numbering.ts';
import { renderLabels } from '../../i18n/interface.ts';
import { cacheKey } from '../../markdown/cache/cache-key.ts';
import { fingerprint } from '../../markdown/cache/fingerprint.ts';
import {
  BUNDLE_LIST_FORMAT,
  engineLanguage,
  type BundleEntry,
  type BundleList,
  type ToldStory,
  type WordMaps,
} from '../bundle-list.ts';
import { writeBundle } from './bundle.ts';
import { engineFolder, writeEngine } from './engine.ts';
import { createFolderCache, type FolderCache, type KeptFolder } from './folder-cache.ts';
import { planBundles, type BundlePlan } from './plan.ts';
import { recordsOf } from './records.ts';

/** What an edition's text index consists of; nothing of it has been made yet. */
export interface TextIndex {
  /** For each {@link engineLanguage}. */
  readonly engines: ReadonlyMap<LanguageTag, KeptFolder>;
  readonly bundles: readonly PlannedBundle[];
}

export interface PlannedBundle {
  readonly entry: BundleEntry;
  readonly folder: KeptFolder;
  /** What is in the file that tells of its stories. */
  readonly told: string;
}

/** Plans the text index of an edition. Costs no rendering. */
export async function planTextIndex(edition: Edition): Promise<TextIndex> {
  const records = edition.archive.stories.flatMap((story) => recordsOf(story, edition));
  const bundles = planBundles(records, renderedKeys(edition.archive.site));
  const languages = [...new Set(bundles.map(({ language }) => engineLanguage(language)))];
  const engines = await Promise.all(
    languages.map(async (language) => {
      const make = (folder: string): Promise<void> => writeEngine(language, folder);
      return [language, { name: await engineFolder(language), make }] as const;
    }),
  );
  const tell = storyTeller(edition.archive.stories);
  return {
    engines: new Map(engines),
    bundles: bundles.map((plan): PlannedBundle => {
      const { folder: name, language, bucket } = plan;
      const told = tell(plan);
      const stories = `stories-${digest(told).slice(0, 16)}.json`;
      return {
        entry: { folder: name, language, bucket, stories },
        folder: { name, make: (folder) => writeBundle(plan, edition, folder) },
        told,
      };
    }),
  };
}

/** All that an index is made of, below `/search/`: engines and bundles. */
export function foldersOf({ engines, bundles }: TextIndex): readonly KeptFolder[] {
  return [...engines.values(), ...bundles.map(({ folder }) => folder)];
}

/** The list of an index's bundles, with those of its engines that ask them. */
export function listBundles({ engines, bundles }: TextIndex, words: WordMaps): BundleList {
  const asked = new Set(bundles.map(({ entry }) => engineLanguage(entry.language)));
  return {
    format: BUNDLE_LIST_FORMAT,
    engines: Object.fromEntries(
      [...engines]
        .filter(([language]) => asked.has(language))
        .map(([language, { name }]) => [language, name]),
    ),
    bundles: bundles.map(({ entry }) => entry),
    words,
  };
}

/** Gives what the stories of a bundle are called, as JSON. */
function storyTeller(stories: readonly Story[]): (plan: BundlePlan) => string {
  const all = new Map<string, ToldStory>();
  for (const [number, story] of numberStories(stories).stories.entries()) {
    const authors = story.authors.map(({ name }) => name);
    all.set(story.slug, [number, story.title, authors, story.languages[0] ?? '']);
  }
  return ({ records }) => {
    const slugs = [...new Set(records.map(({ story }) => story))];
    return JSON.stringify(Object.fromEntries(slugs.map((slug) => [slug, all.get(slug)])));
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
