import { posix } from 'node:path';
import type { OutlineEntry } from '../markdown/rendered.ts';
import type { AddressTarget } from './addresses.ts';
import { address } from './addresses.ts';
import { decodeTarget, resolvePath } from './content-path.ts';
import type { Archive, ContentPath } from './model.ts';
import { nearest, nearestPath } from './nearest.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { fileName } from './story-files.ts';

/** What to write instead of a link that leads to nothing. */
export function nearestTarget(
  file: ContentPath,
  path: string,
  archive: Archive,
  index: ReferenceIndex,
): string {
  // A name with a dot in its first part and no Markdown behind it is a site, its scheme forgotten.
  if (/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$)/iu.test(path) && !/\.md$/iu.test(path)) {
    if (path.includes('/') || path.startsWith('www.')) return `Write \`https://${path}\``;
  }
  if (path.startsWith('/')) {
    const near = nearestPath(decodeTarget(path), addressesOf(archive, index));
    return near === undefined
      ? 'Link to a file of this archive, as in `../other/01-one.md`'
      : `Write \`${near}\``;
  }
  const wanted = resolvePath(file, path) ?? path;
  const files = [...index.files.keys()].filter(
    (each) => /\.md$/iu.test(each) || each.startsWith('static/'),
  );
  const near =
    nearestPath(wanted, files) ?? files.find((each) => fileName(each) === fileName(wanted));
  if (near === undefined) {
    return /\.\w+$/u.test(path) && !/\.md$/iu.test(path)
      ? `Put the file into static/ and write \`/${fileName(path)}\``
      : 'Link to a file of this archive, as in `../other/01-one.md`, or to a whole address, as in `https://example.org/`';
  }
  return `Write \`${posix.relative(posix.dirname(file), near)}\``;
}

/** What to write instead of a link to a heading that is not there. */
export function nearestHeading(target: string, outline: readonly OutlineEntry[]): string {
  const [path = '', fragment = ''] = target.split('#');
  const names = outline.map(({ id }) => id.replace(/^h-/u, ''));
  const near = nearest(decodeTarget(fragment).replace(/^h-/u, ''), names) ?? names[0];
  if (near !== undefined) return `Write \`${path}#${near}\``;
  return path === ''
    ? 'The text has no headings: take the link away, and leave its words'
    : `The text there has no headings; write \`${path}\``;
}

function* addressesOf(archive: Archive, index: ReferenceIndex): Generator<string> {
  const seen = new Set<AddressTarget>();
  for (const { self, chapters } of index.stories.values()) {
    for (const { target } of [self, ...chapters.values()]) {
      if (seen.has(target)) continue;
      seen.add(target);
      yield decodeTarget(address({ base: '/' }, target));
    }
  }
  for (const { target } of index.pages.values()) yield decodeTarget(address({ base: '/' }, target));
  for (const kind of index.terms.values()) {
    for (const { target } of kind.values()) yield decodeTarget(address({ base: '/' }, target));
  }
  for (const path of archive.statics) yield path.slice('static'.length);
}
