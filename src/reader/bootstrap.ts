import { applySettings } from './settings/apply-settings.ts';
import { SETTINGS_KEY, storedSettings } from './settings/settings.ts';

// Stands in the head of every page: the settings hold before anything is painted, and as soon as
// they are changed in another tab.

function apply(): void {
  const settings = storedSettings();
  if (settings) applySettings(settings, document.documentElement);
}

apply();
addEventListener('storage', ({ key }) => {
  if (key === SETTINGS_KEY || key === null) apply();
});
// A page that the browser had put aside may come back.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) apply();
});
