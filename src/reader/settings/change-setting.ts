import { remember } from '../place.ts';
import { addToHead, applySettings } from './apply-settings.ts';
import { SETTINGS_KEY, storedSettings } from './settings.ts';

/**
 * Changes one setting, from outside the settings panel.
 * @param value `undefined` for the site's own
 * @returns whether the browser keeps it; else it holds for this page
 */
export function changeSetting(name: string, value: string | undefined): boolean {
  const others = Object.entries(storedSettings() ?? {}).filter(([other]) => other !== name);
  const settings = Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
  applySettings(settings, document.documentElement, addToHead);
  return remember(SETTINGS_KEY, settings);
}
