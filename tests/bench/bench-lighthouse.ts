import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { serveSite } from '../../src/cli/serve-site.ts';
import { chromiumPath } from '../browser/chromium.ts';
import { measureLamplight } from './measure.ts';

/** The version whose scores are quoted. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const OUTPUT_LIMIT = 64 * 1024 * 1024;

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
});

/** One page of each kind, of the example archive, below its base path. */
const PAGES: readonly string[] = ['', 'stories/', 'fandoms/', 'search/', 'writing/', 'about/'];

export interface LighthouseBench {
  readonly folder: string;
}

/** Lighthouse's four scores, mobile, for each kind of page of the example archive. */
export async function benchLighthouse({ folder }: LighthouseBench): Promise<void> {
  const out = join(folder, 'example');
  await measureLamplight(['build', '--out', out, '--cache', join(folder, 'example-cache')]);
  const site = await serveSite(out, '/', 0);
  try {
    for (const page of PAGES) {
      const { stdout } = await promisify(execFile)(
        'npx',
        [
          '--yes',
          LIGHTHOUSE,
          `${site.url}${page}`,
          '--quiet',
          '--output=json',
          '--chrome-flags=--headless=new --no-sandbox --disable-quic --no-first-run --disable-background-networking',
        ],
        { env: { ...process.env, CHROME_PATH: await chromiumPath() }, maxBuffer: OUTPUT_LIMIT },
      );
      const { categories } = reportSchema.parse(JSON.parse(stdout));
      const scores = Object.entries(categories).map(
        ([name, { score }]) =>
          `${name} ${score === null ? 'none' : String(Math.round(score * 100))}`,
      );
      process.stdout.write(`Lighthouse, /${page}: ${scores.join(', ')}\n`);
    }
  } finally {
    await site.close();
  }
}
