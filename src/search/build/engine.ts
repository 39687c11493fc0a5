import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { digest } from '../../archive/digest.ts';
import { ENGINE_FILE } from '../bundle-list.ts';
import { PAGEFIND_VERSION, writeIndex } from './pagefind.ts';

const HELD = /pagefind-entry\.json$|\.pf_(?:meta|index)$/u;
const PREFACE = new URL('./worker-fetch.js', import.meta.url);

/** The folder name of a language's engine, which stands for all that goes into it. */
export async function engineFolder(language: string): Promise<string> {
  const content = digest(`${PAGEFIND_VERSION}\n${await readFile(PREFACE, 'utf8')}`).slice(0, 16);
  return `engine-${language}-${content}`;
}

/**
 * Makes a language's engine in an empty folder: the worker that asks bundles, and Pagefind's
 * WebAssembly with the language's stemmer. A worker can hold one WebAssembly only, so each
 * language has its own engine. The worker holds a small index, too: Pagefind says the stems of a
 * query's words only when it asks one, and so they are known before any bundle is loaded.
 */
export async function writeEngine(language: string, folder: string): Promise<void> {
  const index = await mkdtemp(join(tmpdir(), 'lamplight-search-'));
  try {
    await writeIndex(
      language,
      [{ url: '0', html: '<html><body><p>lamp</p></body></html>' }],
      index,
    );
    for (const name of await readdir(index)) {
      if (/^wasm\..*\.pagefind$/u.test(name)) {
        await writeFile(join(folder, name), await readFile(join(index, name)));
      }
    }
    const worker = await readFile(join(index, 'pagefind-worker.js'), 'utf8');
    const held = `self.heldFiles = ${JSON.stringify(await filesToHold(index))};\n`;
    await writeFile(
      join(folder, ENGINE_FILE),
      `${held}${await readFile(PREFACE, 'utf8')}${worker}`,
    );
  } finally {
    await rm(index, { recursive: true, force: true });
  }
}

/** The files that Pagefind loads to ask an index, in base64, by their names. */
async function filesToHold(index: string): Promise<Readonly<Record<string, string>>> {
  const paths = await readdir(index, { recursive: true });
  const held = paths.filter((path) => HELD.test(path)).sort();
  const files = held.map(
    async (path) => [basename(path), await readFile(join(index, path), 'base64')] as const,
  );
  return Object.fromEntries(await Promise.all(files));
}
