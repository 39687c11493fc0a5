import { Tinypool } from 'tinypool';
import { threadCode } from '../markdown/thread-code.ts';
import type { FileOutcome, ImportTask } from '../import/import-file.ts';

const ENTRY = new URL('../import/import-file.ts', import.meta.url);

/** What reads longer than this would read for ever. */
export const LONGEST_READING_S = 60;
/** What a file's reading may hold in memory; one that needs more is refused. */
const LARGEST_HEAP_MB = 1024;
const YOUNG_MB = 32;

/** Worker threads that read files, from the first one on: what goes wrong in one ends with it. */
export class ImportThreads {
  readonly count: number;
  #pool: Promise<Tinypool> | undefined;
  #isClosed = false;

  constructor(count: number) {
    this.count = Math.max(1, count);
  }

  /** Reads a file. What ends a thread is a reason, too. */
  async read(task: ImportTask): Promise<readonly FileOutcome[]> {
    const pool = await (this.#pool ??= openPool(this.count));
    // Never begun, it would never end.
    if (this.#isClosed) return [];
    const signal = AbortSignal.timeout(LONGEST_READING_S * 1000);
    try {
      return (await pool.run(task, { signal })) as readonly FileOutcome[];
    } catch (error) {
      const refused = signal.aborted
        ? `it takes longer than ${String(LONGEST_READING_S)} seconds to read`
        : `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      return [{ within: '', result: { refused } }];
    }
  }

  /** Ends the threads, and what they are reading. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await (await this.#pool)?.destroy();
  }
}

async function openPool(threads: number): Promise<Tinypool> {
  return new Tinypool({
    filename: await threadCode(ENTRY),
    minThreads: 1,
    maxThreads: threads,
    resourceLimits: {
      maxOldGenerationSizeMb: LARGEST_HEAP_MB,
      maxYoungGenerationSizeMb: YOUNG_MB,
    },
  });
}
