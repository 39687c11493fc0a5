import type { KnownFile } from './cache/rendered-index.ts';
import { ContentChangedError } from './content-changed-error.ts';
import type { Outcome, RenderSettings, RenderSource } from './render-job.ts';
import type { RenderThreads } from './render-threads.ts';

/** With fewer files, starting a worker takes longer than the work. */
export const FEW = 16;

/** Batches under way for each worker: while one's results are looked at, the next is there already. */
const BATCHES_PER_WORKER = 2;
/** More files in one batch say too seldom how far the work has come. */
const LARGEST_BATCH = 48;

/**
 * Renders files in worker threads, or here where they are few. The threads have ended afterwards.
 * @param done is called with what is known of each file, in no order
 * @throws an error that names the file, where one cannot be rendered, or the files whose worker
 * has ended;
 * {@link ContentChangedError} where one is not what it was when the archive was read
 */
export async function renderMany(
  sources: readonly RenderSource[],
  settings: RenderSettings,
  threads: RenderThreads,
  done: (source: RenderSource, known: KnownFile) => void,
): Promise<void> {
  const take = (batch: readonly RenderSource[], outcomes: readonly Outcome[]): void => {
    for (const [index, source] of batch.entries()) done(source, knownFrom(source, outcomes[index]));
  };
  const lane = async (): Promise<void> => {
    for (const batch of waiting) {
      take(batch, await threads.run({ ...settings, sources: batch.map(plain) }));
    }
  };
  const waiting = batches(sources, threads.count);
  try {
    if (sources.length > FEW) {
      await Promise.all(Array.from({ length: threads.count * BATCHES_PER_WORKER }, lane));
    } else if (sources.length > 0) {
      // The pipeline takes a while to load, and is not needed where nothing has changed.
      const { runJob } = await import('./render-job.ts');
      for (const source of sources) take([source], runJob({ ...settings, sources: [source] }));
    }
  } finally {
    await threads.stop();
  }
}

/** What a thread is sent of a source. */
function plain({ file, digest, language, fields }: RenderSource): RenderSource {
  return { file, digest, language, fields };
}

function knownFrom({ file }: RenderSource, outcome: Outcome | undefined): KnownFile {
  if (outcome !== undefined && 'facts' in outcome) return outcome;
  if (outcome !== undefined && 'changed' in outcome) {
    throw new ContentChangedError(`${file} was changed meanwhile`);
  }
  throw new Error(`${file} cannot be rendered: ${outcome?.reason ?? 'nothing came of it'}`);
}

/**
 * Large batches first, so that a worker does not wait while this thread is busy; ever smaller ones
 * towards the end, so that all workers end together.
 */
function* batches(
  all: readonly RenderSource[],
  threads: number,
): Generator<readonly RenderSource[]> {
  let start = 0;
  while (start < all.length) {
    const share = Math.ceil((all.length - start) / (threads * BATCHES_PER_WORKER * 2));
    const end = start + Math.min(share, LARGEST_BATCH);
    yield all.slice(start, end);
    start = end;
  }
}
