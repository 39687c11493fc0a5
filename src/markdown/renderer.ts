import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { ContentPath, Source } from '../archive/model.ts';
import { cacheKey, type CacheKey } from './cache/cache-key.ts';
import { FactsIndex } from './cache/facts-index.ts';
import { fingerprint } from './cache/fingerprint.ts';
import { TemplateStore } from './cache/template-store.ts';
import { ContentChangedError } from './content-changed-error.ts';
import { renderMany } from './render-many.ts';
import type { RenderJob } from './render-job.ts';
import type { RenderOptions } from './render.ts';
import type { Facts, RenderedFile } from './rendered.ts';

export interface RendererOptions extends RenderOptions {
  /** The archive's own cache; the renderer keeps to a folder of its own below it. */
  readonly cacheDirectory: string;
  readonly contentDirectory: string;
  /** Worker threads for many files; as many as the machine has processors where not given. */
  readonly threads?: number | undefined;
}

/** Renders the Markdown files of an archive, each once for all that goes into it. */
export interface Renderer {
  /**
   * Renders what is not in the cache.
   * @param onProgress is called with the number of files rendered and of those to be rendered
   */
  render(sources: Iterable<Source>, onProgress?: (done: number, total: number) => void): Rendering;
  /** Writes down what is known, and forgets what the last {@link render} was not given. */
  close(): Promise<void>;
}

/** The files of one reading of an archive, on their way through the renderer. */
export interface Rendering {
  /**
   * The facts of every file, when the last one is rendered. Rejects with an error that names the
   * file, where one cannot be read or rendered; with {@link ContentChangedError} where one is not
   * what it was when the archive was read.
   */
  readonly facts: Promise<ReadonlyMap<ContentPath, Facts>>;
  /** What is known of a file, or `undefined` where it is not rendered yet. */
  factsOf(file: ContentPath): Facts | undefined;
  /** Resolves as soon as a file is rendered. Rejects as `facts` does, and for a file not among these. */
  ready(file: ContentPath): Promise<Facts>;
  /**
   * The templates and facts of a file, as soon as it is rendered; rendered again where the cache
   * has lost them. Rejects as `ready` does.
   */
  rendered(file: ContentPath): Promise<RenderedFile>;
}

/**
 * Opens the renderer of an archive. Its cache may be shared, damaged or deleted at any time: what
 * cannot be read back is rendered again.
 */
export function createRenderer(options: RendererOptions): Renderer {
  return new CachingRenderer(options);
}

interface Entry {
  readonly source: Source;
  readonly key: CacheKey;
}

class CachingRenderer implements Renderer {
  readonly #contentDirectory: string;
  readonly #cacheDirectory: string;
  readonly #options: RenderOptions;
  readonly #threads: number;
  readonly #since = new Date();
  readonly #fingerprint = fingerprint();
  readonly #index: FactsIndex;
  readonly #store: TemplateStore;
  #used: ReadonlySet<CacheKey> | undefined;

  constructor({ cacheDirectory, contentDirectory, punctuation, labels, threads }: RendererOptions) {
    this.#contentDirectory = resolve(contentDirectory);
    this.#cacheDirectory = join(resolve(cacheDirectory), 'markdown');
    this.#options = { punctuation, labels };
    this.#threads = threads ?? availableParallelism();
    this.#index = new FactsIndex(this.#cacheDirectory);
    this.#store = new TemplateStore(this.#cacheDirectory);
  }

  render(sources: Iterable<Source>, onProgress?: (done: number, total: number) => void): Rendering {
    const entries = new Map<ContentPath, Entry>();
    const facts = new Map<ContentPath, Facts>();
    const jobs: RenderJob[] = [];
    for (const source of sources) {
      const key = cacheKey(source, this.#options, this.#fingerprint);
      const entry = { source, key };
      entries.set(source.file, entry);
      const known = this.#index.get(key);
      if (known === undefined) jobs.push(this.#jobFor(entry));
      else facts.set(source.file, known);
    }
    this.#used = new Set([...entries.values()].map(({ key }) => key));
    const arrivals = new Map<ContentPath, PromiseWithResolvers<Facts>>();
    let done = 0;
    const all = renderMany(jobs, this.#threads, (job, found) => {
      const { file } = job.source;
      this.#index.set(job.key, found);
      facts.set(file, found);
      arrivals.get(file)?.resolve(found);
      done += 1;
      onProgress?.(done, jobs.length);
    }).then(() => facts);
    // Whoever waits for it hears of a failure; until then it must not end the process.
    all.catch(() => undefined);

    const entryOf = (file: ContentPath): Entry => {
      const entry = entries.get(file);
      if (entry === undefined) throw new Error(`${file} is not among the files to be rendered`);
      return entry;
    };
    const ready = async (file: ContentPath): Promise<Facts> => {
      entryOf(file);
      const known = facts.get(file);
      if (known !== undefined) return known;
      const arrival = arrivals.get(file) ?? Promise.withResolvers<Facts>();
      arrivals.set(file, arrival);
      // A rendering that fails says why.
      return Promise.race([arrival.promise, all.then(() => arrival.promise)]);
    };
    return {
      facts: all,
      factsOf: (file) => facts.get(file),
      ready,
      rendered: async (file) => {
        await ready(file);
        return this.#fromCache(entryOf(file));
      },
    };
  }

  async #fromCache(entry: Entry): Promise<RenderedFile> {
    const parts = this.#store.read(entry.key);
    const facts = this.#index.get(entry.key);
    if (parts !== undefined && facts !== undefined) return { parts, facts };
    const { runJob } = await import('./render-job.ts');
    const again = runJob(this.#jobFor(entry));
    if (again === undefined) {
      throw new ContentChangedError(`${entry.source.file} was changed meanwhile`);
    }
    return again;
  }

  async close(): Promise<void> {
    if (this.#used === undefined) return;
    this.#index.save(this.#used);
    await this.#store.forgetAllBut(this.#used, this.#since);
  }

  #jobFor({ source, key }: Entry): RenderJob {
    const { file, digest, language, fields } = source;
    return {
      contentDirectory: this.#contentDirectory,
      cacheDirectory: this.#cacheDirectory,
      source: { file, digest, language, fields },
      key,
      options: this.#options,
    };
  }
}
