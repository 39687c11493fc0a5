import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { address, type AddressTarget } from '../archive/addresses.ts';
import { publishEdition } from '../archive/edition.ts';
import type { Archive, ContentPath } from '../archive/model.ts';
import { hasErrors, type Problem } from '../archive/problem.ts';
import { buildSearch, type BuiltSearch } from '../search/build/build-search.ts';
import { exchangeSite, recoverExchange } from './exchange-site.ts';
import { inputsDigest } from './inputs-digest.ts';
import { PROJECT_ROOT, type Locations } from './locations.ts';
import { archiveSummary } from './archive-summary.ts';
import {
  createEditionReader,
  whileChanging,
  type BegunEdition,
  type EditionReader,
  type ReadEdition,
} from './open-edition.ts';
import { makePictures, placePictures } from './pictures.ts';
import type { Progress } from './progress.ts';
import { RefusedError } from './refused-error.ts';
import { makeSharePictures } from './share-pictures.ts';
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

/** One processor is Astro's, which makes pages all the while. */
const THREADS = Math.max(1, availableParallelism() - 1);

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

  const reader = createEditionReader({ ...options, threads: THREADS });
  try {
    return await whileChanging(async () => {
      const stage = await openStage();
      try {
        const { edition, problems } = await makeSite(reader, stage, options, progress);
        await exchangeSite(stage, out);
        const summary = archiveSummary(edition.archive);
        await writeSiteRecord(cache, out, { inputs, summary });
        return { outcome: 'built', problems, summary };
      } finally {
        await rm(stage, { recursive: true, force: true });
      }
    });
  } catch (error) {
    if (error instanceof RefusedError) return { outcome: 'refused', problems: error.problems };
    throw error;
  } finally {
    progress.end();
    await reader.close();
  }
}

/**
 * Makes the whole site in a folder.
 * @throws {RefusedError} where the content has errors;
 * {@link ContentChangedError} where it was changed meanwhile
 */
async function makeSite(
  reader: EditionReader,
  folder: string,
  options: BuildOptions,
  progress: Progress,
): Promise<ReadEdition> {
  const begun = await reader.begin(progress);
  const { archive } = begun.edition;
  publishEdition(begun.edition);
  const rest = begun.whole.then((read) => beginRest(read, options, progress));
  // Astro bundles the pages and makes the first of them while chapters are still being rendered.
  const { build } = await import('astro');
  const made = { whole: rest, early: earlyPages(begun) };
  const pages = build({ ...siteConfig(archive.site, options, { made }), outDir: folder });
  await Promise.allSettled([pages, rest]);
  // What is wrong with the content says more than what became of its pages.
  const { problems, pictures, sharePictures, search } = await rest;
  try {
    await pages;
    for (const made of [pictures, sharePictures]) await placePictures(await made, folder);
    await placeStatics(archive, folder);
    if (search !== undefined) {
      progress.stage('Finishing the search');
      await (await search).writeTo(folder);
    }
  } finally {
    // Nothing of this attempt works on beside the next.
    await Promise.allSettled([pictures, sharePictures, search]);
  }
  return { edition: begun.edition, problems };
}

/** Pages of stories show nothing but the archive, if it is sound, and the story's own texts. */
function earlyPages(begun: BegunEdition): ReadonlyMap<string, () => Promise<unknown>> {
  const { site, stories, problems } = begun.edition.archive;
  const early = new Map<string, () => Promise<unknown>>();
  if (hasErrors(problems)) return early;
  const add = (target: AddressTarget, files: readonly ContentPath[]): void => {
    early.set(decodeURI(address(site, target)), () =>
      Promise.all(files.map((file) => begun.ready(file))),
    );
  };
  for (const { slug: story, source, chapters } of stories) {
    const own = source.file;
    for (const chapter of chapters) {
      add({ to: 'chapter', story, chapter: chapter.slug }, [own, chapter.source.file]);
    }
    const all = [own, ...chapters.map((chapter) => chapter.source.file)];
    add({ to: 'full', story }, all);
    add({ to: 'story', story }, all);
  }
  return early;
}

/** What is made beside the pages. */
interface Rest {
  readonly problems: readonly Problem[];
  /** The folders in the cache that hold them. */
  readonly pictures: Promise<string>;
  readonly sharePictures: Promise<string>;
  readonly search: Promise<BuiltSearch> | undefined;
}

/**
 * Begins everything that is made beside the pages.
 * @throws {RefusedError} where the content has errors
 */
function beginRest(
  { edition, problems }: ReadEdition,
  { cache, search }: BuildOptions,
  progress: Progress,
): Rest {
  if (hasErrors(problems)) throw new RefusedError(problems);
  progress.stage('Making pages');
  const pictures = makePictures(edition.archive, cache);
  const sharePictures = makeSharePictures(edition.archive, cache);
  const built = search ? buildSearch({ edition, cacheDirectory: cache }) : undefined;
  // Whatever fails first is reported; the others must not end the process unheard.
  pictures.catch(() => undefined);
  sharePictures.catch(() => undefined);
  built?.catch(() => undefined);
  return { problems, pictures, sharePictures, search: built };
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
