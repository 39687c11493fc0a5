import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '../archive/digest.ts';
import { pathFromCaller } from './arguments.ts';

/** Where Lamplight itself is: the folder of `package.json`. */
export const PROJECT_ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** The folders that a command works with, as absolute paths. */
export interface Locations {
  /** `site.yaml`, `stories/` and the rest. */
  readonly content: string;
  /** What can be made again: rendered chapters, pictures, search bundles. This archive's own. */
  readonly cache: string;
}

/**
 * @param content absolute path of the content folder
 * @param cache as typed after `--cache`; `.cache` beside `package.json` where left out
 */
export function locate(content: string, cache: string | undefined): Locations {
  const shared = cache === undefined ? join(PROJECT_ROOT, '.cache') : pathFromCaller(cache);
  // Two archives may share a cache folder; each forgets only what it no longer uses itself.
  const mark = digest(content).slice(0, 8);
  return { content, cache: join(shared, `${basename(content)}-${mark}`) };
}

/** @param out as typed after `--out`; `dist` beside `package.json` where left out */
export function locateSite(out: string | undefined): string {
  return out === undefined ? join(PROJECT_ROOT, 'dist') : pathFromCaller(out);
}
