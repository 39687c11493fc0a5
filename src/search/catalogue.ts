/**
 * The catalogue: the archive's stories with their names, compact, as the build writes it and the
 * browser reads it. Stories are columns, and a name that stories share is a number.
 */
import type { LanguageTag, Rating, Status } from '../archive/model.ts';

export const CATALOGUE_FORMAT = 2;

/** The kinds of name that stories are found by. */
export const NAME_KINDS = ['author', 'fandom', 'character', 'relationship', 'tag'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** `/search/catalogue.json` */
export interface Catalogue {
  readonly format: typeof CATALOGUE_FORMAT;
  readonly addresses: AddressTemplates;
  readonly ratings: readonly Rating[];
  readonly statuses: readonly Status[];
  readonly languages: readonly LanguageTag[];
  readonly warnings: readonly string[];
  readonly names: Readonly<Record<NameKind, readonly PackedName[]>>;
  readonly stories: StoryColumns;
}

/** Addresses with `~story~`, `~chapter~` and `~name~` where a slug goes, percent-encoded. */
export interface AddressTemplates extends Readonly<Record<NameKind, string>> {
  readonly story: string;
  readonly chapter: string;
}

/**
 * A name. Alone, its slug is {@link guessSlug} of it; else its slug, 0 for a guessed one, `null`
 * where it has no page; then the other spellings that find it.
 */
export type PackedName =
  string | readonly [name: string, slug: PackedSlug | null, ...aliases: readonly string[]];

/** 0 where {@link guessSlug} finds it. */
export type PackedSlug = string | 0;

/** One entry a story in each column; numbers are places in the catalogue's lists. */
export interface StoryColumns extends Readonly<
  Record<NameKind | 'language' | 'warning', readonly (readonly number[])[]>
> {
  readonly title: readonly string[];
  readonly slug: readonly PackedSlug[];
  readonly rating: readonly number[];
  readonly status: readonly number[];
  readonly words: readonly number[];
  /** Posted; 0 for a one-shot. */
  readonly chapters: readonly number[];
  /** What they are counted against: `'?'` for not known; 0 where they are only counted. */
  readonly planned: readonly (number | '?')[];
}

/**
 * What a slug mostly is, so that mostly none need be written down. Not how slugs are made: where
 * it guesses wrong, the slug is written.
 */
export function guessSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replaceAll('/', ' x ')
    .replaceAll('&', ' and ')
    .replaceAll('~', ' qp ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
