import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { publishEdition } from '../archive/edition.ts';
import type { Archive } from '../archive/model.ts';
import { hasErrors, type Problem } from '../archive/problem.ts';
import { buildSearch } from '../search/build/build-search.ts';
import { exchangeSite, recoverExchange } from './exchange-site.ts';
import { inputsDigest } from './inputs-digest.ts';
import { PROJECT_ROOT, type Locations } from './locations.ts';
import { archiveSummary } from './archive-summary.ts';
import { createEditionReader } from './open-edition.ts';
import { makePictures, placePictures } from './pictures.ts';
import type { Progress } from './progress.ts';
import { siteConfig } from './site-config.ts';
import { readSiteRecord, writeSiteRecord } from './site-record.ts';

export interface BuildOptions extends Locations {
  /** Absolute path of the site. */
  readonly out: string;
  /** Whether the site gets a search in the text. */
  readonly search: boolean;
  /** `YYYY-MM-DD`: dates after it are warned about. */
  readonly today: string;
}

export type BuildResult =
  /** The content has errors: nothing was built, and the previous site is in its place. */
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] }
  /** Neither the content nor Lamplight has changed since the site was built. */
  | { readonly outcome: 'unchanged'; readonly summary: string }
  | { readonly outcome: 'built'; readonly problems: readonly Problem[]; readonly summary: string };

/**
 * Builds the site of a content folder and puts it in the place of the previous one.
 * @throws {ExchangeError} where the finished site cannot be put in its place
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const { content, cache, out, search } = options;
  await recoverExchange(out);
  const inputs = await inputsDigest(content, [String(search)]);
  const record = await readSiteRecord(cache, out);
  if (record?.inputs === inputs) return { outcome: 'unchanged', summary: record.summary };

  const reader = createEditionReader(options);
  try {
    const { edition, problems } = await reader.read(progress);
    if (hasErrors(problems)) {
      return { outcome: 'refused', problems };
    }
    publishEdition(edition);
    const { archive } = edition;
    const stage = await openStage();
    try {
      progress.stage('Making pages');
      const pictures = makePictures(archive, cache);
      const bundles = search ? buildSearch({ edition, cacheDirectory: cache }) : undefined;
      // Whoever of the two fails first is reported; the other must not end the process unheard.
      bundles?.catch(() => undefined);
      await build({ ...siteConfig(archive.site, options), outDir: stage });
      await placePictures(await pictures, stage);
      await placeStatics(archive, stage);
      if (bundles !== undefined) {
        progress.stage('Finishing the search');
        await (await bundles).writeTo(stage);
      }
      await exchangeSite(stage, out);
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
    const summary = archiveSummary(archive);
    await writeSiteRecord(cache, out, { inputs, summary });
    return { outcome: 'built', problems, summary };
  } finally {
    progress.end();
    await reader.close();
  }
}

/**
 * A folder of this build's own. It has to be below Lamplight's: Astro puts its intermediate bundle
 * beside the pages there, and into a place that all builds share anywhere else.
 */
async function openStage(): Promise<string> {
  const stages = join(PROJECT_ROOT, '.astro', 'stages');
  await mkdir(stages, { recursive: true });
  for (const name of await readdir(stages)) {
    if (!isRunning(Number(name.split('-')[0]))) {
      await rm(join(stages, name), { recursive: true, force: true });
    }
  }
  return mkdtemp(join(stages, `${String(process.pid)}-`));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function placeStatics(archive: Archive, stage: string): Promise<void> {
  const statics = join(archive.directory, 'static');
  if (existsSync(statics)) await cp(statics, stage, { recursive: true });
}
