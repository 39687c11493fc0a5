import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import type { PanelContent } from '../panel/panels.ts';
import { addStyles } from '../panel/styles.ts';
import { remember } from '../place.ts';
import { addToHead, applySettings } from './apply-settings.ts';
import { hexOf, isLight } from './colours.ts';
import { SettingsForm } from './settings-form.ts';
import css from './settings-panel.css?inline';
import { parseSettings, SETTINGS_KEY, storedSettings, type Settings } from './settings.ts';

const root = document.documentElement;

/** The panel in which a reader sets how pages look: each touch changes the page at once. */
export default function settingsPanel({ settings: words }: PanelWords): PanelContent {
  addStyles(css);
  const form = new SettingsForm(words, root.lang);
  const status = element('p', { role: 'status' });
  const reset = element('button', { type: 'button', className: 'reset' }, words.reset);
  let settings: Settings = {};

  const show = (kept: boolean, done = ''): void => {
    form.show({ ...defaults(), ...settings });
    status.textContent = kept ? done : words.notKept;
  };
  const change = (changed: unknown, done?: string): void => {
    settings = withOwnColours(parseSettings(changed));
    applySettings(settings, root, addToHead);
    show(remember(SETTINGS_KEY, settings), done);
  };
  const open = (): void => {
    settings = storedSettings() ?? settings;
    show(remember(SETTINGS_KEY, settings));
  };

  form.element.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    change({ ...settings, [target.name]: valueOf(target) });
  });
  reset.addEventListener('click', () => change({}, words.wasReset));
  addEventListener('storage', ({ key }) => {
    if (key === SETTINGS_KEY || key === null) open();
  });
  return {
    title: words.title,
    content: [form.element, element('div', { className: 'foot' }, reset, status)],
    onOpen: open,
  };
}

/** What a field sets; `undefined` where that is nothing. */
function valueOf({ type, name, value, checked }: HTMLInputElement): string | undefined {
  if (type === 'checkbox' && !checked) return undefined;
  return name === 'font' ? `"${value.trim().replaceAll(/["\\]/gu, '')}"` : value;
}

function defaults(): Settings {
  return {
    theme: root.dataset['siteTheme'] ?? 'system',
    face: 'serif',
    notes: 'long',
    ...{ size: '1', lines: '1', width: '1', letters: '0', words: '0' },
    // Never seen: own colours begin as those of the page. To ask for these lays the page out.
    ...{ paper: '#ffffff', ink: '#000000' },
  };
}

function coloursOfPage(): { readonly paper: string; readonly ink: string } {
  const { backgroundColor, color } = getComputedStyle(root);
  return { paper: hexOf(backgroundColor), ink: hexOf(color) };
}

/** Own colours begin as those that the page has. */
function withOwnColours(settings: Settings): Settings {
  if (settings['theme'] !== 'own') return settings;
  const { paper, ink } = { ...coloursOfPage(), ...settings };
  return { ...settings, paper, ink, scheme: isLight(paper) ? 'light' : 'dark' };
}
