import { MANIFEST_FILE } from '../../catalogue-manifest.ts';

/** What every question waits for, on its way. */
export interface HeadStart {
  readonly worker: Worker;
  /** Absent where it was not reached. */
  readonly manifest: Promise<Response | undefined>;
}

declare global {
  /** What the page's head has begun to load, until the catalogue takes it. */
  var catalogueHeadStart: HeadStart | undefined;
}

/** @param base the address of the catalogue's folder, with its last slash */
export function startWith(worker: Worker, base: string): HeadStart {
  // Its name stays the same from build to build, so the browser has to ask whether it did too.
  const manifest = fetch(base + MANIFEST_FILE, { cache: 'no-cache' }).catch(() => undefined);
  return { worker, manifest };
}

/** Keeps a start for the catalogue, unless it fails before that takes it: then there was none. */
export function keepHeadStart(start: HeadStart): void {
  globalThis.catalogueHeadStart = start;
  start.worker.onerror = () => (globalThis.catalogueHeadStart = undefined);
}

/** What has begun to load; once only, as another try is to load anew. */
export function takeHeadStart(): HeadStart | undefined {
  const start = globalThis.catalogueHeadStart;
  globalThis.catalogueHeadStart = undefined;
  return start;
}
