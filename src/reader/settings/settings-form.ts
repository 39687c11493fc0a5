import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import { CHOICES, RANGES, type SettingName, type Settings } from './settings.ts';

/** A form whose fields are the reader's settings by name. */
export function settingsForm(words: PanelWords['settings']): HTMLFormElement {
  return element(
    'form',
    { className: 'settings' },
    choice('theme', CHOICES.theme, words.theme, words.themes),
    range('size', 0.1, words.size),
  );
}

function choice<Value extends string>(
  name: SettingName,
  values: readonly Value[],
  legend: string,
  labels: Readonly<Record<Value, string>>,
): HTMLFieldSetElement {
  const options = values.map((value) =>
    element('label', {}, element('input', { type: 'radio', name, value }), labels[value]),
  );
  return element('fieldset', { className: name }, element('legend', {}, legend), ...options);
}

function range(name: keyof typeof RANGES, step: number, label: string): HTMLLabelElement {
  const [least, most] = RANGES[name];
  const [min, max] = [String(least), String(most)];
  const input = element('input', { type: 'range', name, min, max, step: String(step) });
  return element('label', { className: 'range' }, label, input);
}

/** Has the fields of a form show what is set, and elsewhere what the site has. */
export function showSettings(form: HTMLFormElement, settings: Settings, defaults: Settings): void {
  for (const [name, value] of Object.entries({ ...defaults, ...settings })) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = value;
  }
}
