import type { PanelWords } from '../../i18n/dictionary.ts';
import { hasVoice } from '../aloud/has-voice.ts';
import { element } from '../element.ts';
import type { PanelContent } from '../panel/panels.ts';
import { addStyles } from '../panel/styles.ts';
import { changeSetting } from '../settings/change-setting.ts';
import { storedSettings } from '../settings/settings.ts';
import css from './keys-panel.css?inline';

/** Keys that do the same, by what they do. */
const KEYS = {
  next: ['n', '→'],
  previous: ['p', '←'],
  story: ['t'],
  down: ['j'],
  up: ['k'],
  contents: ['c'],
  aloud: ['a'],
  shelf: ['b'],
  share: ['q'],
  settings: ['s'],
  search: ['/'],
  keys: ['?'],
} as const satisfies Record<keyof PanelWords['keys']['does'], readonly string[]>;

/** The panel that names the keys of a page, and switches them off. */
export default function keysPanel({ keys: words }: PanelWords): PanelContent {
  addStyles(css);
  const list = element('dl', { className: 'keys' });
  for (const [name, keys] of Object.entries(KEYS)) {
    if (name === 'aloud' && !hasVoice()) continue;
    const marks = keys.map((key) => element('kbd', {}, key));
    const does = words.does[name as keyof typeof KEYS];
    list.append(element('div', {}, element('dt', {}, ...marks), element('dd', {}, does)));
  }
  const off = element('input', { type: 'checkbox' });
  off.addEventListener('change', () => changeSetting('keys', off.checked ? 'off' : undefined));
  return {
    title: words.title,
    content: [list, element('label', { className: 'keys-off' }, off, words.off)],
    onOpen: () => {
      off.checked = storedSettings()?.['keys'] === 'off';
    },
  };
}
