/** The files of imported stories, on the disk. */
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digest } from '../archive/digest.ts';
import type { ContentPath } from '../archive/model.ts';
import { nameBeside } from '../import/plan-moves.ts';
import type { Plan, StoredFile } from '../import/plan-update.ts';
import type { WrittenStory } from '../import/write-story.ts';
import { growOnDisk } from './grow-story.ts';
import type { StoredStory } from './story-shelf.ts';
import { createFile, createFolder, replaceFile } from './whole-files.ts';

/**
 * Writes a story that was not there.
 * @param files by their paths below the content folder, the main one first
 */
export async function writeNew(
  content: string,
  files: ReadonlyMap<ContentPath, string | Uint8Array>,
): Promise<void> {
  const [main = ''] = files.keys();
  const folder = dirname(main);
  if (folder !== 'stories') {
    const byName = [...files].map(
      ([path, bytes]) => [path.slice(folder.length + 1), bytes] as const,
    );
    await createFolder(join(content, folder), new Map(byName));
    return;
  }
  // The text last: a story is there when all that it shows is.
  for (const [path, bytes] of [...files].reverse()) {
    if (path === main) await createFile(join(content, path), bytes);
    else await replaceFile(join(content, path), bytes);
  }
}

/**
 * Makes a folder of a one-shot, which the newer story's chapters need.
 * @param imported digests of what the last import had for the one-shot
 * @returns the same for the folder: where nobody has edited the one file, nobody has edited the two
 * that became of it
 */
export async function growImported(
  content: string,
  story: StoredStory,
  first: string,
  imported: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const now = digest(await readFile(join(content, story.file)));
  const folder = await growOnDisk(content, story, first, new Map());
  if (now !== imported.get(`${story.name}.md`)) return new Map();
  for (const [name, known] of imported) {
    const path = join(content, 'stories', name);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes !== undefined && digest(bytes) === known) await rm(path);
  }
  const grown = ['index.md', first].map(async (name): Promise<[string, string]> => [
    name,
    digest(await readFile(join(folder, name))),
  ]);
  return new Map(await Promise.all(grown));
}

/** The names of the files that can be in the way of a story. */
export async function namesInTheWay(
  content: string,
  { file, isFolder, name }: StoredStory,
  { pictures }: WrittenStory,
): Promise<readonly string[]> {
  const own = `${name}.md`;
  return isFolder
    ? readdir(join(content, dirname(file))).catch(() => [])
    : [own, nameBeside(own), ...pictures.map((picture) => picture.name)];
}

/**
 * What lies where a story is to be written, by the names of the files.
 * @param names of those to look at
 * @param imported digests of what the last import had for them
 */
export async function storedFiles(
  folder: string,
  names: Iterable<string>,
  imported: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, StoredFile>> {
  const stored = new Map<string, StoredFile>();
  for (const each of names) {
    const bytes = await readFile(join(folder, each)).catch(() => undefined);
    if (bytes === undefined) continue;
    stored.set(each, { now: digest(bytes), imported: imported.get(each) });
  }
  return stored;
}

/** Brings the files of a story to what was planned. */
export async function carryOut(plan: Plan, folder: string): Promise<void> {
  for (const [from, to] of plan.renames) await rename(join(folder, from), join(folder, to));
  for (const [name, content] of [...plan.writes, ...plan.beside]) {
    await replaceFile(join(folder, name), content);
  }
}
