import { Tinypool } from 'tinypool';
import { ContentChangedError } from './content-changed-error.ts';
import type { RenderJob } from './render-job.ts';
import type { Facts } from './rendered.ts';

/** With fewer files, starting a worker takes longer than the work. */
const FEW = 16;

/** A chapter's trees are garbage soon; left alone, V8 lets it pile up to 100 MB a thread and more. */
const YOUNG_MB = 32;

/** Jobs under way for each worker: while one's result is looked at, the next is there already. */
const JOBS_PER_WORKER = 2;

/**
 * Runs jobs in worker threads, or here where they are few.
 * @param done is called with each job's facts, in no order
 * @throws an error that names the file, where one cannot be rendered or its worker has ended;
 * {@link ContentChangedError} where one is not what it was when the archive was read
 */
export async function renderMany(
  jobs: readonly RenderJob[],
  threads: number,
  done: (job: RenderJob, facts: Facts) => void,
): Promise<void> {
  if (jobs.length === 0) return;
  if (jobs.length <= FEW) {
    // The pipeline takes a while to load, and is not needed where nothing has changed.
    const { runJob } = await import('./render-job.ts');
    for (const job of jobs) done(job, await factsOf(job, () => runJob(job)?.facts));
    return;
  }
  const pool = new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const waiting = jobs.values();
  const lane = async (): Promise<void> => {
    for (const job of waiting) {
      done(job, await factsOf(job, () => pool.run(job) as Promise<Facts | undefined>));
    }
  };
  try {
    await Promise.all(Array.from({ length: threads * JOBS_PER_WORKER }, lane));
  } finally {
    await pool.destroy();
  }
}

async function factsOf(
  job: RenderJob,
  run: () => Facts | undefined | Promise<Facts | undefined>,
): Promise<Facts> {
  const { file } = job.source;
  let facts: Facts | undefined;
  try {
    facts = await run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} cannot be rendered: ${reason}`, { cause: error });
  }
  if (facts === undefined) throw new ContentChangedError(`${file} was changed meanwhile`);
  return facts;
}
