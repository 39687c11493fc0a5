import { availableParallelism } from 'node:os';
import { address } from '../archive/addresses.ts';
import type { Edition } from '../archive/edition.ts';
import { markdownSources } from '../archive/markdown-sources.ts';
import type { Archive, ContentPath, Picture } from '../archive/model.ts';
import { sortProblems, type Problem } from '../archive/problem.ts';
import { readArchive, ReadMemo } from '../archive/read-archive.ts';
import { needsOtherFiles, References } from '../archive/resolve-references.ts';
import { renderLabels } from '../i18n/interface.ts';
import { ContentChangedError } from '../markdown/content-changed-error.ts';
import { fillTemplate, type FilledPicture } from '../markdown/fill.ts';
import type { Facts, RenderedFile } from '../markdown/rendered.ts';
import { FEW } from '../markdown/render-many.ts';
import { RenderThreads } from '../markdown/render-threads.ts';
import { createRenderer, hasCache, type Renderer, type Rendering } from '../markdown/renderer.ts';
import type { Locations } from './locations.ts';
import { pictureVariants } from './pictures.ts';
import { sharePicture } from './share-pictures.ts';
import type { Progress } from './progress.ts';

export interface ReadEdition {
  readonly edition: Edition;
  /** All problems of the content, those of the text included, by file and line. */
  readonly problems: readonly Problem[];
}

/** An edition on its way: the archive is read, and chapters are still being rendered. */
export interface BegunEdition {
  /** Holds nothing but the archive, and the files that are {@link ready}, until it is whole. */
  readonly edition: Edition;
  /** Resolves when all is known that the text of one file needs; rejects as `whole` does. */
  ready(file: ContentPath): Promise<void>;
  /** Rejects with {@link ContentChangedError} where the content is no longer what was read. */
  readonly whole: Promise<ReadEdition>;
}

export interface EditionReader {
  /** Reads what has changed since the last time, renders what is new, and links everything. */
  read(progress: Progress): Promise<ReadEdition>;
  /** The same, resolved as soon as the archive is read and worker threads are rendering it. */
  begin(progress: Progress): Promise<BegunEdition>;
  /** Ends what is under way, and forgets rendered files that the last edition did not use. */
  close(): Promise<void>;
}

export interface EditionReaderOptions extends Locations {
  /** `YYYY-MM-DD`: dates after it are warned about. */
  readonly today: string;
  /** Worker threads for rendering; as many as the machine has processors where not given. */
  readonly threads?: number;
}

/** How often the content may change while it is being read before that is an error. */
const ATTEMPTS = 4;
/** How wide a picture in the text is shown: a phone's width, at most the reading column's. */
const PICTURE_SIZES = '(min-width: 42rem) 40rem, 100vw';
/** Files whose templates are held, for the parts of one page are asked for one by one. */
const HELD = 64;

/** Does work on the content anew where it was changed meanwhile: a file may be saved at any time. */
export async function whileChanging<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ContentChangedError) || tries === ATTEMPTS) throw error;
    }
  }
}

/** Reads editions of one content folder, again and again. */
export function createEditionReader(options: EditionReaderOptions): EditionReader {
  const memo = new ReadMemo();
  const threads = new RenderThreads(options.threads ?? availableParallelism());
  let open: { readonly renderer: Renderer; readonly settings: string } | undefined;

  /** The renderer for what `site.yaml` says of rendering; another one when that changes. */
  const rendererFor = async ({ site, directory }: Archive): Promise<Renderer> => {
    const { punctuation, language } = site;
    const settings = `${punctuation} ${language}`;
    if (open?.settings === settings) return open.renderer;
    await open?.renderer.close();
    const renderer = createRenderer({
      cacheDirectory: options.cache,
      contentDirectory: directory,
      punctuation,
      labels: renderLabels(language),
      threads,
    });
    open = { renderer, settings };
    return renderer;
  };

  const begin = async (progress: Progress): Promise<BegunEdition> => {
    progress.stage('Reading stories');
    const isFirst = !hasCache(options.cache);
    const archive = await readArchive(options.content, {
      today: options.today,
      memo,
      onListed(files) {
        // All is to be rendered: the threads load while the stories are read.
        if (isFirst && files > FEW) threads.start();
      },
    });
    const renderer = await rendererFor(archive);
    progress.stage('Rendering chapters');
    const rendering = renderer.render(markdownSources(archive).values(), (done, total) => {
      progress.step(done, total);
    });
    const factsOf = (file: ContentPath): Facts => known(rendering.factsOf(file), file);
    const references = new References(archive, factsOf);
    const edition = editionOf(archive, rendering, factsOf, references);
    const whole = rendering.facts.then(() => ({
      edition,
      problems: sortProblems([...archive.problems, ...references.problems()]),
    }));
    // Whoever waits for it hears of a failure; until then it must not end the process.
    whole.catch(() => undefined);
    return {
      edition,
      whole,
      async ready(file) {
        if (needsOtherFiles(await rendering.ready(file))) await whole;
      },
    };
  };

  return {
    begin,
    read: (progress) => whileChanging(async () => (await begin(progress)).whole),
    async close() {
      await threads.stop();
      await open?.renderer.close();
    },
  };
}

function known<T>(value: T | undefined, file: ContentPath): T {
  if (value === undefined) throw new Error(`Nothing is known of ${file} yet`);
  return value;
}

function editionOf(
  archive: Archive,
  rendering: Rendering,
  facts: (file: ContentPath) => Facts,
  references: References,
): Edition {
  const { site } = archive;
  const held = new Map<ContentPath, Promise<RenderedFile>>();
  const rendered = (file: ContentPath): Promise<RenderedFile> => {
    const found = held.get(file) ?? rendering.rendered(file);
    held.set(file, found);
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    return found;
  };

  return {
    archive,
    facts,
    async html(file, part, scope = '') {
      const template = (await rendered(file)).parts[part];
      if (template === undefined) return undefined;
      const resolved = references.of(file);
      return fillTemplate(template, {
        scope,
        href(index) {
          const to = resolved[index];
          switch (to?.kind) {
            case 'internal':
              return address(site, to.target);
            case 'here':
              return `#${scope}${to.id}`;
            case 'external':
              return to.url;
            case 'picture':
              return pictureVariants(site, to.picture).at(-1)?.src;
            default:
              return undefined;
          }
        },
        picture(index) {
          const to = resolved[index];
          return to?.kind === 'picture' ? filledPicture(archive, to.picture) : undefined;
        },
      });
    },
    variants: (picture) => pictureVariants(site, picture),
    sharePicture: (story) => sharePicture(story, site),
  };
}

function filledPicture({ site }: Archive, picture: Picture): FilledPicture | undefined {
  const variants = pictureVariants(site, picture);
  const largest = variants.at(-1);
  if (largest === undefined) return undefined;
  const { width, height } = picture;
  if (variants.length === 1) return { src: largest.src, width, height };
  return {
    src: largest.src,
    width,
    height,
    srcset: variants.map((variant) => `${variant.src} ${String(variant.width)}w`).join(', '),
    sizes: PICTURE_SIZES,
  };
}
