import type { FoundStory } from './story.ts';

/** What results can be narrowed by. */
export const FACETS = ['fandom', 'character', 'rating', 'status', 'language'] as const;
export type Facet = (typeof FACETS)[number];

/** The chosen value of each facet: a name's slug, a rating, a status, a language tag. */
export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** A value that a facet can take. */
export interface FacetValue {
  readonly value: string;
  /** Set for names; ratings, statuses and languages are named by the interface. */
  readonly text: string | undefined;
  /** How many stories it would leave. */
  readonly stories: number;
}

interface Value {
  readonly value: string;
  readonly text?: string;
}

/** Whether a story has the chosen value of every facet. */
export function matches(story: FoundStory, filters: Filters, except?: Facet): boolean {
  return FACETS.every((facet) => {
    const wanted = filters[facet];
    if (wanted === undefined || facet === except) return true;
    return valuesOf(story, facet).some(({ value }) => value === wanted);
  });
}

/**
 * The values of a facet among stories, with how many each would leave under the other facets'
 * choices; the most frequent first. The chosen value is there even where it leaves none.
 */
export function facetValues(
  stories: Iterable<FoundStory>,
  facet: Facet,
  filters: Filters,
): readonly FacetValue[] {
  const counts = new Map<string, { text: string | undefined; stories: number }>();
  for (const story of stories) {
    const counted = matches(story, filters, facet);
    for (const { value, text } of valuesOf(story, facet)) {
      if (!counted && value !== filters[facet]) continue;
      const entry = counts.get(value) ?? { text, stories: 0 };
      if (counted) entry.stories++;
      counts.set(value, entry);
    }
  }
  return [...counts]
    .map(([value, entry]) => ({ value, ...entry }))
    .sort((a, b) => b.stories - a.stories || nameOf(a).localeCompare(nameOf(b)));
}

function nameOf({ text, value }: Pick<FacetValue, 'text' | 'value'>): string {
  return text ?? value;
}

function valuesOf(story: FoundStory, facet: Facet): readonly Value[] {
  switch (facet) {
    case 'fandom':
    case 'character':
      return story[facet].map(({ slug, text }) => ({ value: slug ?? text, text }));
    case 'rating':
    case 'status':
      return [{ value: story[facet] }];
    case 'language':
      return story.languages.map((value) => ({ value }));
  }
}
