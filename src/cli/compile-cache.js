// Plain JavaScript: it is there to make what comes after it quick to read.
import { readdirSync, rmSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The cache of V8's compiled code: half of a short command is reading Lamplight's and Astro's own. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url));
/** Each build leaves the code of its pages there, which nobody asks for again. */
const PILED_UP = 5000;

try {
  // A folder for each version of Node. Asked for all at once, they take ten times as long.
  const files = readdirSync(FOLDER).flatMap((version) => readdirSync(join(FOLDER, version)));
  if (files.length > PILED_UP) {
    rmSync(FOLDER, { recursive: true, force: true });
  }
} catch {
  // There is none yet, or another command is clearing it away.
}
module.enableCompileCache(FOLDER);
// Worker threads take it from here.
process.env['NODE_COMPILE_CACHE'] = FOLDER;
