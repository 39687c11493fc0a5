import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ContentPath, Source } from '../archive/model.ts';
import { cacheKey, type CacheKey } from './cache/cache-key.ts';
import { fingerprint } from './cache/fingerprint.ts';
import { RenderedIndex } from './cache/rendered-index.ts';
import { TemplatePacks, type PackPlace } from './cache/template-packs.ts';
import { ContentChangedError } from './content-changed-error.ts';
import { renderMany } from './render-many.ts';
import type { RenderSettings } from './render-job.ts';
import type { RenderThreads } from './render-threads.ts';
import type { RenderOptions } from './render.ts';
import type { Facts, RenderedFile } from './rendered.ts';

export interface RendererOptions extends RenderOptions {
  /** The archive's own cache; the renderer keeps to a folder of its own below it. */
  readonly cacheDirectory: string;
  readonly contentDirectory: string;
  /** For many files; they have ended when all are rendered. */
  readonly threads: RenderThreads;
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

/** Whether there is a cache of what was rendered, whatever may be in it. */
export function hasCache(cacheDirectory: string): boolean {
  return existsSync(markdownCache(cacheDirectory));
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
  readonly #settings: RenderSettings;
  readonly #threads: RenderThreads;
  readonly #since = new Date();
  readonly #fingerprint = fingerprint();
  readonly #index: RenderedIndex;
  readonly #packs: TemplatePacks;
  #used: ReadonlySet<CacheKey> | undefined;

  constructor({ cacheDirectory, contentDirectory, punctuation, labels, threads }: RendererOptions) {
    this.#settings = {
      contentDirectory: resolve(contentDirectory),
      cacheDirectory: markdownCache(cacheDirectory),
      options: { punctuation, labels },
    };
    this.#threads = threads;
    this.#index = new RenderedIndex(this.#settings.cacheDirectory);
    this.#packs = new TemplatePacks(this.#settings.cacheDirectory);
  }

  render(sources: Iterable<Source>, onProgress?: (done: number, total: number) => void): Rendering {
    const entries = new Map<ContentPath, Entry>();
    const facts = new Map<ContentPath, Facts>();
    const unknown: Source[] = [];
    for (const source of sources) {
      const key = cacheKey(source, this.#settings.options, this.#fingerprint);
      entries.set(source.file, { source, key });
      const known = this.#index.get(key);
      if (known === undefined) unknown.push(source);
      else facts.set(source.file, known.facts);
    }
    this.#used = new Set([...entries.values()].map(({ key }) => key));
    const entryOf = (file: ContentPath): Entry => {
      const entry = entries.get(file);
      if (entry === undefined) throw new Error(`${file} is not among the files to be rendered`);
      return entry;
    };

    const arrivals = new Map<ContentPath, PromiseWithResolvers<Facts>>();
    let done = 0;
    const all = renderMany(unknown, this.#settings, this.#threads, ({ file }, known) => {
      this.#index.set(entryOf(file).key, known);
      facts.set(file, known.facts);
      arrivals.get(file)?.resolve(known.facts);
      done += 1;
      onProgress?.(done, unknown.length);
    }).then(() => facts);
    // Whoever waits for it hears of a failure; until then it must not end the process.
    all.catch(() => undefined);

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

  async #fromCache({ source, key }: Entry): Promise<RenderedFile> {
    const known = this.#index.get(key);
    if (known !== undefined) {
      const parts = this.#packs.read(known.place);
      if (parts !== undefined) return { parts, facts: known.facts };
    }
    const { renderSource } = await import('./render-job.ts');
    const again = renderSource(source, this.#settings);
    if (again === undefined) throw new ContentChangedError(`${source.file} was changed meanwhile`);
    const pack = this.#packs.open();
    this.#index.set(key, { facts: again.facts, place: pack.add(again.parts) });
    pack.finish();
    return again;
  }

  async close(): Promise<void> {
    if (this.#used === undefined) return;
    const places = new Map<CacheKey, PackPlace>();
    for (const key of this.#used) {
      const known = this.#index.get(key);
      if (known !== undefined) places.set(key, known.place);
    }
    for (const [key, place] of await this.#packs.moveOut(places)) {
      places.set(key, place);
      this.#index.move(key, place);
    }
    this.#index.save(this.#used);
    await this.#packs.forgetAllBut(places.values(), this.#since);
  }
}

/** Below the archive's own cache. */
function markdownCache(cacheDirectory: string): string {
  return join(resolve(cacheDirectory), 'markdown');
}
