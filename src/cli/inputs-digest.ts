import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { digest } from '../archive/digest.ts';
import { PROJECT_ROOT } from './locations.ts';

/** What of Lamplight itself decides how a site looks. */
const OWN_FILES = ['astro.config.ts', 'package-lock.json', 'tsconfig.json'];
const OWN_FOLDERS = ['src', 'public'];

/**
 * Digest of everything that a site is made from: the content folder, Lamplight's own files and the
 * version of Node.
 */
export async function inputsDigest(content: string, options: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const add = (...parts: readonly string[]): void => {
    hash.update(`${parts.join('\0')}\0\n`);
  };
  add(process.version, ...options);
  for (const name of OWN_FILES) add(name, await fileDigest(join(PROJECT_ROOT, name)));
  for (const folder of OWN_FOLDERS) {
    for (const path of await filesBelow(join(PROJECT_ROOT, folder))) {
      add(relative(PROJECT_ROOT, path).replaceAll(sep, '/'), await fileDigest(path));
    }
  }
  // Content may be gigabytes: its files count by what the file system says of them.
  for (const path of await filesBelow(content)) {
    const { size, mtimeMs } = await stat(path);
    add(relative(content, path).replaceAll(sep, '/'), String(size), String(mtimeMs));
  }
  return hash.digest('hex');
}

async function fileDigest(path: string): Promise<string> {
  return digest(await readFile(path));
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
