import { addToHead, applySettings } from './settings/apply-settings.ts';
import { SETTINGS_KEY, storedSettings } from './settings/settings.ts';

// Stands in the head of every page: the settings hold before anything is painted, and as soon as
// they are changed in another tab.

function apply(addSheet: (link: string) => void): void {
  const settings = storedSettings();
  if (settings) applySettings(settings, document.documentElement, addSheet);
}

/**
 * Of all that a script can add, browsers wait with the first paint only for what it writes: what is
 * wrong with `document.write` is what is wanted here.
 */
const parser: { write(html: string): void } = document;

apply((link) => parser.write(link));
addEventListener('storage', ({ key }) => {
  if (key === SETTINGS_KEY || key === null) apply(addToHead);
});
// A page that the browser had put aside may come back.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) apply(addToHead);
});
