import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { readSite } from '../../src/archive/read-archive.ts';
import { PROJECT_ROOT } from '../../src/cli/locations.ts';
import { serveSite } from '../../src/cli/serve-site.ts';
import { chromiumPath } from '../browser/chromium.ts';
import { median } from './compare.ts';
import { measureLamplight } from './measure.ts';

/** The version whose scores are quoted. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const RUNS = 3;
const OUTPUT_LIMIT = 64 * 1024 * 1024;

const reportSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), z.object({ score: z.number().nullable() })),
});
type Report = z.infer<typeof reportSchema>;

/** One page of each kind, of the example archive, below its base path. */
const PAGES: readonly string[] = [
  '',
  'stories/',
  'stories/librarian-of-the-nautilus/',
  'stories/librarian-of-the-nautilus/thirty-eight-volumes/',
  'stories/librarian-of-the-nautilus/full/',
  'stories/take-no-hi/',
  'fandoms/',
  'fandoms/sherlock-holmes/',
  'search/',
  'writing/',
];

export interface LighthouseBench {
  readonly folder: string;
}

/**
 * Lighthouse's scores, mobile, for each kind of page of the example archive: each the median of
 * {@link RUNS} runs, as Lighthouse's own guide to its variability advises.
 */
export async function benchLighthouse({ folder }: LighthouseBench): Promise<void> {
  const out = join(folder, 'example');
  await measureLamplight(['build', '--out', out, '--cache', join(folder, 'example-cache')]);
  const { base } = await readSite(join(PROJECT_ROOT, 'content'));
  const site = await serveSite(out, base, 0);
  try {
    for (const page of PAGES) {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run += 1) reports.push(await runLighthouse(site.url + page));
      process.stdout.write(`Lighthouse, /${page}: ${describe(reports).join(', ')}\n`);
    }
  } finally {
    await site.close();
  }
}

async function runLighthouse(url: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      '--chrome-flags=--headless=new --no-sandbox --disable-quic --no-first-run --disable-background-networking',
    ],
    { env: { ...process.env, CHROME_PATH: await chromiumPath() }, maxBuffer: OUTPUT_LIMIT },
  );
  return reportSchema.parse(JSON.parse(stdout));
}

/** Each category's score, and behind one below 100 the audits that cost a run points. */
function describe(reports: readonly Report[]): readonly string[] {
  return Object.keys(reports[0]?.categories ?? {}).map((name) => {
    const score = median(reports.map(({ categories }) => categories[name]?.score ?? 0));
    const failed = reports.flatMap(({ categories, audits }) =>
      (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => id),
    );
    const why = score === 1 || failed.length === 0 ? '' : ` (${[...new Set(failed)].join(' ')})`;
    return `${name} ${String(Math.round(score * 100))}${why}`;
  });
}
