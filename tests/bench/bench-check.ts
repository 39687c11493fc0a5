import { join } from 'node:path';
import { describeRuns } from './compare.ts';
import { measureLamplight, type Measurement } from './measure.ts';

export interface CheckBench {
  readonly folder: string;
  readonly content: string;
  readonly runs: number;
}

/** The report on all content, first and again. */
export async function benchCheck({ folder, content, runs }: CheckBench): Promise<void> {
  const check = (run: number): Promise<Measurement> => {
    const cache = join(folder, `check-cache-${String(run)}`);
    return measureLamplight(['check', '--content', content, '--cache', cache]);
  };
  const first: Measurement[] = [];
  const again: Measurement[] = [];
  for (let run = 0; run < runs; run += 1) {
    first.push(await check(run));
    again.push(await check(run));
  }
  process.stdout.write(
    `check, first: ${describeRuns(first)}\ncheck, again: ${describeRuns(again)}\n`,
  );
}
