import type { Facet } from '../../catalogue-manifest.ts';
import type { OfferOptions } from './catalogue.ts';
import { startWith, takeHeadStart } from './head-start.ts';
import { LoadError, OutdatedError } from './load-error.ts';
import type { CatalogueCall, CatalogueReply, NumberedAnswer } from './protocol.ts';
import type { Among, Offer, Question } from './question.ts';
import type { Part } from './sort.ts';

/** The catalogue, asked in a worker. Each call fails where a file does not load; asking again tries again. */
export interface CatalogueClient {
  /** Begins to load what every question needs, so that the first is answered sooner. */
  prepare(): void;
  ask(question: Question, part: Part): Promise<NumberedAnswer>;
  among(question: Question, stories: readonly number[]): Promise<Among>;
  offer(facet: Facet, question: Question, options: OfferOptions): Promise<Offer>;
  nameOf(facet: Facet, slug: string): Promise<string | undefined>;
}

type Send = (
  method: CatalogueCall['method'],
  ...parameters: readonly unknown[]
) => Promise<unknown>;

/** @param base the address of the catalogue's folder, with its last slash */
export function createCatalogueClient(base: string): CatalogueClient {
  let opened: Promise<Send> | undefined;
  const open = (): Promise<Send> => {
    if (opened === undefined) {
      const opening = openWorker(base, () => (opened = undefined));
      opened = opening;
      // The next call tries again.
      opening.catch(() => {
        if (opened === opening) opened = undefined;
      });
    }
    return opened;
  };
  const call: Send = async (method, ...parameters) => (await open())(method, ...parameters);

  // The worker is of the same build: it answers what it was asked.
  return {
    prepare: () => void open().catch(() => undefined),
    ask: async (...parameters) => (await call('ask', ...parameters)) as NumberedAnswer,
    among: async (...parameters) => (await call('among', ...parameters)) as Among,
    offer: async (...parameters) => (await call('offer', ...parameters)) as Offer,
    nameOf: async (...parameters) => (await call('nameOf', ...parameters)) as string | undefined,
  };
}

/**
 * Starts a worker, loads the manifest meanwhile, and hands it over; both may have begun before.
 * @param onFailure is called when the worker's script does not load
 * @throws where the manifest does not load, or is of another build than this code
 */
async function openWorker(base: string, onFailure: () => void): Promise<Send> {
  const { worker, manifest } =
    takeHeadStart() ??
    startWith(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), base);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let calls = 0;
  let failure: LoadError | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<CatalogueReply>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) {
      const Failure = data.isOutdated ? OutdatedError : LoadError;
      call?.reject(new Failure(data.error));
    } else call?.resolve(data.result);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    failure = new LoadError('The worker did not start.');
    for (const { reject } of waiting.values()) reject(failure);
    onFailure();
  });
  const send: Send = (method, ...parameters) => {
    // It may fail while the manifest is on its way: nothing is heard of it again.
    if (failure !== undefined) return Promise.reject(failure);
    const call = Promise.withResolvers<unknown>();
    const id = calls++;
    waiting.set(id, call);
    worker.postMessage({ id, method, arguments: parameters });
    return call.promise;
  };
  try {
    await send('open', base, await readManifest(await manifest));
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return send;
}

async function readManifest(response: Response | undefined): Promise<unknown> {
  if (response?.ok !== true) throw new LoadError('The catalogue did not load.');
  return response.json().catch(() => {
    throw new LoadError('The catalogue came in part.');
  });
}
