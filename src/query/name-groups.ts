import { address } from '../archive/addresses.ts';
import type { EditionIndex } from './edition-index.ts';
import { countedName } from './names.ts';
import type { NameGroup } from './views.ts';

/** Names shown of a kind before one is sent to its index. */
const NAMES_A_GROUP = 12;

/** What a reader may begin with, in this order. */
const WAYS = [
  'fandom',
  'relationship',
  'character',
  'tag',
  'author',
  'series',
  'collection',
] as const;

/** For each kind of name, the most used of the archive. */
export function waysIn(index: EditionIndex): readonly NameGroup[] {
  const { terms, site } = index.edition.archive;
  return WAYS.filter((kind) => index.kinds.includes(kind)).map((kind) => {
    const named = terms[kind].filter((term) => term.slug !== null);
    const names = named
      .toSorted((a, b) => b.stories.length - a.stories.length)
      .slice(0, NAMES_A_GROUP)
      .map((term) => countedName(term, site, terms[kind]));
    return { kind, href: address(site, { to: 'terms', kind }), names, total: named.length };
  });
}
