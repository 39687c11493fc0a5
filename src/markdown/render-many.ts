import { Tinypool } from 'tinypool';
import { ContentChangedError } from './content-changed-error.ts';
import type { RenderJob } from './render-job.ts';
import type { Facts } from './rendered.ts';
import type { Outcome } from './worker.ts';

/** With fewer files, starting a worker takes longer than the work. */
const FEW = 16;

/** A chapter's trees are garbage soon; left alone, V8 lets it pile up to 100 MB a thread and more. */
const YOUNG_MB = 32;

/** Batches under way for each worker: while one's results are looked at, the next is there already. */
const BATCHES_PER_WORKER = 2;
/** More files in one batch say too seldom how far the work has come. */
const LARGEST_BATCH = 48;

/**
 * Runs jobs in worker threads, or here where they are few.
 * @param done is called with each job's facts, in no order
 * @throws an error that names the file, where one cannot be rendered, or the files whose worker
 * has ended;
 * {@link ContentChangedError} where one is not what it was when the archive was read
 */
export async function renderMany(
  jobs: readonly RenderJob[],
  threads: number,
  done: (job: RenderJob, facts: Facts) => void,
): Promise<void> {
  if (jobs.length === 0) return;
  const take = (batch: readonly RenderJob[], outcomes: readonly Outcome[]): void => {
    for (const [index, job] of batch.entries()) done(job, factsOf(job, outcomes[index]));
  };
  if (jobs.length <= FEW) {
    // The pipeline takes a while to load, and is not needed where nothing has changed.
    const { default: work } = await import('./worker.ts');
    for (const job of jobs) take([job], work([job]));
    return;
  }
  const pool = new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const waiting = batches(jobs, threads);
  const lane = async (): Promise<void> => {
    for (const batch of waiting) take(batch, await runBatch(pool, batch));
  };
  try {
    await Promise.all(Array.from({ length: threads * BATCHES_PER_WORKER }, lane));
  } finally {
    await pool.destroy();
  }
}

async function runBatch(pool: Tinypool, batch: readonly RenderJob[]): Promise<readonly Outcome[]> {
  try {
    return (await pool.run(batch)) as readonly Outcome[];
  } catch (error) {
    const files = batch.map((job) => job.source.file).join(', ');
    throw new Error(`The thread that renders ${files} has ended`, { cause: error });
  }
}

function factsOf({ source: { file } }: RenderJob, outcome: Outcome | undefined): Facts {
  if (outcome !== undefined && 'facts' in outcome) return outcome.facts;
  if (outcome !== undefined && 'changed' in outcome) {
    throw new ContentChangedError(`${file} was changed meanwhile`);
  }
  throw new Error(`${file} cannot be rendered: ${outcome?.reason ?? 'nothing came of it'}`);
}

/**
 * Large batches first, so that a worker does not wait while this thread is busy; ever smaller ones
 * towards the end, so that all workers end together.
 */
function* batches(jobs: readonly RenderJob[], threads: number): Generator<readonly RenderJob[]> {
  let start = 0;
  while (start < jobs.length) {
    const share = Math.ceil((jobs.length - start) / (threads * BATCHES_PER_WORKER * 2));
    const end = start + Math.min(share, LARGEST_BATCH);
    yield jobs.slice(start, end);
    start = end;
  }
}
