import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { errorCode } from '../archive/error-code.ts';
import { fingerprint } from './cache/fingerprint.ts';
import { writeAtomically } from './cache/write-atomically.ts';

const ENTRY = fileURLToPath(new URL('render-job.ts', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/lamplight', import.meta.url));
/** How long the code of an earlier state of the renderer is left to whoever may be starting it. */
const KEPT_FOR_MS = 86_400_000;

/**
 * `render-job.ts` and all that it imports, as one module. Each thread loads the code anew: five
 * hundred modules in a third of a second, one of the same code in a quarter of that.
 * @param folder where bundles are kept, by the fingerprint of the renderer
 * @returns its URL; that of `render-job.ts` itself where no file can be written
 */
export async function threadCode(folder = FOLDER): Promise<string> {
  const name = `render-${fingerprint().slice(0, 32)}.mjs`;
  const path = join(folder, name);
  if (!existsSync(path)) {
    const code = await bundled();
    try {
      writeAtomically(path, code);
    } catch (error) {
      // The system's matter, and no reason to do nothing: the code is the same.
      if (errorCode(error) !== undefined) return pathToFileURL(ENTRY).href;
      throw error;
    }
    await forgetOthers(folder, name);
  }
  return pathToFileURL(path).href;
}

async function bundled(): Promise<string> {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input: ENTRY, platform: 'node' });
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
