import type { Declaration, Story, Term, TermKind } from './model.ts';
import type { Mutable } from './mutable.ts';
import { foldName } from './name-folding.ts';
import { tagSlug } from './slug.ts';

type Linked = 'parents' | 'children' | 'members' | 'fandoms' | 'stories';

/** A name while the archive is being put together. */
export interface MutableTerm extends Omit<Mutable<Term>, Linked> {
  parents: MutableTerm[];
  children: MutableTerm[];
  members: MutableTerm[];
  fandoms: MutableTerm[];
  stories: Story[];
}

/** Names of authors that say that there is none; they have no page. */
const NOBODY = new Set(['anonymous', 'unknown', 'orphan_account']);

/** A name that nothing has been said of yet and that no story has. */
export function newTerm(kind: TermKind, name: string): MutableTerm {
  const nobody = kind === 'author' && NOBODY.has(foldName(name));
  return {
    kind,
    name,
    label: name,
    slug: nobody ? null : tagSlug(name),
    sort: name,
    aliases: [],
    aliasSlugs: [],
    parents: [],
    children: [],
    description: undefined,
    fandoms: [],
    members: [],
    bond: undefined,
    stories: [],
  };
}

/** A name with what `tags.yaml` says of it, but for the other names in it. */
export function declaredTerm(declaration: Declaration): MutableTerm {
  const term = newTerm(declaration.kind, declaration.name);
  // Of a character with a fandom, what stands in brackets only tells it from others of its name.
  if (declaration.fandoms.length > 0) {
    term.label = declaration.name.replace(/\s*[（(][^()（）]*[)）]$/u, '');
  }
  term.sort = declaration.sort ?? term.label;
  term.description = declaration.description;
  return term;
}
