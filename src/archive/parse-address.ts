import type { AddressTarget } from './addresses.ts';
import { KIND_SEGMENTS } from './addresses.ts';
import { decodeTarget } from './content-path.ts';
import type { TermKind } from './model.ts';
import { TERM_KINDS } from './model.ts';
import type { LinkTarget, ReferenceIndex } from './reference-index.ts';

const KINDS_BY_SEGMENT: ReadonlyMap<string, TermKind> = new Map(
  TERM_KINDS.map((kind) => [KIND_SEGMENTS[kind], kind] as const),
);

/**
 * Finds the page of an address of this site: the inverse of `address`, old addresses included.
 * @param path with or without the base path, beginning with a slash, without query and fragment
 * @returns `undefined` where no page has that address
 */
export function pageAt(path: string, base: string, index: ReferenceIndex): LinkTarget | undefined {
  const below = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
  const segments = decodeTarget(below)
    .normalize('NFC')
    .split('/')
    .filter((part) => part !== '');
  return segments.length === 0
    ? plain({ to: 'home' })
    : (namedPage(segments, index) ?? index.files.get(`static/${segments.join('/')}`));
}

function namedPage(segments: readonly string[], index: ReferenceIndex): LinkTarget | undefined {
  const [room = '', name, ...rest] = segments;
  const kind = KINDS_BY_SEGMENT.get(room);
  if (room === 'stories')
    return name === undefined ? plain({ to: 'stories' }) : storyPage(name, rest, index);
  if (kind !== undefined) {
    const names = index.terms.get(kind);
    // There is no list of names where there are none.
    if (name === undefined) {
      return names === undefined || names.size === 0 ? undefined : plain({ to: 'terms', kind });
    }
    return rest.length === 0 ? names?.get(name) : undefined;
  }
  if (room === 'languages') {
    if (name === undefined) return plain({ to: 'languages' });
    return index.languages.has(name) ? plain({ to: 'language', language: name }) : undefined;
  }
  if (name !== undefined) return undefined;
  if (room === 'search' || room === 'shelf' || room === 'stats') return plain({ to: room });
  return index.pages.get(room);
}

function storyPage(
  name: string,
  rest: readonly string[],
  index: ReferenceIndex,
): LinkTarget | undefined {
  const found = index.stories.get(name);
  const [chapter, ...deeper] = rest;
  if (found === undefined || deeper.length > 0) return undefined;
  if (chapter === undefined) return found.self;
  if (chapter === 'full' && !found.story.oneShot) {
    return plain({ to: 'full', story: found.story.slug });
  }
  return found.chapters.get(chapter);
}

function plain(target: AddressTarget): LinkTarget {
  return { target, file: undefined };
}
