import { afterEach, expect, test, vi } from 'vitest';
import {
  keepHeadStart,
  startWith,
  takeHeadStart,
} from '../../../src/search/browser/catalogue/head-start.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  takeHeadStart();
});

/** As much of a worker as a start is concerned with. */
class StubWorker extends EventTarget {
  onerror: ((event: Event) => unknown) | null = null;
}

function start(): { worker: StubWorker; begun: ReturnType<typeof startWith> } {
  const worker = new StubWorker();
  return { worker, begun: startWith(worker as unknown as Worker, '/search/catalogue/') };
}

test('what has begun is taken once, so that another try begins anew', () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')));
  const { begun } = start();
  keepHeadStart(begun);
  expect(takeHeadStart()).toBe(begun);
  expect(takeHeadStart()).toBeUndefined();
});

test('a worker that did not start before it is taken counts for nothing', () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')));
  const { worker, begun } = start();
  keepHeadStart(begun);
  worker.onerror?.(new Event('error'));
  expect(takeHeadStart()).toBeUndefined();
});

test('a manifest that is not reached is absent, and fails nothing unheard', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  expect(await start().begun.manifest).toBeUndefined();
});
