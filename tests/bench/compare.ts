import type { Measurement } from './measure.ts';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export interface Comparison {
  readonly ours: readonly Measurement[];
  readonly theirs: readonly Measurement[];
  /** The median of the ratios, pair by pair, so that a machine that slows down slows both. */
  readonly ratio: number;
}

/** Runs two commands in turn, so many times each. */
export async function compare(
  ours: () => Promise<Measurement>,
  theirs: () => Promise<Measurement>,
  runs: number,
): Promise<Comparison> {
  const results: { ours: Measurement[]; theirs: Measurement[] } = { ours: [], theirs: [] };
  for (let run = 0; run < runs; run += 1) {
    results.ours.push(await ours());
    results.theirs.push(await theirs());
  }
  const ratios = results.ours.map(
    (own, at) => own.seconds / (results.theirs[at]?.seconds ?? Number.NaN),
  );
  return { ...results, ratio: median(ratios) };
}

/** `4.2 s, 512 MB`: medians over the runs, and the largest memory. */
export function describeRuns(runs: readonly Measurement[]): string {
  const seconds = median(runs.map((run) => run.seconds));
  const megabytes = Math.max(...runs.map((run) => run.peakMegabytes));
  return `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`;
}
