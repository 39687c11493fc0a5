import type { Settings } from './settings.ts';

/**
 * Has the page look as it is set. Style sheets find words in the root's `data-set`, as
 * `align-justified`, and all else in its properties, as `--own-size`; its inline style holds nothing
 * besides. The theme is `data-theme`: where none is set, the site's, `data-site-theme`.
 * @param addSheet adds HTML that links the sheet which has what few readers set; its address is the
 *   root's `data-sheet` until then
 */
export function applySettings(
  settings: Settings,
  root: HTMLElement,
  addSheet: (link: string) => void,
): void {
  const { dataset, style } = root;
  const words: string[] = [];
  let properties = '';
  for (const [name, value = ''] of Object.entries(settings)) {
    if (/^[a-z]/.test(value)) words.push(`${name}-${value}`);
    else properties += `--own-${name}:${value};`;
  }
  dataset['theme'] = settings['theme'] ?? dataset['siteTheme'] ?? 'system';
  dataset['set'] = words.join(' ');
  style.cssText = properties;
  const isPlain = (name: string): boolean => name === 'theme' || name === 'size';
  if (!dataset['sheet'] || Object.keys(settings).every(isPlain)) return;
  addSheet(`<link rel="stylesheet" href="${dataset['sheet']}">`);
  dataset['sheet'] = '';
}

/** Adds to the head of a page that is already shown: it is painted as it is until that is loaded. */
export function addToHead(html: string): void {
  document.head.insertAdjacentHTML('beforeend', html);
}
