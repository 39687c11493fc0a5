import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publishEdition } from '../archive/edition.ts';
import type { Archive } from '../archive/model.ts';
import { hasErrors, type Problem } from '../archive/problem.ts';
import { buildSearch, type BuiltSearch } from '../search/build/build-search.ts';
import { exchangeSite, recoverExchange } from './exchange-site.ts';
import { inputsDigest } from './inputs-digest.ts';
import { PROJECT_ROOT, type Locations } from './locations.ts';
import { archiveSummary } from './archive-summary.ts';
import { createEditionReader, type ReadEdition } from './open-edition.ts';
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
  const { content, cache, out } = options;
  await recoverExchange(out);
  const inputs = await inputsDigest(content, [String(options.search)]);
  const record = await readSiteRecord(cache, out);
  if (record?.inputs === inputs) return { outcome: 'unchanged', summary: record.summary };

  const reader = createEditionReader(options);
  const stage = await openStage();
  try {
    const { site, whole } = await reader.begin(progress);
    const begun = whole.then((read) => beginRest(read, options, progress));
    // Astro waits for it, but not at once.
    begun.catch(() => undefined);
    // Astro bundles the pages while the chapters are still being rendered.
    const { build } = await import('astro');
    try {
      await build({ ...siteConfig(site, options, { ready: begun }), outDir: stage });
    } catch (error) {
      if (error instanceof RefusedError) return { outcome: 'refused', problems: error.problems };
      throw error;
    }
    const { archive, problems, pictures, search } = await begun;
    await placePictures(await pictures, stage);
    await placeStatics(archive, stage);
    if (search !== undefined) {
      progress.stage('Finishing the search');
      await (await search).writeTo(stage);
    }
    await exchangeSite(stage, out);
    const summary = archiveSummary(archive);
    await writeSiteRecord(cache, out, { inputs, summary });
    return { outcome: 'built', problems, summary };
  } finally {
    await rm(stage, { recursive: true, force: true });
    progress.end();
    await reader.close();
  }
}

/** What ends a build of content that has errors. */
class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('The content has errors');
    this.problems = problems;
  }
}

/** What is made beside the pages. */
interface Rest {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
  readonly pictures: Promise<string>;
  readonly search: Promise<BuiltSearch> | undefined;
}

/**
 * Hands the pages their edition, and begins everything that is made beside them.
 * @throws {RefusedError} where the content has errors
 */
function beginRest(
  { edition, problems }: ReadEdition,
  { cache, search }: BuildOptions,
  progress: Progress,
): Rest {
  if (hasErrors(problems)) throw new RefusedError(problems);
  publishEdition(edition);
  progress.stage('Making pages');
  const { archive } = edition;
  const pictures = makePictures(archive, cache);
  const built = search ? buildSearch({ edition, cacheDirectory: cache }) : undefined;
  // Whatever fails first is reported; the others must not end the process unheard.
  pictures.catch(() => undefined);
  built?.catch(() => undefined);
  return { archive, problems, pictures, search: built };
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
