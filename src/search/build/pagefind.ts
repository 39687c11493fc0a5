import { readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { errorCode } from '../../archive/error-code.ts';

const manifest = readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8');

/** Of the installed package. */
export const PAGEFIND_VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(manifest)).version;

/** What a reader sees beside a word, but would not search for: readings, numbers of footnotes. */
const NOT_SEARCHED = [
  'rt',
  'rp',
  '#footnote-label',
  '[role="doc-noteref"]',
  '[role="doc-backlink"]',
];

/** Interfaces of its own that Pagefind adds to each index. */
const NOT_WANTED = /^pagefind-(?!entry|worker).*\.(?:js|css)$|^pagefind\.js$/u;

export interface IndexedDocument {
  /** Comes back with each result. */
  readonly url: string;
  readonly html: string;
}

/** Pagefind puts this before what it has compressed. */
const SIGNATURE = 'pagefind_dcd';

/**
 * What is in one of the files that Pagefind compresses.
 * @throws where it is not a file of Pagefind's
 */
export async function readPagefindFile(path: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(path));
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error(`Pagefind wrote a file of an unknown kind: ${path}`);
  }
  return bytes.subarray(SIGNATURE.length);
}

/** The files in a folder of Pagefind's, sorted; none where no page has a word, as it makes none then. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names.sort();
}

type Documents = Iterable<IndexedDocument> | AsyncIterable<IndexedDocument>;

/**
 * In how many entries, a word on a page being one, a file of words ends. A question costs a whole
 * file for each of its words; Pagefind's own 20,000 would be four times as much to load.
 */
const ENTRIES_IN_FILE = '5000';
// Its backend takes this from the environment alone.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = ENTRIES_IN_FILE;

// Pagefind has one backend for the whole process, so indexes are made one after another.
let backend: Promise<unknown> = Promise.resolve();

/**
 * Makes a Pagefind index in an empty folder: word chunks, fragments, `pagefind-entry.json`, the
 * worker and its WebAssembly. The same documents give the same bytes. The backend ends with the
 * index, as it would keep the memory.
 * @param language a primary language subtag, for all documents
 * @throws where Pagefind refuses a document or cannot write
 */
export function writeIndex(language: string, documents: Documents, folder: string): Promise<void> {
  const made = backend.then(async () => {
    try {
      await makeIndex(language, documents, folder);
    } finally {
      await close();
    }
  });
  backend = made.catch(() => undefined);
  return made;
}

async function makeIndex(language: string, documents: Documents, folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    forceLanguage: language,
    keepIndexUrl: true,
    excludeSelectors: NOT_SEARCHED,
  });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind did not start.');
  for await (const { url, html } of documents) {
    refuse((await index.addHTMLFile({ url, content: html })).errors);
  }
  refuse((await index.writeFiles({ outputPath: folder })).errors);
  for (const name of await readdir(folder)) {
    if (NOT_WANTED.test(name)) await rm(join(folder, name));
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
