import { glob, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareNaturally } from '../archive/order.ts';

/**
 * Every file that a person named, by itself or by a pattern that the shell has left alone, and every
 * file in the folders that they named, hidden ones left out.
 */
export async function findSources(paths: readonly string[]): Promise<{
  readonly files: readonly string[];
  /** Paths at which there is nothing. */
  readonly missing: readonly string[];
}> {
  const files = new Set<string>();
  const missing: string[] = [];
  const add = async (path: string): Promise<boolean> => {
    const stats = await stat(path).catch(() => undefined);
    if (stats === undefined) return false;
    if (!stats.isDirectory()) files.add(path);
    else for (const file of await filesBelow(path)) files.add(file);
    return true;
  };
  for (const path of paths) {
    if (await add(path)) continue;
    const matches: string[] = [];
    if (PATTERN.test(path)) for await (const match of glob(path)) matches.push(match);
    if (matches.length === 0) missing.push(path);
    for (const match of matches.sort(compareNaturally)) await add(match);
  }
  return { files: [...files], missing };
}

const PATTERN = /[*?[{]/u;

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => compareNaturally(a.name, b.name));
  const found: string[] = [];
  for (const entry of visible) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}
