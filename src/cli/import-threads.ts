import { Tinypool } from 'tinypool';
import { threadCode } from '../markdown/thread-code.ts';
import type { FileOutcome, ImportTask } from '../import/import-file.ts';

const ENTRY = new URL('../import/import-file.ts', import.meta.url);

/** What reads longer than this would read for ever. */
export const LONGEST_READING_S = 60;
/** What a file's reading may hold in memory; one that needs more is refused. */
const LARGEST_HEAP_MB = 1024;
const YOUNG_MB = 32;

/** Worker threads that read files: what goes wrong in one of them ends with it. */
export class ImportThreads {
  readonly count: number;
  readonly #pool: Tinypool;

  private constructor(count: number, pool: Tinypool) {
    this.count = count;
    this.#pool = pool;
  }

  static async open(count: number): Promise<ImportThreads> {
    const pool = new Tinypool({
      filename: await threadCode(ENTRY),
      minThreads: 1,
      maxThreads: Math.max(1, count),
      resourceLimits: {
        maxOldGenerationSizeMb: LARGEST_HEAP_MB,
        maxYoungGenerationSizeMb: YOUNG_MB,
      },
    });
    return new ImportThreads(count, pool);
  }

  /** Reads a file. Never rejects: what ends a thread is a reason, too. */
  async read(task: ImportTask): Promise<readonly FileOutcome[]> {
    const signal = AbortSignal.timeout(LONGEST_READING_S * 1000);
    try {
      return (await this.#pool.run(task, { signal })) as readonly FileOutcome[];
    } catch (error) {
      const refused = signal.aborted
        ? `it takes longer than ${String(LONGEST_READING_S)} seconds to read`
        : `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      return [{ within: '', result: { refused } }];
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
