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
import { indexedWords } from './indexed-words.ts';
import { namesIn, readPagefindFile, writeIndex, type IndexedDocument } from './pagefind.ts';
import type { BundlePlan } from './plan.ts';
import { htmlOf } from './records.ts';
import { writeWords } from './word-map.ts';

/** What is the same in every bundle of a language stands once, in its engine. */
const ENGINE_FILES = /^(?:pagefind-worker\.js|wasm\..*\.pagefind)$/u;

const FRAGMENT = /^(?<id>.+)\.pf_fragment$/u;
/**
 * Pagefind makes no index where no page has a word, and no engine opens a bundle that has none. In
 * such a bundle is this page, which is not the archive's: no question has a word of it.
 */
const WORDLESS: IndexedDocument = { url: '', html: '<html><body><p>👋</p></body></html>' };

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
  const language = engineLanguage(plan.language);
  await writeIndex(language, documentsOf(plan, edition), folder);
  const words = await indexedWords(folder);
  const chapters = await chaptersOf(plan, folder);
  if (words.length === 0) await writeIndex(language, [WORDLESS], folder);
  for (const name of await readdir(folder)) {
    if (ENGINE_FILES.test(name)) await rm(join(folder, name));
  }
  await writeFile(join(folder, CHAPTERS_FILE), JSON.stringify(chapters));
  await writeWords(words, folder);
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
  for (const name of await namesIn(fragments)) {
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
