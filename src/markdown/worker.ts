import { runJob, type RenderJob } from './render-job.ts';
import type { Facts } from './rendered.ts';

/** What a worker thread does: the text stays on its side, only facts come back. */
export default function work(job: RenderJob): Facts | undefined {
  return runJob(job)?.facts;
}
