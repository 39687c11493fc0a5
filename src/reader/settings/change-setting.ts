import { remember } from '../place.ts';
import { addToHead, applySettings } from './apply-settings.ts';
import { SETTINGS_KEY, storedSettings } from './settings.ts';

/** Changes one setting, from outside the settings panel. @param value `undefined` for the site's own */
export function changeSetting(name: string, value: string | undefined): void {
  const others = Object.entries(storedSettings() ?? {}).filter(([other]) => other !== name);
  const settings = Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
  applySettings(settings, document.documentElement, addToHead);
  remember(SETTINGS_KEY, settings);
}
