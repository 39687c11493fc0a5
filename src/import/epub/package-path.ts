import { resolveWithin } from '../resolve-within.ts';

/** Where in a package a link leads. */
export interface PackageTarget {
  /** `/` between folders, no `..`. */
  readonly path: string;
  /** Without `#`. */
  readonly id: string | undefined;
}

/**
 * Resolves a link of a package's document, percent signs decoded.
 * @param from the path of the document
 * @returns `undefined` for a link out of the package
 */
export function resolveInPackage(href: string, from: string): PackageTarget | undefined {
  const trimmed = href.trim();
  if (/^[a-z][a-z\d+.-]*:|^\/\//iu.test(trimmed)) return undefined;
  const [, written = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(trimmed) ?? [];
  const id = fragment === '' ? undefined : decode(fragment);
  if (written === '') return { path: from, id };
  const path = resolveWithin(decode(written), from);
  return path === undefined ? undefined : { path, id };
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    // A per cent sign that encodes nothing.
    return written;
  }
}
