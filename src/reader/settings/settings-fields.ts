import { element } from '../element.ts';
import { CHOICES, RANGES, type SettingName } from './choices.ts';

/** Several fields under a heading of their own. */
export function group(
  legend: string,
  className: string,
  ...children: readonly Node[]
): HTMLFieldSetElement {
  return element('fieldset', { className }, element('legend', {}, legend), ...children);
}

/** One radio button for each of the values of a setting. */
export function radios<Value extends string>(
  name: SettingName,
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly HTMLLabelElement[] {
  return values.map((value) => {
    const label = element('label', {}, element('input', { type: 'radio', name, value }));
    label.append(element('span', {}, labels[value]));
    return label;
  });
}

/** A box to tick for a setting that is as the site has it, or otherwise. */
export function tick(
  name:
    | 'paragraphs'
    | 'align'
    | 'hyphens'
    | 'progress'
    | 'keys'
    | 'covers'
    | 'gate'
    | 'taps'
    | 'styling',
  label: string,
): HTMLLabelElement {
  const [value] = CHOICES[name];
  return element('label', {}, element('input', { type: 'checkbox', name, value }), label);
}

/** A slider, with what it stands at beside its name. */
export function slider(name: keyof typeof RANGES, label: string): HTMLLabelElement {
  const [min, max, step] = RANGES[name].map(String);
  const input = element('input', { type: 'range', name });
  for (const [limit, value = ''] of Object.entries({ min, max, step })) {
    input.setAttribute(limit, value);
  }
  const shown = element('span', { className: 'value', ariaHidden: 'true' });
  return element('label', { className: 'slider' }, element('span', {}, label), shown, input);
}

/** A field of any other kind, behind its name. */
export function field(name: SettingName, type: 'color' | 'text', label: string): HTMLLabelElement {
  const input = element('input', { type, name, autocomplete: 'off', spellcheck: false });
  return element('label', { className: type }, element('span', {}, label), input);
}
