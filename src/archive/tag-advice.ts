import type { DuplicateNames } from './duplicate-names.ts';
import { findDuplicateNames } from './duplicate-names.ts';
import type { Archive, Declaration, Story, Term, TermKind } from './model.ts';
import { TERM_KINDS } from './model.ts';
import { foldName } from './name-folding.ts';
import type { Place } from './problem.ts';
import { ancestorsOf } from './term-parents.ts';

/** A name that may be one with another: what {@link findDuplicateNames} compares. */
export interface AdvisedName {
  readonly name: string;
  readonly aliases: readonly string[];
  /** How many stories have it. */
  readonly stories: number;
  readonly isDeclared: boolean;
  readonly term: Term;
  /** `undefined` where `tags.yaml` does not have it. */
  readonly declaration: Declaration | undefined;
}

/** A character of fandoms in whose stories it never is. */
export interface StrayCharacter {
  readonly character: Term;
  readonly fandoms: readonly string[];
  /** Where `tags.yaml` says so. */
  readonly place: Place;
}

/** What an archivist may want to look at in the names of an archive. Nothing of it is wrong for sure. */
export interface TagAdvice {
  readonly duplicates: readonly {
    readonly kind: TermKind;
    readonly group: DuplicateNames<AdvisedName>;
  }[];
  /** Names of `tags.yaml` that no story has and nothing in it stands under, in its order. */
  readonly unused: readonly Declaration[];
  /** Parents that `tags.yaml` has no line for and no story has, each with what stands under it. */
  readonly bareParents: readonly { readonly parent: Term; readonly children: readonly Term[] }[];
  readonly strays: readonly StrayCharacter[];
}

/** Looks through the names of an archive for likely duplicates and for orphans. */
export function tagAdvice(archive: Pick<Archive, 'terms' | 'declared'>): TagAdvice {
  return {
    duplicates: TERM_KINDS.flatMap((kind) =>
      duplicatesOf(kind, archive).map((group) => ({ kind, group })),
    ),
    unused: unusedNames(archive.declared),
    bareParents: bareParents(archive.declared),
    strays: strayCharacters(archive.declared),
  };
}

function duplicatesOf(
  kind: TermKind,
  { terms, declared }: Pick<Archive, 'terms' | 'declared'>,
): readonly DuplicateNames<AdvisedName>[] {
  const all = new Set(terms[kind]);
  for (const term of declared.keys()) if (term.kind === kind) all.add(term);
  const names = [...all]
    // Two relationships are one where their members are; what has no page needs no other name.
    .filter(({ members, slug }) => members.length === 0 && slug !== null)
    .map((term): AdvisedName => {
      const declaration = declared.get(term);
      const { name, aliases, stories } = term;
      const isDeclared = declaration !== undefined;
      return { name, aliases, stories: stories.length, isDeclared, term, declaration };
    });
  return findDuplicateNames(kind, names, areApart);
}

/** Characters of two fandoms are two, and so are a name and what stands under it. */
function areApart(a: AdvisedName, b: AdvisedName): boolean {
  const [theirs, others] = [a.declaration?.fandoms ?? [], b.declaration?.fandoms ?? []];
  const known = new Set(theirs.map(foldName));
  if (theirs.length > 0 && others.length > 0 && !others.some((each) => known.has(foldName(each)))) {
    return true;
  }
  return isAbove(a.term, b.term) || isAbove(b.term, a.term);
}

function isAbove(above: Term, below: Term): boolean {
  return below.parents.length > 0 && ancestorsOf(below).has(above);
}

function unusedNames(declared: Archive['declared']): readonly Declaration[] {
  const parents = new Set([...declared.keys()].flatMap((term) => term.parents));
  return [...declared]
    .filter(([term]) => term.stories.length === 0 && !parents.has(term))
    .map(([, declaration]) => declaration);
}

function bareParents(declared: Archive['declared']): TagAdvice['bareParents'] {
  const children = new Map<Term, Term[]>();
  for (const term of declared.keys()) {
    for (const parent of term.parents) {
      if (declared.has(parent)) continue;
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [term]);
      else known.push(term);
    }
  }
  return [...children]
    .filter(([parent, below]) => {
      const fromBelow = new Set(below.flatMap(({ stories }) => stories));
      return parent.stories.every((story) => fromBelow.has(story));
    })
    .map(([parent, below]) => ({ parent, children: below }));
}

function strayCharacters(declared: Archive['declared']): readonly StrayCharacter[] {
  const storiesOf = new Map<Term, ReadonlySet<Story>>();
  const hasStory = (fandom: Term, story: Story): boolean => {
    const stories = storiesOf.get(fandom) ?? new Set(fandom.stories);
    storiesOf.set(fandom, stories);
    return stories.has(story);
  };
  return [...declared].flatMap(([character, { fandoms, place }]) => {
    if (fandoms.length === 0 || character.stories.length === 0) return [];
    const isAtHome = character.stories.some((story) =>
      character.fandoms.some((fandom) => hasStory(fandom, story)),
    );
    return isAtHome ? [] : [{ character, fandoms, place }];
  });
}
