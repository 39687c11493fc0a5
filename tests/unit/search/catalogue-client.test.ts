import { afterEach, expect, test, vi } from 'vitest';
import { createCatalogueClient } from '../../../src/search/browser/catalogue/client.ts';
import { LoadError } from '../../../src/search/browser/catalogue/load-error.ts';
import type { CatalogueCall } from '../../../src/search/browser/catalogue/protocol.ts';

/** Workers as they were started: those of a page of an earlier build do not load. */
class StubWorker extends EventTarget {
  static readonly started: StubWorker[] = [];
  static loads = true;
  isTerminated = false;

  constructor() {
    super();
    StubWorker.started.push(this);
  }

  postMessage({ id, method }: CatalogueCall): void {
    if (this.isTerminated || !StubWorker.loads) return;
    const result = method === 'open' ? undefined : `the answer to ${method}`;
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { id, result } })));
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  StubWorker.started.length = 0;
  StubWorker.loads = true;
});

/** A client whose manifest comes when it is let. */
function openClient(): { client: ReturnType<typeof createCatalogueClient>; letCome: () => void } {
  const manifest = Promise.withResolvers<Response>();
  vi.stubGlobal('Worker', StubWorker);
  vi.stubGlobal('fetch', () => manifest.promise.then((response) => response.clone()));
  return {
    client: createCatalogueClient('/search/catalogue/'),
    letCome: () => {
      manifest.resolve(new Response('{}'));
    },
  };
}

test.each(['before', 'after'])(
  'a worker that does not start %s the manifest comes fails the call, and the next tries again',
  async (when) => {
    StubWorker.loads = false;
    const { client, letCome } = openClient();
    const asked = client.nameOf('tag', 'fluff');
    const failing = expect(asked).rejects.toThrow(LoadError);
    const fail = (): unknown => StubWorker.started[0]?.dispatchEvent(new Event('error'));
    if (when === 'before') fail();
    letCome();
    if (when === 'after') setTimeout(fail);
    await failing;
    expect(StubWorker.started[0]?.isTerminated).toBe(true);

    StubWorker.loads = true;
    expect(await client.nameOf('tag', 'fluff')).toBe('the answer to nameOf');
    expect(StubWorker.started.length).toBe(2);
  },
);
