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
  const folders = written.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const folder of decode(written).replaceAll('\\', '/').split('/')) {
    if (folder === '..') {
      if (folders.pop() === undefined) return undefined;
    } else if (folder !== '' && folder !== '.') folders.push(folder);
  }
  return { path: folders.join('/').normalize('NFC'), id };
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    // A per cent sign that encodes nothing.
    return written;
  }
}
