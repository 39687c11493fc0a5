import { remember } from '../place.ts';
import { atHand, markOf, PREFERENCES_KEY, type PreferencesAtHand } from './at-hand.ts';
import { parsePreference } from './parse-preference.ts';
import { hiddenAmong, readChoiceAmong, type Preference } from './preference.ts';

/** What of the preferences pages find at hand. @param stories the address of the archive's stories */
export function preferencesAtHand(stories: string): readonly Preference[] {
  const { preferences } = atHand(stories);
  if (!Array.isArray(preferences)) return [];
  return preferences.flatMap((preference: unknown) => parsePreference(preference) ?? []);
}

/**
 * Has pages know the preferences that the shelf has.
 * @returns whether the browser has room for them
 */
export function putPreferencesAtHand(stories: string, preferences: readonly Preference[]): boolean {
  const marks = hiddenAmong(preferences).map(markOf);
  const read = readChoiceAmong(preferences);
  const isSelective = marks.length > 0 || read !== 'shown';
  const hasFilters = preferences.some(({ is }) => is === 'filter');
  const known: PreferencesAtHand = { marks, read, preferences, isSelective, hasFilters };
  return remember(PREFERENCES_KEY + stories, preferences.length > 0 ? known : undefined);
}
