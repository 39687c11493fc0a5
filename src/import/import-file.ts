import { readFileSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { importStory, type ImportedStory } from './import-story.ts';
import type { ReadOptions, SourceFile } from './source-file.ts';

/** A file to be imported: what a thread is sent. */
export interface ImportTask extends ReadOptions {
  /** Absolute. */
  readonly path: string;
}

/** A story in a file, or why there is none. */
export interface FileOutcome {
  /** Of the story's file within a zip; empty for the file itself. */
  readonly within: string;
  readonly result: ImportedStory | { readonly refused: string };
}

/** Reads the stories of a file: one, or all that a zip holds. What a thread does. */
export default async function importFile({ path, ...options }: ImportTask): Promise<FileOutcome[]> {
  const bytes = await readFile(path);
  const source = { bytes, name: basename(path), beside: await besideOf(path) };
  return [{ within: '', result: await importStory(source, options) }];
}

/** Reads what lies in the folder of a file, or below, and nothing else, wherever a link may lead. */
async function besideOf(path: string): Promise<NonNullable<SourceFile['beside']>> {
  const folder = await realpath(dirname(path));
  return (target) => {
    const file = resolve(folder, target);
    const inside = relative(folder, file);
    if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..') return undefined;
    try {
      return readFileSync(join(folder, inside));
    } catch {
      return undefined;
    }
  };
}
