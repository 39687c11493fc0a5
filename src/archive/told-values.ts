import { languageSlug } from './addresses.ts';
import type { Story } from './model.ts';
import { tagSlug } from './slug.ts';

/** A value that a story has, by its slug in addresses. */
export interface ToldValue {
  readonly slug: string;
  readonly name: string;
}

/** What a story says of itself beside names. Of warnings that it does not give, there are none. */
export function toldValues({
  rating,
  status,
  warnings,
  categories,
  languages,
}: Pick<Story, 'rating' | 'status' | 'warnings' | 'categories' | 'languages'>): Readonly<
  Record<'rating' | 'status' | 'warning' | 'category' | 'language', readonly ToldValue[]>
> {
  const named = (name: string): ToldValue => ({ slug: tagSlug(name), name });
  return {
    rating: [{ slug: rating, name: rating }],
    status: [{ slug: status, name: status }],
    warning: warnings.map(named),
    category: categories.map(named),
    language: languages.map((language) => ({ slug: languageSlug(language), name: language })),
  };
}
