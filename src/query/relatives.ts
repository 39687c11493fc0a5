import { address } from '../archive/addresses.ts';
import { collatorFor } from '../archive/collator.ts';
import type { Story, Term, TermKind } from '../archive/model.ts';
import { ancestorsOf } from '../archive/term-parents.ts';
import type { EditionIndex } from './edition-index.ts';
import { countedName, termName } from './names.ts';
import type { NameLine, RelativeGroup } from './views.ts';

/** Names of a group that stand in sight once it is open. */
const IN_SIGHT = 12;
/** Names of a group that a page holds; of more there is a number. */
const ON_PAGE = 60;

type Companion = 'fandom' | 'character' | 'relationship' | 'author' | 'series';

/** The kinds of name that a reader of one may want next, beside those that `tags.yaml` gives it. */
const COMPANIONS = {
  fandom: ['relationship', 'character'],
  character: ['relationship', 'fandom'],
  relationship: ['fandom'],
  tag: ['fandom'],
  author: ['fandom', 'series'],
  series: ['author', 'fandom'],
  collection: ['fandom', 'author'],
} as const satisfies Record<TermKind, readonly Companion[]>;

/** What a name belongs to and is made of, as `tags.yaml` or the name itself says. */
export function linesOf(term: Term, index: EditionIndex): readonly NameLine[] {
  const { site } = index.edition.archive;
  const lines = [
    { label: 'above', terms: term.parents },
    { label: 'fandom', terms: term.fandoms },
    { label: 'character', terms: term.members },
  ] as const;
  return lines
    .filter(({ terms }) => terms.length > 0)
    .map(({ label, terms }) => ({
      label,
      names: terms.map((each) => termName(each, site, terms)),
    }));
}

/** What stands under a name, then the names that its stories have beside it, the most used first. */
export function groupsOf(term: Term, index: EditionIndex): readonly RelativeGroup[] {
  const { site } = index.edition.archive;
  const children = term.children.map((child) => countedName(child, site, term.children));
  return [
    ...(children.length === 0
      ? []
      : [
          {
            label: 'within' as const,
            href: undefined,
            names: children.slice(0, IN_SIGHT),
            folded: children.slice(IN_SIGHT),
            total: children.length,
          },
        ]),
    ...COMPANIONS[term.kind].flatMap((kind) => companions(term, kind, index)),
  ];
}

function companions(term: Term, kind: Companion, index: EditionIndex): RelativeGroup[] {
  const { site } = index.edition.archive;
  const { compare } = collatorFor(site.language);
  // A line says so already.
  if (kind === 'fandom' && term.fandoms.length > 0) return [];
  const belongs = membership(term, kind);
  const counts = new Map<Term, number>();
  for (const story of term.stories) {
    for (const name of new Set(namesOf(story, kind))) {
      if (name !== term && name.slug !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const found = [...counts]
    .filter(([name]) => belongs(name))
    .sort(([a, uses], [b, others]) => others - uses || compare(a.sort, b.sort));
  const all = found.map(([name]) => name);
  const names = found.map(([name, stories]) => ({ ...termName(name, site, all), stories }));
  if (names.length === 0) return [];
  return [
    {
      label: kind,
      href: address(site, { to: 'terms', kind }),
      names: names.slice(0, IN_SIGHT),
      folded: names.slice(IN_SIGHT, ON_PAGE),
      total: names.length,
    },
  ];
}

/**
 * Whether a name found beside another belongs to it. In a crossover stand the people of both
 * fandoms, and couples that a character has no part in.
 */
function membership(term: Term, kind: Companion): (name: Term) => boolean {
  if (term.kind === 'character' && kind === 'relationship') {
    return ({ members }) =>
      members.some((member) => member === term || ancestorsOf(member).has(term));
  }
  if (term.kind !== 'fandom') return () => true;
  const above = ancestorsOf(term);
  const isKin = (fandom: Term): boolean =>
    fandom === term || above.has(fandom) || ancestorsOf(fandom).has(term);
  return (name) => {
    const fandoms = [name, ...name.members].flatMap((each) => each.fandoms);
    return fandoms.length === 0 || fandoms.some(isKin);
  };
}

function namesOf(story: Story, kind: Companion): readonly Term[] {
  switch (kind) {
    case 'fandom':
      return story.fandoms;
    case 'character':
      return [...story.characters, ...story.relationships.flatMap(({ term }) => term.members)];
    case 'relationship':
      return story.relationships.map(({ term }) => term);
    case 'author':
      return story.authors.map(({ term }) => term);
    case 'series':
      return story.series.map(({ term }) => term);
  }
}
