import { readFileSync, realpathSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { detectFormat } from './format.ts';
import { importStory, type ImportedStory } from './import-story.ts';
import { RefusedError, type ReadOptions, type SourceFile } from './source-file.ts';
import { storiesInZip } from './zip/stories-in-zip.ts';

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
  if (detectFormat(bytes, source.name).format !== 'zip') {
    return [{ within: '', result: await importStory(source, options) }];
  }
  return importZip(bytes, options);
}

/** A zip that is damaged after some of its stories still gives those. */
async function importZip(bytes: Uint8Array, options: ReadOptions): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  try {
    for await (const { within, source } of storiesInZip(bytes)) {
      const result = 'refused' in source ? source : await importStory(source, options);
      outcomes.push({ within, result });
    }
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    outcomes.push({ within: '', result: { refused: error.message } });
  }
  if (outcomes.length > 0) return outcomes;
  return [{ within: '', result: { refused: 'no story was found in this zip' } }];
}

/** Reads what lies in the folder of a file, or below, and nothing else, wherever a link may lead. */
async function besideOf(path: string): Promise<NonNullable<SourceFile['beside']>> {
  const folder = await realpath(dirname(path));
  return (target) => {
    try {
      const file = realpathSync(resolve(folder, target));
      return file.startsWith(join(folder, sep)) ? readFileSync(file) : undefined;
    } catch {
      return undefined;
    }
  };
}
