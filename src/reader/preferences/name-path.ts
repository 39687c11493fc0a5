import type { KIND_SEGMENTS } from '../../archive/addresses.ts';
import { decoded } from '../decoded.ts';
import type { HiddenKind } from './preference.ts';

type Segments = typeof KIND_SEGMENTS & {
  readonly language: 'languages';
  readonly story: 'stories';
};

/** What stands at the addresses below each of these. */
const KIND_OF = {
  stories: 'story',
  fandoms: 'fandom',
  characters: 'character',
  relationships: 'relationship',
  tags: 'tag',
  authors: 'author',
  series: 'series',
  collections: 'collection',
  languages: 'language',
} as const satisfies { readonly [Kind in keyof Segments as Segments[Kind]]: Kind };

/** Where the page of a story or a name is, below the archive's home; `undefined` for what has none. */
export function pathOfName(kind: HiddenKind, slug: string): string | undefined {
  const [segment] = Object.entries(KIND_OF).find(([, each]) => each === kind) ?? [];
  return segment && `${segment}/${encodeURIComponent(slug)}/`;
}

/** The story or name to whose page a path leads, below the archive's home. */
export function nameAtPath(path: string): { kind: HiddenKind; slug: string } | undefined {
  const [, segment = '', written = ''] = /^([a-z]+)\/([^/]+)\/$/u.exec(path) ?? [];
  const known = Object.entries(KIND_OF).find(([each]) => each === segment);
  const slug = decoded(written);
  return known === undefined || slug === undefined ? undefined : { kind: known[1], slug };
}
