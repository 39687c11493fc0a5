import { digest } from './digest.ts';
import type { Story } from './model.ts';
import { compareCodeUnits } from './order.ts';

/** Stories in the order in which the catalogue numbers them, from 0. */
export interface Numbering {
  readonly stories: readonly Story[];
  /** Stands for which story has which number. */
  readonly digest: string;
}

/** Numbers an archive's stories by {@link compareByPublication}. */
export function numberStories(stories: readonly Story[]): Numbering {
  const numbered = [...stories].sort(compareByPublication);
  return {
    stories: numbered,
    digest: digest(numbered.map(({ slug }) => slug).join('\n')).slice(0, 16),
  };
}

/**
 * By the day of publication, undated ones before all, so that a new story comes after the others
 * and an edited one keeps its number. Of one day, the title that sorts last comes first: read
 * backwards, as lists are, titles stand in their order.
 */
export function compareByPublication(a: Story, b: Story): number {
  return (
    compareCodeUnits(a.published ?? '', b.published ?? '') ||
    compareCodeUnits(b.sortTitle, a.sortTitle) ||
    compareCodeUnits(b.slug, a.slug)
  );
}
