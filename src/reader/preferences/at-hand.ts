import type { Hidden, Preference } from './preference.ts';
import type { ReadChoice } from './read-choice.ts';

/** Followed by the address of an archive's stories. */
export const PREFERENCES_KEY = 'lamplight:preferences:';

/** What stands behind {@link PREFERENCES_KEY}, as the shelf has it. */
export interface PreferencesAtHand {
  /** What a hidden story's card is told by: see {@link markOf}. */
  readonly marks: readonly string[];
  readonly preferences: readonly Preference[];
  /** What becomes of stories that are read to their ends. */
  readonly read: ReadChoice;
  /** Whether a list shows other stories, or others so, than its page has without a script. */
  readonly isSelective: boolean;
  /** Whether any filter is kept. */
  readonly hasFilters: boolean;
}

/** The same as it is found: another site of the same host may have written anything. */
export type FoundAtHand = { readonly [Key in keyof PreferencesAtHand]?: unknown };

/** What pages find at hand of a reader's preferences. @param stories the address of the archive's stories */
export function atHand(stories: string): FoundAtHand {
  try {
    return (JSON.parse(localStorage.getItem(PREFERENCES_KEY + stories) ?? '{}') ??
      {}) as FoundAtHand;
  } catch {
    // Forbidden or damaged storage holds none.
    return {};
  }
}

/** What the card of a story bears that is hidden by something: `tag:angst`, `story:tide`. */
export function markOf({ kind, slug }: Pick<Hidden, 'kind' | 'slug'>): string {
  return `${kind}:${slug}`;
}

/** The marks of what is never shown. */
export function hiddenMarks({ marks }: FoundAtHand): ReadonlySet<unknown> {
  return new Set(Array.isArray(marks) ? marks : []);
}
