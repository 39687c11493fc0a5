import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compare, describeRuns } from './compare.ts';
import { ELEVENTY, writeEleventySite } from './eleventy.ts';
import { measure, measureLamplight, type Measurement } from './measure.ts';

export interface BuildBench {
  /** A folder to work in. */
  readonly folder: string;
  readonly content: string;
  readonly runs: number;
  readonly againstEleventy: boolean;
}

/** Cold, after one edit and unchanged, without search; beside Eleventy over the same chapters. */
export async function benchBuild({
  folder,
  content,
  runs,
  againstEleventy,
}: BuildBench): Promise<void> {
  const out = join(folder, 'site');
  const cache = join(folder, 'cache');
  const lamplight = (): Promise<Measurement> =>
    measureLamplight([
      'build',
      '--no-search',
      '--content',
      content,
      '--out',
      out,
      '--cache',
      cache,
    ]);
  const cold = (): Promise<Measurement> => {
    rmSync(out, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
    return lamplight();
  };
  const edited = (): Promise<Measurement> => {
    appendFileSync(join(content, 'stories', 'story-00001', '01-part-1.md'), '\nOne more line.\n');
    return lamplight();
  };

  if (!againstEleventy) {
    const results: Record<string, Measurement[]> = { cold: [], unchanged: [], 'one edit': [] };
    for (let run = 0; run < runs; run += 1) {
      results['cold']?.push(await cold());
      results['unchanged']?.push(await lamplight());
      results['one edit']?.push(await edited());
    }
    for (const [name, measured] of Object.entries(results)) {
      process.stdout.write(`build, ${name}: ${describeRuns(measured)}\n`);
    }
    return;
  }

  const site = join(folder, 'eleventy');
  writeEleventySite(site, content);
  const eleventy = (): Promise<Measurement> => measure('npx', ['--yes', ELEVENTY, '--quiet'], site);
  // The first call of npx fetches; it is not counted.
  await eleventy();
  for (const [name, ours] of [
    ['cold', cold],
    ['unchanged', lamplight],
    ['one edit', edited],
  ] as const) {
    const { ours: own, theirs, ratio } = await compare(ours, eleventy, runs);
    process.stdout.write(
      `build, ${name}: Lamplight ${describeRuns(own)}; Eleventy ${describeRuns(theirs)}; ratio ${ratio.toFixed(2)}\n`,
    );
  }
}
