import { Tinypool } from 'tinypool';
import type { Outcome, RenderJob } from './render-job.ts';
import { threadCode } from './thread-code.ts';

/** A chapter's trees are garbage soon; left alone, V8 lets it pile up to 100 MB a thread and more. */
const YOUNG_MB = 32;

/** Worker threads that render. They cost time and memory from their start to their end. */
export class RenderThreads {
  readonly count: number;
  #pool: Promise<Tinypool> | undefined;

  constructor(count: number) {
    this.count = count;
  }

  /** Lets the threads load the pipeline, which takes a while, ahead of the first job. */
  start(): void {
    void this.#started().catch(() => undefined);
  }

  /** @throws an error that names the files, where their thread has ended */
  async run(job: RenderJob): Promise<readonly Outcome[]> {
    const pool = await this.#started();
    try {
      return (await pool.run(job)) as readonly Outcome[];
    } catch (error) {
      const files = job.sources.map(({ file }) => file).join(', ');
      throw new Error(`The thread that renders ${files} has ended`, { cause: error });
    }
  }

  /** Ends the threads. The next job starts them anew. */
  async stop(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    await (await pool)?.destroy();
  }

  #started(): Promise<Tinypool> {
    this.#pool ??= openPool(this.count);
    return this.#pool;
  }
}

async function openPool(threads: number): Promise<Tinypool> {
  return new Tinypool({
    filename: await threadCode(new URL('render-job.ts', import.meta.url)),
    name: 'runJob' satisfies keyof typeof import('./render-job.ts'),
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
}
