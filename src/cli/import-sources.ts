import { glob, readdir, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { compareNaturally } from '../archive/order.ts';
import { isNoStory, savedWithPages } from '../import/no-story.ts';

export interface Sources {
  readonly files: readonly string[];
  /** Paths at which there is nothing. */
  readonly missing: readonly string[];
  /** How many files of the folders can be no stories: pictures, styles, what is saved with pages. */
  readonly passedOver: number;
}

/**
 * Every file that a person named, by itself or by a pattern that the shell has left alone, and every
 * file in the folders that they named that could be a story, hidden ones left out.
 */
export async function findSources(paths: readonly string[]): Promise<Sources> {
  const named = new Set<string>();
  const found = new Set<string>();
  const missing: string[] = [];
  const add = async (path: string): Promise<boolean> => {
    const stats = await stat(path).catch(() => undefined);
    if (stats === undefined) return false;
    if (!stats.isDirectory()) named.add(path);
    for (const file of stats.isDirectory() ? await filesBelow(path) : [path]) found.add(file);
    return true;
  };
  for (const path of paths) {
    if (await add(path)) continue;
    const matches: string[] = [];
    if (PATTERN.test(path)) for await (const match of glob(path)) matches.push(match);
    if (matches.length === 0) missing.push(path);
    for (const match of matches.sort(compareNaturally)) await add(match);
  }
  const isSaved = savedWithPages([...found].map(withSlashes));
  const isSource = (path: string): boolean =>
    named.has(path) || !(isNoStory(basename(path)) || isSaved(withSlashes(path)));
  const files = [...found].filter(isSource);
  return { files, missing, passedOver: found.size - files.length };
}

const PATTERN = /[*?[{]/u;

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const visible = entries
    .filter(({ name }) => !name.startsWith('.') && !isNoStory(`${name}/`))
    .sort((a, b) => compareNaturally(a.name, b.name));
  const found: string[] = [];
  for (const entry of visible) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}
