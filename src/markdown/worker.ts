import { runJob, type RenderJob } from './render-job.ts';
import type { Facts } from './rendered.ts';

/** What came of a job. Plain data: the text stays on the worker's side. */
export type Outcome =
  | { readonly facts: Facts }
  /** The file is no longer the one that the job names. */
  | { readonly changed: true }
  | { readonly reason: string };

/** What a worker thread does. @returns the outcomes, in the order of the jobs */
export default function work(jobs: readonly RenderJob[]): readonly Outcome[] {
  return jobs.map((job) => {
    try {
      const rendered = runJob(job);
      return rendered === undefined ? { changed: true } : { facts: rendered.facts };
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error) };
    }
  });
}
