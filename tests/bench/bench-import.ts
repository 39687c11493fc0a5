import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDownloads } from './downloads.ts';
import { describeRuns } from './compare.ts';
import { measureLamplight, type Measurement } from './measure.ts';

export interface ImportBench {
  readonly folder: string;
  readonly runs: number;
}

const DOWNLOADS = 1000;

/** A folder of AO3's HTML downloads of 50 KB each: imported, and again. */
export async function benchImport({ folder, runs }: ImportBench): Promise<void> {
  const downloads = join(folder, 'downloads');
  const bytes = writeDownloads(downloads, DOWNLOADS);
  const first: Measurement[] = [];
  const again: Measurement[] = [];
  for (let run = 0; run < runs; run += 1) {
    const content = join(folder, `imported-${String(run)}`);
    mkdirSync(content);
    writeFileSync(join(content, 'site.yaml'), 'format: 1\ntitle: Imported\nauthor: Nobody\n');
    const args = ['import', '--content', content, downloads];
    first.push(await measureLamplight(args));
    again.push(await measureLamplight(args));
  }
  process.stdout.write(
    `import of ${String(DOWNLOADS)} downloads of ${String(Math.round(bytes / DOWNLOADS / 1000))} KB, first: ${describeRuns(first)}\nimport, again: ${describeRuns(again)}\n`,
  );
}
