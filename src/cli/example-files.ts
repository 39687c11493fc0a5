import { readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listContent } from '../archive/content-tree.ts';
import { digest } from '../archive/digest.ts';
import type { ContentPath } from '../archive/model.ts';

/** The files of the example archive that Lamplight comes with, and their digests. */
export type ExampleFiles = ReadonlyMap<ContentPath, string>;

/** Where the list is kept: a line a file, its digest and its path below `content/`. */
export const EXAMPLE_FILES_LIST = new URL('./example-files.txt', import.meta.url);

export async function readExampleFiles(): Promise<ExampleFiles> {
  const lines = (await readFile(EXAMPLE_FILES_LIST, 'utf-8')).split('\n');
  return new Map(
    lines.flatMap((line): [ContentPath, string][] => {
      const [, sum, path] = /^(\S+) {2}(.+)$/u.exec(line) ?? [];
      return sum === undefined || path === undefined ? [] : [[path, sum]];
    }),
  );
}

/** The same list, as it should be for a content folder. */
export async function listExampleFiles(content: string): Promise<string> {
  const { files } = await listContent(content);
  const lines = await Promise.all(
    files.map(async ({ path }) => `${digest(await readFile(join(content, path)))}  ${path}\n`),
  );
  return lines.join('');
}

/** What of the example is in a content folder. */
export interface FoundExample {
  /** As it came. */
  readonly unchanged: readonly ContentPath[];
  /** Of the same name, but with other bytes: a person's work. */
  readonly changed: readonly ContentPath[];
}

export async function findExample(content: string, example: ExampleFiles): Promise<FoundExample> {
  const unchanged: ContentPath[] = [];
  const changed: ContentPath[] = [];
  for (const [path, sum] of example) {
    const bytes = await readFile(join(content, path)).catch(() => undefined);
    if (bytes !== undefined) (digest(bytes) === sum ? unchanged : changed).push(path);
  }
  return { unchanged, changed };
}

/** Takes files away, and the folders that they leave empty. */
export async function removeFiles(content: string, paths: readonly ContentPath[]): Promise<void> {
  for (const path of paths) {
    await rm(join(content, path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const emptied = await rmdir(join(content, folder)).then(
        () => true,
        () => false,
      );
      if (!emptied) break;
    }
  }
}
