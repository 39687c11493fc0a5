import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/cli/locations.ts';
import { describeRuns } from './compare.ts';
import { measure, type Measurement } from './measure.ts';

export interface CheckBench {
  readonly folder: string;
  readonly content: string;
  readonly runs: number;
}

/** The report on all content, first and again. */
export async function benchCheck({ folder, content, runs }: CheckBench): Promise<void> {
  const cache = join(folder, 'check-cache');
  const check = (): Promise<Measurement> =>
    measure(
      process.execPath,
      [join(PROJECT_ROOT, 'src/cli/door.js'), 'check', '--content', content, '--cache', cache],
      PROJECT_ROOT,
    );
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
