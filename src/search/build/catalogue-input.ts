import { collatorFor } from '../../archive/collator.ts';
import type { Edition } from '../../archive/edition.ts';
import type { Story, Term, TermKind } from '../../archive/model.ts';
import { numberStories } from '../../archive/numbering.ts';
import { lengthOf, minutesOf } from '../../archive/reading-time.ts';
import { toldValues, type ToldValues } from '../../archive/told-values.ts';
import { guessSlug } from '../guess-slug.ts';
import { NONE_GIVEN, type Facet, type Measure, type ValueName } from '../catalogue-manifest.ts';
import { dayNumber } from '../day-number.ts';
import { isCrossover } from './crossover.ts';

/** What the catalogue is made from. Stories are their numbers. */
export interface CatalogueInput {
  readonly stories: number;
  /** Stands for which story has which number. */
  readonly numbering: string;
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** Every story's title. */
  readonly titles: readonly string[];
  /** One number a story in each. */
  readonly measures: Readonly<Record<Measure, readonly number[]>>;
  readonly slugs: readonly string[];
  /** Every story, in the order of the site's language. */
  readonly byTitle: readonly number[];
  readonly byAuthor: readonly number[];
  /** Ascending, as all lists of stories below. */
  readonly crossovers: readonly number[];
  readonly oneShots: readonly number[];
}

/** A value of a facet, in no order. */
export interface FacetValue {
  readonly name: ValueName;
  readonly stories: readonly number[];
  /** For a relationship: those stories whose main one it is. */
  readonly mains?: readonly number[];
}

/** Gathers what readers filter an edition's stories by. */
export function catalogueInput({
  archive,
  facts,
}: Pick<Edition, 'archive' | 'facts'>): CatalogueInput {
  const { stories, digest } = numberStories(archive.stories);
  const numbers = new Map(stories.map((story, number) => [story, number]));
  const numbersOf = (some: Iterable<Story>): number[] =>
    Array.from(some, (story) => numbers.get(story) ?? -1).sort((a, b) => a - b);
  const having = (has: (story: Story) => boolean): number[] => numbersOf(stories.filter(has));

  const pseuds = pseudsOf(stories);
  const named = (kind: TermKind): FacetValue[] =>
    archive.terms[kind].flatMap((term) => {
      if (term.slug === null) return [];
      return [{ name: termName(term, pseuds.get(term)), stories: numbersOf(term.stories) }];
    });
  const told = stories.map((story) => toldValues(story, NONE_GIVEN));
  const valued = (facet: keyof ToldValues): FacetValue[] => {
    const values = new Map<string, { name: ValueName; stories: number[] }>();
    for (const [number, { [facet]: valuesOfStory }] of told.entries()) {
      for (const { slug, name } of valuesOfStory) {
        const value = values.get(slug) ?? { name: packName(name, slug), stories: [] };
        if (value.stories.at(-1) !== number) value.stories.push(number);
        values.set(slug, value);
      }
    }
    return [...values.values()];
  };
  const relationship = archive.terms.relationship.flatMap((term) => {
    if (term.slug === null) return [];
    const mains = term.stories.filter(({ relationships: [main] }) => main?.term === term);
    return [{ name: termName(term), stories: numbersOf(term.stories), mains: numbersOf(mains) }];
  });

  const { compare } = collatorFor(archive.site.language);
  const sorted = (key: (story: Story) => string): number[] =>
    stories
      .map((story, number) => ({ number, key: key(story) }))
      .sort((a, b) => compare(a.key, b.key) || a.number - b.number)
      .map(({ number }) => number);
  const lengths = stories.map((story) => lengthOf(story, facts));

  return {
    stories: stories.length,
    numbering: digest,
    facets: {
      rating: valued('rating'),
      status: valued('status'),
      warning: valued('warning'),
      category: valued('category'),
      language: valued('language'),
      relationship,
      fandom: named('fandom'),
      character: named('character'),
      tag: named('tag'),
      author: named('author'),
      series: named('series'),
      collection: named('collection'),
    },
    titles: stories.map(({ title }) => title),
    measures: {
      words: lengths.map(({ words }) => words),
      minutes: lengths.map((length) => Math.ceil(minutesOf(length))),
      chapters: stories.map(({ chapters }) => chapters.length),
      published: stories.map(({ published }) => dayNumber(published)),
      updated: stories.map(({ updated }) => dayNumber(updated)),
    },
    slugs: stories.map(({ slug }) => slug),
    byTitle: sorted(({ sortTitle }) => sortTitle),
    byAuthor: sorted(({ authors }) => authors[0]?.term.sort ?? ''),
    crossovers: having(({ fandoms }) => isCrossover(fandoms)),
    oneShots: having(({ oneShot }) => oneShot),
  };
}

/** The names that authors have signed with. */
function pseudsOf(stories: readonly Story[]): ReadonlyMap<Term, ReadonlySet<string>> {
  const pseuds = new Map<Term, Set<string>>();
  const credits = stories.flatMap(({ authors, chapters }) => [
    ...authors,
    ...chapters.flatMap((chapter) => chapter.authors),
  ]);
  for (const { name, term } of credits) {
    const known = pseuds.get(term) ?? new Set();
    pseuds.set(term, known.add(name));
  }
  return pseuds;
}

/** Under its full name: what stands in brackets tells it from others. */
function termName(
  { name, label, slug, aliases }: Term,
  pseuds: ReadonlySet<string> = new Set(),
): ValueName {
  const others = new Set([label, ...aliases, ...pseuds]);
  others.delete(name);
  return packName(name, slug ?? '', [...others]);
}

function packName(name: string, slug: string, aliases: readonly string[] = []): ValueName {
  const packed = slug === guessSlug(name) ? 0 : slug;
  return packed === 0 && aliases.length === 0 ? name : [name, packed, ...aliases];
}
