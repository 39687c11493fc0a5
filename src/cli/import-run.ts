import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../archive/digest.ts';
import { reasonOf } from '../archive/content-tree.ts';
import { entry, listed } from '../import/report-entry.ts';
import { RefusedError } from '../import/source-file.ts';
import type { ReportEntry } from '../import/story-draft.ts';
import type { ImportedStory } from '../import/import-story.ts';
import type { FileOutcome } from '../import/import-file.ts';
import type { ImportStore } from './import-store.ts';
import type { Placed } from './placed.ts';
import type { ImportThreads } from './import-threads.ts';

/** A story of a million words has six million bytes; an archive of thousands, a quarter of this. */
export const LARGEST_FILE_MB = 256;

/** What became of a file, or of one that a zip held. */
export interface ImportEntry {
  /** As the person named it; within a zip, the zip's and its own. */
  readonly source: string;
  /** The story's main file, below the content folder. */
  readonly file?: string;
  readonly outcome: Placed['outcome'];
  /** Why a file was skipped: a clause. */
  readonly reason?: string;
  readonly story?: Pick<ImportedStory, 'title' | 'authors' | 'format' | 'worth'> & {
    readonly chapters: number;
  };
  readonly edited?: readonly string[];
  readonly left?: readonly string[];
  readonly preferred?: string;
  readonly report: readonly ReportEntry[];
}

export interface RunOptions {
  readonly emphasis: boolean;
  /** Names the code and the options by which a file is read: with others, it is read again. */
  readonly fingerprint: string;
  readonly isStopped: () => boolean;
  readonly onEntry: (entry: ImportEntry) => void;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Imports files, one story after another in the order of the files, however many are read at once:
 * what comes of it does not hang on which is read first.
 */
export async function runImport(
  files: readonly string[],
  store: ImportStore,
  threads: ImportThreads,
  options: RunOptions,
): Promise<void> {
  const waiting = files.values();
  const ahead: Promise<ReadFile>[] = [];
  const next = (): void => {
    if (options.isStopped()) return;
    for (const path of waiting) {
      ahead.push(readOne(path, store, threads, options));
      return;
    }
  };
  for (let count = 0; count < threads.count * 2; count += 1) next();
  for (let done = 1; ahead.length > 0; done += 1) {
    const read = await ahead.shift();
    if (read === undefined || options.isStopped()) continue;
    next();
    await placeAll(read, store, options.onEntry);
    options.onProgress(done, files.length);
  }
}

interface ReadFile {
  readonly path: string;
  readonly key: string;
  /** Main files of the stories that it held when it was read before. */
  readonly known: readonly string[];
  readonly outcomes: readonly FileOutcome[];
}

async function readOne(
  path: string,
  store: ImportStore,
  threads: ImportThreads,
  { emphasis, fingerprint }: RunOptions,
): Promise<ReadFile> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE_MB * 1024 * 1024) {
      throw new RefusedError(`it is larger than ${String(LARGEST_FILE_MB)} MB`);
    }
    const key = digest(`${digest(await readFile(path))} ${fingerprint}`);
    const known = store.knownFiles(key);
    const outcomes = known.length > 0 ? [] : await threads.read({ path, emphasis });
    return { path, key, known, outcomes };
  } catch (error) {
    const refused = error instanceof RefusedError ? error.message : reasonOf(error);
    return { path, key: '', known: [], outcomes: [{ within: '', result: { refused } }] };
  }
}

async function placeAll(
  { path, key, known, outcomes }: ReadFile,
  store: ImportStore,
  onEntry: RunOptions['onEntry'],
): Promise<void> {
  for (const file of known) onEntry({ source: path, file, outcome: 'unchanged', report: [] });
  for (const { within, result } of outcomes) {
    const source = within === '' ? path : join(path, within);
    onEntry(await placeOne(source, key, result, store));
  }
}

async function placeOne(
  source: string,
  key: string,
  result: FileOutcome['result'],
  store: ImportStore,
): Promise<ImportEntry> {
  if ('refused' in result) {
    return { source, outcome: 'skipped', reason: result.refused, report: [] };
  }
  const { title, authors, format, worth, written, report } = result;
  const story = { title, authors, format, worth, chapters: written.chapters.length };
  try {
    const placed = await store.place(result, source, key);
    const taken = 'taken' in placed ? placed.taken : [];
    return { source, story, report: [...report, ...reportTaken(taken)], ...placed };
  } catch (error) {
    return { source, story, report: [], outcome: 'skipped', reason: reasonOf(error) };
  }
}

function reportTaken(addresses: readonly string[] = []): readonly ReportEntry[] {
  if (addresses.length === 0) return [];
  const message = `Other stories have these addresses here; they were left out: ${listed(addresses)}`;
  return [entry('addresses', message)];
}
