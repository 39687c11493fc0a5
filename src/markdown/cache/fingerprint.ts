import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RENDERER = fileURLToPath(new URL('..', import.meta.url));
const LOCKFILE = fileURLToPath(new URL('../../../package-lock.json', import.meta.url));
const IMPORT = /^(?:import|export)\s[^;]*?from\s+'(\.[^']+)';/gmu;

/**
 * What comes of a file beside its own bytes: the code that reads it with all that it imports from
 * this project, the packages, and Node.
 * @param folder of the code; the renderer's where left out
 * @param lockfile names every package at its version, with a hash of its bytes
 * @returns hexadecimal SHA-256 over the bytes of them all
 */
export function fingerprint(folder = RENDERER, lockfile = LOCKFILE): string {
  const hash = createHash('sha256');
  hash.update(process.version);
  hash.update(readFileSync(lockfile));
  const waiting = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
  const seen = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const source = readFileSync(path, 'utf8');
    hash.update(`\0${String(source.length)}\0${source}`);
    for (const [, specifier = ''] of source.matchAll(IMPORT)) {
      const imported = join(path, '..', specifier);
      if (!seen.has(imported)) {
        seen.add(imported);
        waiting.push(imported);
      }
    }
  }
  return hash.digest('hex');
}
