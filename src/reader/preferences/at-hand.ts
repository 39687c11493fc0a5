import { remember } from '../place.ts';
import { atHand, PREFERENCES_KEY, type PreferencesAtHand } from './marks.ts';
import { pathOfName } from './name-path.ts';
import { parsePreference } from './parse-preference.ts';
import { hiddenAmong, readChoiceAmong, type Hidden, type Preference } from './preference.ts';

/** What of the preferences pages find at hand. @param stories the address of the archive's stories */
export function preferencesAtHand(stories: string): readonly Preference[] {
  const { preferences } = atHand(stories);
  if (!Array.isArray(preferences)) return [];
  return preferences.flatMap((preference: unknown) => parsePreference(preference) ?? []);
}

/** What the card of a story is told by that a reader never wants to see. */
export function marksOf({ kind, slug }: Pick<Hidden, 'kind' | 'slug'>): readonly string[] {
  return [`${kind}:${slug}`, ...pathOfName(kind, slug)];
}

/** Has pages know the preferences that the shelf has. */
export function putPreferencesAtHand(stories: string, preferences: readonly Preference[]): void {
  const marks = hiddenAmong(preferences).flatMap(marksOf);
  const isSelective = marks.length > 0 || readChoiceAmong(preferences) !== 'shown';
  const known: PreferencesAtHand = { marks, preferences, isSelective };
  remember(PREFERENCES_KEY + stories, preferences.length > 0 ? known : undefined);
}
