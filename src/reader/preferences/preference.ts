import { FACETS, type Facet } from '../../search/catalogue-manifest.ts';
import type { ReadChoice } from './read-choice.ts';

/** How a reader wants to find stories. Times are in milliseconds since 1970. */
export type Preference = Hidden | KeptFilter | ReadPreference;

/** What a reader never wants to see: the stories that have a name, or one story. */
export interface Hidden {
  readonly id: string;
  readonly is: 'hidden';
  readonly kind: HiddenKind;
  readonly slug: string;
  /** As the archive's pages write it. */
  readonly name: string;
  readonly at: number;
}

export const HIDDEN_KINDS = ['story', ...FACETS] as const satisfies readonly ('story' | Facet)[];
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** A question to the catalogue that a reader has given a name. */
export interface KeptFilter {
  readonly id: string;
  readonly is: 'filter';
  readonly name: string;
  /** Below the archive's home: `stories/?tag=angst`. */
  readonly href: string;
  readonly at: number;
}

/** What becomes of stories that are read to their ends. */
export interface ReadPreference {
  readonly id: string;
  readonly is: 'read';
  readonly as: ReadChoice;
  readonly at: number;
}

export function hidden(
  { kind, slug, name }: Pick<Hidden, 'kind' | 'slug' | 'name'>,
  at: number,
): Hidden {
  return { id: `hidden ${kind} ${slug}`, is: 'hidden', kind, slug, name, at };
}

/** Two of one name are one: the later takes the other's place. */
export function keptFilter(name: string, href: string, at: number): KeptFilter {
  return { id: `filter ${name}`, is: 'filter', name, href, at };
}

export function readPreference(as: ReadChoice, at: number): ReadPreference {
  return { id: 'read', is: 'read', as, at };
}

export function hiddenAmong(preferences: readonly Preference[]): readonly Hidden[] {
  return preferences.filter((preference) => preference.is === 'hidden');
}

/** The kept filters, by name. */
export function filtersAmong(preferences: readonly Preference[]): readonly KeptFilter[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return preferences
    .filter((preference) => preference.is === 'filter')
    .toSorted((a, b) => compare(a.name, b.name));
}

export function readChoiceAmong(preferences: readonly Preference[]): ReadChoice {
  return preferences.find((preference) => preference.is === 'read')?.as ?? 'shown';
}
