import type { PanelWords } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/phrases.ts';
import { element } from '../element.ts';
import { CHOICES } from './choices.ts';
import { contrast, LEAST_CONTRAST } from './colours.ts';
import { isInstalled } from './is-installed.ts';
import { field, group, radios, slider, tick } from './settings-fields.ts';
import type { Settings } from './settings.ts';

/** A form whose fields are the reader's settings by name. */
export class SettingsForm {
  readonly element: HTMLFormElement;
  readonly #words: PanelWords['settings'];
  readonly #faint = element('p', { role: 'status' });
  readonly #noFont = element('p', { role: 'status' });
  readonly #percent: Intl.NumberFormat;
  readonly #ratio: Intl.NumberFormat;

  constructor(words: PanelWords['settings'], locale: string) {
    this.#words = words;
    this.#percent = new Intl.NumberFormat(locale, { style: 'percent' });
    this.#ratio = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const themes = radios('theme', CHOICES.theme, words.themes);
    // Each is drawn as the page that it makes.
    CHOICES.theme.forEach((theme, at) => themes[at]?.setAttribute('data-theme', theme));
    const colours = [field('paper', 'color', words.paper), field('ink', 'color', words.ink)];
    this.element = element(
      'form',
      { className: 'settings' },
      group(words.theme, 'themes', ...themes),
      element('div', { className: 'own-colours' }, ...colours, this.#faint),
      slider('size', words.size),
      group(words.face, 'rows faces', ...radios('face', CHOICES.face, words.faces)),
      element('div', { className: 'own-font' }, field('font', 'text', words.font), this.#noFont),
      group(
        words.setting,
        'rows',
        tick('paragraphs', words.paragraphs),
        tick('align', words.align),
        tick('hyphens', words.hyphens),
      ),
      slider('lines', words.lines),
      slider('width', words.width),
      slider('letters', words.letters),
      slider('words', words.words),
      group(words.notes, 'rows', ...radios('notes', CHOICES.notes, words.notesWays)),
      group(
        words.left,
        'rows',
        tick('styling', words.styling),
        tick('progress', words.progress),
        tick('keys', words.keys),
        tick('covers', words.covers),
        tick('gate', words.gate),
      ),
      group(words.turning, 'rows', tick('taps', words.taps)),
    );
    // What Enter would send off holds already.
    this.element.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Has the fields show settings. @param settings with a value for every field but for the ticks */
  show(settings: Settings): void {
    for (const input of this.element.querySelectorAll('input')) {
      const value = settings[input.name] ?? '';
      if (/radio|checkbox/u.test(input.type)) input.checked = input.value === value;
      else if (input.name !== 'font') input.value = value;
      // Whoever is typing a name is not disturbed.
      else if (input !== document.activeElement) input.value = value.replaceAll('"', '');
      if (input.type === 'range') this.#showValue(input);
    }
    this.#warn(settings);
  }

  #showValue(slider: HTMLInputElement): void {
    const text = this.#percent.format(slider.valueAsNumber);
    slider.ariaValueText = text;
    const shown = slider.parentElement?.querySelector('.value');
    if (shown) shown.textContent = text;
  }

  #warn({ theme, face, paper = '', ink = '', font = '' }: Settings): void {
    const ratio = contrast(paper, ink);
    const shown = (value: number): string => `${this.#ratio.format(value)}:1`;
    this.#faint.textContent =
      theme === 'own' && ratio < LEAST_CONTRAST
        ? fill(this.#words.faint, { ratio: shown(ratio), least: shown(LEAST_CONTRAST) })
        : '';
    const isMissing = face === 'own' && font !== '' && !isInstalled(font);
    this.#noFont.textContent = isMissing ? this.#words.noFont : '';
  }
}
