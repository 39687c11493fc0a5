import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Edition } from '../../archive/edition.ts';
import {
  CHAPTERS_FILE,
  engineLanguage,
  type BundleChapters,
  type IndexedPage,
} from '../bundle-list.ts';
import { readPagefindFile, writeIndex, type IndexedDocument } from './pagefind.ts';
import type { BundlePlan } from './plan.ts';
import { htmlOf } from './records.ts';
import { writeWords } from './word-map.ts';

/** What is the same in every bundle of a language stands once, in its engine. */
const ENGINE_FILES = /^(?:pagefind-worker\.js|wasm\..*\.pagefind)$/u;

const FRAGMENT = /^(?<id>.+)\.pf_fragment$/u;
const fragmentSchema = z.object({ url: z.string() });

/**
 * Makes a bundle in an empty folder: Pagefind's index of its pages, which page each of Pagefind's
 * results is, so that results can be listed and filtered before any of them is loaded, and its words,
 * from which the map of all bundles is made.
 */
export async function writeBundle(
  plan: BundlePlan,
  edition: Pick<Edition, 'html'>,
  folder: string,
): Promise<void> {
  await writeIndex(engineLanguage(plan.language), documentsOf(plan, edition), folder);
  for (const name of await readdir(folder)) {
    if (ENGINE_FILES.test(name)) await rm(join(folder, name));
  }
  await writeFile(join(folder, CHAPTERS_FILE), JSON.stringify(await chaptersOf(plan, folder)));
  await writeWords(folder);
}

async function* documentsOf(
  { records }: BundlePlan,
  edition: Pick<Edition, 'html'>,
): AsyncGenerator<IndexedDocument> {
  for (const [index, record] of records.entries()) {
    yield { url: String(index), html: await htmlOf(record, edition) };
  }
}

async function chaptersOf({ records }: BundlePlan, folder: string): Promise<BundleChapters> {
  const stories = [...new Set(records.map(({ story }) => story))];
  const places = new Map(stories.map((story, index) => [story, index]));
  const pages: Record<string, IndexedPage> = {};
  const fragments = join(folder, 'fragment');
  for (const name of (await readdir(fragments)).sort()) {
    const id = FRAGMENT.exec(name)?.groups?.['id'];
    if (id === undefined) continue;
    const record = records[Number(await fragmentUrl(join(fragments, name)))];
    if (record === undefined) throw new Error(`Pagefind made a fragment of no page: ${name}`);
    const { story, chapter, number, title = null } = record;
    pages[id] = [places.get(story) ?? 0, chapter, number, title];
  }
  return { stories, pages };
}

async function fragmentUrl(path: string): Promise<string> {
  const text = (await readPagefindFile(path)).toString('utf8');
  return fragmentSchema.parse(JSON.parse(text)).url.replace(/^\//u, '');
}
