/**
 * The catalogue as the build writes it and the browser asks it: columns of bytes in packs, and
 * `/search/catalogue/manifest.json`, which says where each stands. A story is its number there, by
 * the day of its publication, so that a new one is added at the end.
 */
import type { TermKind } from '../archive/model.ts';
import { guessSlug } from './guess-slug.ts';

export const MANIFEST_FORMAT = 3;
/** Below `/search/`. */
export const CARDS_FOLDER = 'cards';
export const CATALOGUE_FOLDER = 'catalogue';
export const MANIFEST_FILE = 'manifest.json';
/** Stories on one page of a list, with and without a script. */
export const STORIES_A_PAGE = 20;
/** Stories whose cards stand in one file, `/search/cards/<n>/`. */
export const CARDS_IN_FILE = 10;
/** Values of a facet whose names are loaded first: the most used. */
export const FIRST_NAMES = 256;

/** What stories are filtered by, in the order in which it is offered. */
export const FACETS = [
  'fandom',
  'relationship',
  'character',
  'tag',
  'rating',
  'warning',
  'category',
  'status',
  'author',
  'series',
  'collection',
  'language',
] as const satisfies readonly (
  TermKind | 'rating' | 'warning' | 'category' | 'status' | 'language'
)[];
export type Facet = (typeof FACETS)[number];

/** Facets of which every story has one value. */
export const EXCLUSIVE_FACETS = ['rating', 'status'] as const satisfies readonly Facet[];

/** What stories are measured by. Days count from the first of the year 1, as 1; 0 is for undated. */
export const MEASURES = ['words', 'minutes', 'chapters', 'published', 'updated'] as const;
export type Measure = (typeof MEASURES)[number];

/** The slug of the value of a facet whose stories have none: no warnings given. */
export const NONE_GIVEN = 'none';

/** Where words are sought: in the words of titles, and in the names of these facets. */
export const SOUGHT_FIELDS = [
  'title',
  'author',
  'fandom',
  'relationship',
  'character',
  'tag',
] as const satisfies readonly (Facet | 'title')[];
export type SoughtField = (typeof SOUGHT_FIELDS)[number];

/**
 * Which stories have each of some values: of a facet; of relationships, as the main one. Of terms,
 * the lists of each {@link SOUGHT_FIELDS} follow one another, those of the next term after them.
 */
export type ListName = `${Facet}-stories` | 'term-stories' | 'mains' | 'crossovers' | 'one-shots';

/**
 * A column by its name: a measure; which level the words of each story reach (see `word-levels.ts`,
 * `words` stands in parts by level then); the stories in order of title or author; posting lists; the
 * terms that stand in titles and names, in order of their code units; the names of a facet's
 * values, the first and the rest; the stories' titles and addresses.
 */
export type ColumnName =
  | Measure
  | 'word-levels'
  | ListName
  | 'by-title'
  | 'by-author'
  | 'terms'
  | 'titles'
  | 'slugs'
  | `${Facet}-names`
  | `${Facet}-more-names`;

/** `/search/catalogue/manifest.json` */
export interface CatalogueManifest {
  readonly format: typeof MANIFEST_FORMAT;
  /** Stands for which story has which number; the files of cards bear it too. */
  readonly numbering: string;
  readonly stories: number;
  /** Names of files beside this one, each a gzip stream; the content stands for the name. */
  readonly packs: readonly string[];
  /** Posting lists, terms and titles stand in parts, so that one does not load all; all else in one. */
  readonly columns: Readonly<Partial<Record<ColumnName, readonly ColumnPart[]>>>;
  /** The first term of each part of the terms. */
  readonly firstTerms: readonly string[];
}

/**
 * Where a part of a column stands: the pack, its bytes when that has been unpacked, and of a column
 * in parts the place of its first value.
 */
export type ColumnPart = readonly [pack: number, start: number, end: number, first: number];

/**
 * A value of a facet. Alone, its slug is `guessSlug` of it; else its slug, 0 for a guessed one;
 * then other spellings that find it.
 */
export type ValueName = string | readonly [name: string, slug: string | 0, ...aliases: string[]];

/** A value's slug. */
export function slugOfValue(value: ValueName): string {
  const [name, slug] = typeof value === 'string' ? [value, 0 as const] : value;
  return slug === 0 ? guessSlug(name) : slug;
}

/** A value's name and the other spellings that find it. */
export function spellingsOf(value: ValueName): readonly string[] {
  if (typeof value === 'string') return [value];
  const [name, , ...aliases] = value;
  return [name, ...aliases];
}

/** A value's name, without what is packed beside it. */
export function nameOfValue(value: ValueName): string {
  return typeof value === 'string' ? value : value[0];
}
