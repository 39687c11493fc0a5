import type { Facet } from '../../catalogue-manifest.ts';
import type { OfferOptions } from './catalogue.ts';
import type { CatalogueCall, CatalogueReply, NumberedAnswer } from './protocol.ts';
import type { Offer, Question } from './question.ts';
import type { Part } from './sort.ts';

/** The catalogue, asked in a worker. Each call fails where a file does not load; asking again tries again. */
export interface CatalogueClient {
  ask(question: Question, part: Part): Promise<NumberedAnswer>;
  offer(facet: Facet, question: Question, options: OfferOptions): Promise<Offer>;
  nameOf(facet: Facet, slug: string): Promise<string | undefined>;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** @param base the address of the catalogue's folder, with its last slash */
export function createCatalogueClient(base: string): CatalogueClient {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let calls = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<CatalogueReply>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if ('error' in data) call?.reject(new Error(data.error));
      else call?.resolve(data.result);
    });
    started.addEventListener('error', () => {
      // Its script did not load: the next call starts another.
      if (worker === started) worker = undefined;
      started.terminate();
      for (const { reject } of waiting.values()) reject(new Error('The worker did not start.'));
      waiting.clear();
    });
    return started;
  };
  const call = (
    method: CatalogueCall['method'],
    parameters: readonly unknown[],
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = calls++;
      waiting.set(id, { resolve, reject });
      worker ??= start();
      worker.postMessage({ id, base, method, arguments: parameters });
    });

  // The worker is of the same build: it answers what it was asked.
  return {
    ask: async (...parameters) => (await call('ask', parameters)) as NumberedAnswer,
    offer: async (...parameters) => (await call('offer', parameters)) as Offer,
    nameOf: async (...parameters) => (await call('nameOf', parameters)) as string | undefined,
  };
}
