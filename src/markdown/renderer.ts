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
   * Renders what is not in the cache, and from now on knows these files and no others.
   * @param onProgress is called with the number of files rendered and of those to be rendered
   * @returns the facts of every file
   * @throws an error that names the file, where one cannot be read or rendered;
   * {@link ContentChangedError} where one is not what it was when the archive was read
   */
  render(
    sources: Iterable<Source>,
    onProgress?: (done: number, total: number) => void,
  ): Promise<ReadonlyMap<ContentPath, Facts>>;
  /**
   * The templates and facts of a file, from the cache; rendered again where the cache has lost them.
   * @throws for a file that the last `render` was not given
   */
  rendered(file: ContentPath): Promise<RenderedFile>;
  /** Writes down what is known, and forgets what the last `render` did not use. */
  close(): Promise<void>;
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
  #entries: ReadonlyMap<ContentPath, Entry> | undefined;

  constructor({ cacheDirectory, contentDirectory, punctuation, labels, threads }: RendererOptions) {
    this.#contentDirectory = resolve(contentDirectory);
    this.#cacheDirectory = join(resolve(cacheDirectory), 'markdown');
    this.#options = { punctuation, labels };
    this.#threads = threads ?? availableParallelism();
    this.#index = new FactsIndex(this.#cacheDirectory);
    this.#store = new TemplateStore(this.#cacheDirectory);
  }

  async render(
    sources: Iterable<Source>,
    onProgress?: (done: number, total: number) => void,
  ): Promise<ReadonlyMap<ContentPath, Facts>> {
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
    let done = 0;
    await renderMany(jobs, this.#threads, (job, found) => {
      this.#index.set(job.key, found);
      facts.set(job.source.file, found);
      done += 1;
      onProgress?.(done, jobs.length);
    });
    this.#entries = entries;
    return facts;
  }

  async rendered(file: ContentPath): Promise<RenderedFile> {
    const entry = this.#entries?.get(file);
    if (entry === undefined) throw new Error(`${file} is not among the files that were rendered`);
    const parts = this.#store.read(entry.key);
    const facts = this.#index.get(entry.key);
    if (parts !== undefined && facts !== undefined) return { parts, facts };
    const { runJob } = await import('./render-job.ts');
    const again = runJob(this.#jobFor(entry));
    if (again === undefined) throw new ContentChangedError(`${file} was changed meanwhile`);
    return again;
  }

  async close(): Promise<void> {
    if (this.#entries === undefined) return;
    const used = new Set([...this.#entries.values()].map(({ key }) => key));
    this.#index.save(used);
    await this.#store.forgetAllBut(used, this.#since);
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
