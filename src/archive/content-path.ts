import { posix } from 'node:path';
import type { ContentPath } from './model.ts';

/**
 * The file that a relative target means, seen from a file.
 * @param target as written: `cover.jpg`, `../other/02-two.md`, percent-encoded or not
 * @returns `undefined` where it leads out of the content folder
 */
export function resolvePath(from: ContentPath, target: string): ContentPath | undefined {
  const path = posix.normalize(posix.join(posix.dirname(from), decodeTarget(target)));
  return path === '..' || path.startsWith('../') ? undefined : path;
}

/** Percent-decoded, where that is possible. */
export function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Finds a path among those on disk, whatever the Unicode normalisation that either is in. */
export function samePath(path: ContentPath): string {
  return path.normalize('NFC');
}

/** Whether a target names its own scheme or host, so that it leads elsewhere. */
export function isExternal(target: string): boolean {
  return /^[a-z][a-z\d+.-]*:|^\/\//iu.test(target);
}
