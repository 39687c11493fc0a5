import { appendFileSync } from 'node:fs';
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
  let colds = 0;
  const lamplight = (): Promise<Measurement> =>
    measureLamplight([
      ...['build', '--no-search', '--content', content],
      ...['--out', join(folder, `site-${String(colds)}`)],
      ...['--cache', join(folder, `cache-${String(colds)}`)],
    ]);
  // Into folders of its own: files made just after others were deleted take ext4 far longer.
  const cold = (): Promise<Measurement> => {
    colds += 1;
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
  const eleventy = (out: string): Promise<Measurement> =>
    measure('npx', ['--yes', ELEVENTY, '--quiet', `--output=${out}`], site);
  const eleventyCold = (): Promise<Measurement> => eleventy(`../eleventy-${String(colds)}`);
  const eleventyAgain = (): Promise<Measurement> => eleventy('../eleventy-0');
  // The first call of npx fetches; it is not counted.
  await eleventyAgain();
  for (const [name, ours, other] of [
    ['cold', cold, eleventyCold],
    ['unchanged', lamplight, eleventyAgain],
    ['one edit', edited, eleventyAgain],
  ] as const) {
    const { ours: own, theirs, ratio } = await compare(ours, other, runs);
    process.stdout.write(
      `build, ${name}: Lamplight ${describeRuns(own)}; Eleventy ${describeRuns(theirs)}; ratio ${ratio.toFixed(2)}\n`,
    );
  }
}
