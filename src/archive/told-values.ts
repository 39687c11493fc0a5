import { languageSlug } from './addresses.ts';
import type { Story } from './model.ts';
import { tagSlug } from './slug.ts';

/** A value that a story has, by its slug in addresses. */
export interface ToldValue {
  readonly slug: string;
  readonly name: string;
}

/** What a story says of itself beside names, by kind. */
export type ToldValues = Readonly<
  Record<'rating' | 'status' | 'warning' | 'category' | 'language', readonly ToldValue[]>
>;

/** @param noneGiven stands for the warnings of a story that gives none */
export function toldValues(
  {
    rating,
    status,
    warnings,
    categories,
    languages,
  }: Pick<Story, 'rating' | 'status' | 'warnings' | 'categories' | 'languages'>,
  noneGiven: string,
): ToldValues {
  const named = (name: string): ToldValue => ({ slug: tagSlug(name), name });
  const itself = (name: string): ToldValue => ({ slug: name, name });
  return {
    rating: [itself(rating)],
    status: [itself(status)],
    warning: warnings.length === 0 ? [itself(noneGiven)] : warnings.map(named),
    category: categories.map(named),
    language: languages.map((language) => ({ slug: languageSlug(language), name: language })),
  };
}
