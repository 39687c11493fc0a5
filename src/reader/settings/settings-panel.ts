import type { PanelWords } from '../../i18n/dictionary.ts';
import type { PanelContent } from '../panel/panels.ts';
import { addStyles } from '../panel/styles.ts';
import { applySettings } from './apply-settings.ts';
import { settingsForm, showSettings } from './settings-form.ts';
import css from './settings-panel.css?inline';
import { keepSettings, parseSettings, storedSettings, type Settings } from './settings.ts';

/** The panel in which a reader sets how pages look: each touch changes the page at once. */
export default function settingsPanel({ settings: words }: PanelWords): PanelContent {
  addStyles(css);
  const root = document.documentElement;
  const form = settingsForm(words);
  let settings: Settings = {};

  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    settings = parseSettings({ ...settings, [target.name]: target.value });
    applySettings(settings, root);
    keepSettings(settings);
  });
  return {
    title: words.title,
    content: [form],
    onOpen: () => {
      settings = storedSettings() ?? settings;
      const theme = root.dataset['siteTheme'] ?? 'system';
      showSettings(form, settings, { theme, size: '1' });
    },
  };
}
