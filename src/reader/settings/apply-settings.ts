import { CHOICES, RANGES, type Settings } from './settings.ts';

/**
 * Has the page look as it is set: the style sheets know each choice as `[data-…]` of the root, and
 * each number as a property. What is not set is as the page came: `data-site-theme` is the site's.
 */
export function applySettings(settings: Settings, root: HTMLElement): void {
  const values: Readonly<Record<string, string | undefined>> = {
    theme: root.dataset['siteTheme'],
    ...settings,
  };
  for (const name of Object.keys(CHOICES)) {
    const value = values[name];
    // The same value anew would have the browser look through the page again.
    if (root.dataset[name] === value) continue;
    if (value === undefined) root.removeAttribute(`data-${name}`);
    else root.dataset[name] = value;
  }
  for (const name of Object.keys(RANGES)) root.style.setProperty(`--${name}`, values[name] ?? null);
}
