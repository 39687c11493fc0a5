import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { errorCode } from '../archive/error-code.ts';
import { fingerprint } from './cache/fingerprint.ts';
import { writeAtomically } from './cache/write-atomically.ts';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/lamplight', import.meta.url));
/** How long the code of an earlier state of the renderer is left to whoever may be starting it. */
const KEPT_FOR_MS = 86_400_000;

/**
 * A module and all that it imports, as one. Each thread loads its code anew: five hundred modules in
 * a third of a second, one of the same code in a quarter of that.
 * @param entry the module, which stands in the folder of the code that its thread runs
 * @param folder where bundles are kept, by the fingerprint of that code
 * @returns the bundle's URL; that of the module itself where no file can be written
 */
export async function threadCode(entry: URL, folder = FOLDER): Promise<string> {
  const module = fileURLToPath(entry);
  const prefix = `${basename(module, '.ts')}-`;
  const name = `${prefix}${fingerprint(dirname(module)).slice(0, 32)}.mjs`;
  const path = join(folder, name);
  if (!existsSync(path)) {
    const code = await bundled(module);
    try {
      writeAtomically(path, code);
    } catch (error) {
      // The system's matter, and no reason to do nothing: the code is the same.
      if (errorCode(error) !== undefined) return entry.href;
      throw error;
    }
    await forgetOthers(folder, name);
  }
  return pathToFileURL(path).href;
}

async function bundled(module: string): Promise<string> {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input: module, platform: 'node' });
  try {
    const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

async function forgetOthers(folder: string, name: string): Promise<void> {
  for (const other of await readdir(folder)) {
    const path = join(folder, other);
    if (other === name || Date.now() - (await stat(path)).mtimeMs < KEPT_FOR_MS) continue;
    await rm(path, { force: true });
  }
}
