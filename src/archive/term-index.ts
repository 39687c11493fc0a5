import { collatorFor } from './collator.ts';
import { compareCodeUnits } from './order.ts';
import type { LanguageTag, SeriesPart, Story, Term, TermKind } from './model.ts';
import { tagSlug } from './slug.ts';
import type { MutableTerm } from './term.ts';
import { ancestorsOf } from './term-parents.ts';

/**
 * Gives every name its stories, and lists the names in use.
 *
 * A name has the stories that name it, those that name one below it in `tags.yaml`, and a
 * character also those with a relationship of theirs; names of a chapter are names of its story.
 * @param terms every name that was met or declared
 * @param stories in archive order
 * @param language of the site, whose alphabet the lists follow
 */
export function indexTerms(
  terms: Iterable<MutableTerm>,
  stories: readonly Story[],
  language: LanguageTag,
): Record<TermKind, readonly Term[]> {
  const mutable = new Map<Term, MutableTerm>();
  const above = new Map<MutableTerm, readonly MutableTerm[]>();
  for (const term of terms) {
    mutable.set(term, term);
    above.set(term, [term, ...ancestorsOf(term)]);
  }
  for (const story of stories) {
    const named = new Set<MutableTerm>();
    for (const term of namesIn(story)) {
      const known = mutable.get(term);
      for (const each of known === undefined ? [] : (above.get(known) ?? [])) named.add(each);
    }
    for (const term of named) term.stories.push(story);
  }

  const used = [...mutable.values()].filter((term) => term.stories.length > 0);
  const { compare } = collatorFor(language);
  used.sort((a, b) => compare(a.sort, b.sort) || compareCodeUnits(a.name, b.name));
  for (const term of used) {
    for (const parent of term.parents) parent.children.push(term);
    term.fandoms = term.fandoms.filter(({ stories: theirs }) => theirs.length > 0);
    if (term.kind === 'series') sortByPart(term);
  }
  for (const named of ['character', 'relationship'] as const) {
    leadFromLabels(used.filter(({ kind }) => kind === named));
  }
  const ofKind = (kind: TermKind): Term[] => used.filter((term) => term.kind === kind);
  return {
    fandom: ofKind('fandom'),
    character: ofKind('character'),
    relationship: ofKind('relationship'),
    tag: ofKind('tag'),
    author: ofKind('author'),
    series: ofKind('series'),
    collection: ofKind('collection'),
  };
}

/**
 * The address of a name without its brackets leads to the one that had it before `tags.yaml`
 * told two characters apart: of several, to that with most stories.
 */
function leadFromLabels(terms: readonly MutableTerm[]): void {
  const taken = new Set(terms.flatMap(({ slug, aliasSlugs }) => [slug, ...aliasSlugs]));
  for (const term of terms.toSorted((a, b) => b.stories.length - a.stories.length)) {
    const slug = tagSlug(term.label);
    if (term.label === term.name || taken.has(slug)) continue;
    taken.add(slug);
    term.aliasSlugs.push(slug);
  }
}

/** Every name that a story or a chapter of it has, those in its relationships too; some twice. */
export function namesIn(story: Story): readonly Term[] {
  return [
    ...story.authors.map(({ term }) => term),
    ...story.fandoms,
    ...story.relationships.flatMap(({ term }) => [term, ...term.members]),
    ...story.characters,
    ...story.tags,
    ...story.collections,
    ...story.series.map(({ term }) => term),
    ...story.chapters.flatMap(({ tags, authors }) => [...tags, ...authors.map(({ term }) => term)]),
  ];
}

/** By part, then by day, then by address; what has no part or day comes last. */
function sortByPart(series: MutableTerm): void {
  const partOf = (story: Story): number =>
    story.series.find((each: SeriesPart) => each.term === series)?.part ?? Infinity;
  const dayOf = (story: Story): string => story.published ?? '9999';
  series.stories.sort((a, b) => {
    const [partA, partB] = [partOf(a), partOf(b)];
    if (partA !== partB) return partA < partB ? -1 : 1;
    return compareCodeUnits(dayOf(a), dayOf(b));
  });
}
