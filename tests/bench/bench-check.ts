import { rmSync } from 'node:fs';
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
  const cache = join(folder, 'check-cache');
  const check = (): Promise<Measurement> =>
    measureLamplight(['check', '--content', content, '--cache', cache]);
  const first: Measurement[] = [];
  const again: Measurement[] = [];
  for (let run = 0; run < runs; run += 1) {
    rmSync(cache, { recursive: true, force: true });
    first.push(await check());
    again.push(await check());
  }
  process.stdout.write(
    `check, first: ${describeRuns(first)}\ncheck, again: ${describeRuns(again)}\n`,
  );
}
