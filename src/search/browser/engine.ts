import { ENGINE_FILE } from '../bundle-list.ts';
import { Kept } from './kept.ts';

/** One of Pagefind's answers for a page: which page, how well it fits, where its words stand. */
export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Places of matched words in the page's text. */
  readonly words: readonly number[];
  /** Under which the worker keeps the page's text. */
  readonly data: string;
  /** The indexed words that matched; absent for a phrase. */
  readonly scores?: readonly { readonly search_term: string }[];
}

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** The query's words as they were looked up: stems. */
  readonly search_keywords?: readonly string[];
}

/** A page's text as Pagefind keeps it. */
export interface PagefindFragment {
  /** Words between spaces, with `<` and `>` as entities. */
  readonly raw_content: string;
  /** Elements with ids, in the order of the text. */
  readonly anchors: readonly PagefindAnchor[];
}

export interface PagefindAnchor {
  /** `p`, `li`, `a` … */
  readonly element: string;
  readonly id: string;
  readonly text: string;
  /** The place of its first word. */
  readonly location: number;
}

/**
 * Pagefind's worker for one language. It is asked directly, in the messages that `pagefind.js` of
 * 1.6 sends, since that module cannot ask several bundles one by one in a language of its own.
 */
export interface Engine {
  /** @throws {EngineError} where anything that the answer depends on could not be loaded */
  search(bundle: string, query: string): Promise<PagefindAnswer>;
  /**
   * The query's words as they would be looked up: stems. Loads no bundle.
   * @throws {EngineError} where the engine does not load
   */
  stems(query: string): Promise<readonly string[]>;
  /** @throws {EngineError} likewise */
  fragment(bundle: string, result: Pick<PagefindResult, 'data'>): Promise<PagefindFragment>;
  close(): void;
}

export class EngineError extends Error {
  override name = 'EngineError';
}

/** The engine itself, and not only a file, is of no use any more. */
export class BrokenEngineError extends EngineError {
  override name = 'BrokenEngineError';
}

/** Sorts after every letter, and is none. */
const AFTER_LETTERS = '\u{10FFFD}';

type Method = 'init' | 'enterPlaygroundMode' | 'preload' | 'search' | 'getData';
interface Waiting {
  readonly bundle: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: EngineError) => void;
}
interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  /** The address of a file that did not load. */
  readonly failed?: string;
}

/**
 * @param base the address of the folder of engines and bundles, with scheme, host and last slash
 * @param folder the engine's
 * @param language the bundles', as Pagefind is told
 */
export function createEngine(base: string, folder: string, language: string): Engine {
  const worker = new Worker(`${base}${folder}/${ENGINE_FILE}`);
  const waiting = new Map<number, Waiting>();
  const opened = new Kept<string, unknown>();
  let calls = 0;
  let isReady = false;
  let turn: Promise<unknown> = Promise.resolve();

  const fail = (concerns: (call: Waiting) => boolean, error: EngineError): void => {
    for (const [id, call] of waiting) {
      if (!concerns(call)) continue;
      waiting.delete(id);
      call.reject(error);
    }
  };
  worker.addEventListener('error', () => {
    fail(() => true, new BrokenEngineError('The search worker stopped.'));
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const { failed } = data;
    if (failed !== undefined) {
      // The WebAssembly, which stands beside the worker, is everyone's.
      fail(
        ({ bundle }) => failed.startsWith(bundle) || failed.includes('/wasm.'),
        new EngineError(`${failed} did not load.`),
      );
    }
    const call = waiting.get(data.id ?? -1);
    if (data.id === undefined || call === undefined) return;
    waiting.delete(data.id);
    if (data.error === undefined) call.resolve(data.result);
    else call.reject(new BrokenEngineError(data.error));
  });

  const send = (bundle: string, method: Method, ...args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = calls++;
      waiting.set(id, { bundle, resolve, reject });
      worker.postMessage({ id, instanceId: bundle, method, args });
    });

  const open = (bundle: string): Promise<unknown> => opened.get(bundle, () => startInTurn(bundle));
  // Each that is opened before the WebAssembly is there would make one of its own, in place of the
  // one before.
  const startInTurn = (bundle: string): Promise<unknown> => {
    if (isReady) return start(bundle);
    const started = turn.then(() => start(bundle)).then(() => (isReady = true));
    turn = started.catch(() => undefined);
    return started;
  };
  const start = async (bundle: string): Promise<void> => {
    // The folder's name stands for its content, so nothing in it is ever asked for anew.
    const options = { basePath: bundle, baseUrl: '/', language, metaCacheTag: '', primary: true };
    await send(bundle, 'init', options);
    // Says which words matched: without, a page counts that lacks some of them.
    await send(bundle, 'enterPlaygroundMode');
  };

  return {
    async search(name, query) {
      const bundle = `${base}${name}/`;
      await open(bundle);
      // Pagefind loads the file in which the last word would stand. Those that only begin with it
      // may go on in the next.
      const [last = ''] = /[^\s"]+$/u.exec(query) ?? [];
      if (last !== '') await send(bundle, 'preload', `${query} ${last}${AFTER_LETTERS}`);
      // Written by Pagefind itself; its shape is fixed by the version that is installed.
      return (await send(bundle, 'search', query, {})) as PagefindAnswer;
    },
    async stems(query) {
      // The worker holds an index of its own, at this address.
      const own = `${base}${folder}/`;
      await open(own);
      const answer = (await send(own, 'search', query, {})) as PagefindAnswer;
      return answer.search_keywords ?? [];
    },
    async fragment(name, result) {
      const fragment = await send(`${base}${name}/`, 'getData', result.data);
      if (fragment === null) throw new EngineError('The worker has forgotten this page.');
      return fragment as PagefindFragment;
    },
    close() {
      worker.terminate();
      fail(() => true, new BrokenEngineError('The search was closed.'));
    },
  };
}
