import { readFile } from 'node:fs/promises';
import { Worker as Thread } from 'node:worker_threads';
import { vi } from 'vitest';

/** What a worker's script finds in a browser, as far as Pagefind's asks for it. */
const SCOPE = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { readFile } = require('node:fs/promises');
  globalThis.self = globalThis;
  self.location = { href: workerData.address };
  self.postMessage = (data) => parentPort.postMessage(data);
  self.addEventListener = (type, listener) => {
    if (type === 'message') parentPort.on('message', (data) => listener({ data }));
    else process.on('unhandledRejection', () => listener({ preventDefault() {} }));
  };
  self.console.error = () => {};
  self.fetch = async (input) => {
    const address = new URL(input);
    address.search = '';
    return readFile(address).then(
      (bytes) => new Response(bytes),
      () => new Response(null, { status: 404 }),
    );
  };
`;

/** A browser's worker on a thread of Node, reading `file:` addresses. */
class NodeWorker {
  readonly #thread: Promise<Thread>;

  constructor(address: string) {
    this.#thread = readFile(new URL(address), 'utf8').then(
      (script) => new Thread(SCOPE + script, { eval: true, workerData: { address } }),
    );
  }

  addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void {
    void this.#thread.then((thread) => {
      thread.on(type, (data: unknown) => {
        listener({ data });
      });
    });
  }

  postMessage(data: unknown): void {
    void this.#thread.then((thread) => {
      thread.postMessage(data);
    });
  }

  terminate(): void {
    void this.#thread.then((thread) => thread.terminate());
  }
}

const fetchFile: typeof fetch = (input) =>
  readFile(new URL(input instanceof Request ? input.url : input)).then(
    (bytes) => new Response(bytes),
    () => new Response(null, { status: 404 }),
  );

/** Gives the tests of a file what browser code finds in a browser. */
export function actAsBrowser(): void {
  vi.stubGlobal('Worker', NodeWorker);
  vi.stubGlobal('fetch', fetchFile);
}
