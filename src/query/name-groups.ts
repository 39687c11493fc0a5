import { address } from '../archive/addresses.ts';
import { collatorFor } from '../archive/collator.ts';
import type { Story, Term, TermKind } from '../archive/model.ts';
import type { EditionIndex } from './edition-index.ts';
import { countedName, termName } from './names.ts';
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
      .map((term) => countedName(term, site));
    return { kind, href: address(site, { to: 'terms', kind }), names, total: named.length };
  });
}

/** Which names a reader of one may want next. */
const COMPANION_KINDS = {
  fandom: ['relationship', 'character'],
  author: ['fandom', 'series'],
  character: ['relationship'],
  relationship: [],
  tag: [],
  series: [],
  collection: ['fandom'],
} as const satisfies Record<TermKind, readonly TermKind[]>;

/** The names that a term's stories name most often beside it, by kind. */
export function companionsOf(term: Term, index: EditionIndex): readonly NameGroup[] {
  const { site } = index.edition.archive;
  const { compare } = collatorFor(site.language);
  // A single story names its companions on its own card.
  if (term.stories.length < 2) return [];
  return COMPANION_KINDS[term.kind].flatMap((kind) => {
    const counts = new Map<Term, number>();
    for (const name of term.stories.flatMap((story) => namesOf(story, kind))) {
      if (name !== term && name.slug !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    if (counts.size === 0) return [];
    const names = [...counts]
      .sort(([a, uses], [b, others]) => others - uses || compare(a.sort, b.sort))
      .slice(0, NAMES_A_GROUP)
      .map(([name, stories]) => ({ ...termName(name, site), stories }));
    return [{ kind, href: address(site, { to: 'terms', kind }), names, total: counts.size }];
  });
}

function namesOf(
  story: Story,
  kind: 'fandom' | 'relationship' | 'character' | 'series',
): readonly Term[] {
  switch (kind) {
    case 'fandom':
      return story.fandoms;
    case 'character':
      return story.characters;
    case 'relationship':
      return story.relationships.map((use) => use.term);
    case 'series':
      return story.series.map((place) => place.term);
  }
}
