import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import { FASTEST, languageOf, SLOWEST, voiceFor, voicesFor, type Manner } from './voices.ts';

/** What a reader does at the bar. */
export interface AtBar {
  readonly toggle: () => void;
  readonly move: (step: 1 | -1) => void;
  readonly change: (manner: Manner) => void;
  readonly close: () => void;
}

/** The bar at the foot of the window from which reading aloud is led. */
export class AloudBar {
  readonly #words: PanelWords['aloud'];
  readonly #element: HTMLElement;
  readonly #toggle: HTMLButtonElement;
  readonly #status = element('p', { role: 'status' });
  readonly #voices = element('select');
  readonly #lang: string;
  readonly #opener = document.activeElement;
  #manner: Manner;
  /** What is said while nothing else has to be. */
  #caution = '';

  /** @param lang of the text, by which voices are offered */
  constructor(words: PanelWords['aloud'], lang: string, manner: Manner, atBar: AtBar) {
    this.#words = words;
    this.#lang = lang;
    this.#manner = manner;
    this.#toggle = iconButton('play', words.pause, atBar.toggle);
    const change = (changed: Partial<Manner>): void => {
      this.#manner = { ...this.#manner, ...changed };
      atBar.change(this.#manner);
    };
    this.#element = element(
      'div',
      { className: 'aloud', role: 'region', ariaLabel: words.title },
      this.#status,
      element(
        'div',
        {},
        iconButton('back', words.back, () => atBar.move(-1)),
        this.#toggle,
        iconButton('on', words.on, () => atBar.move(1)),
        element(
          'details',
          {},
          element('summary', {}, words.manner),
          element('div', {}, this.#speedField(change), this.#voiceField(change)),
        ),
        iconButton('close', words.close, atBar.close),
      ),
    );
    this.#element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      const open = this.#element.querySelector('details[open]');
      if (!open) atBar.close();
      open?.removeAttribute('open');
      open?.querySelector('summary')?.focus();
    });
    document.body.append(this.#element);
    // The bar stands where what opened it stood.
    if (this.#opener?.checkVisibility() === false) this.#toggle.focus();
    speechSynthesis.addEventListener('voiceschanged', this.#fillVoices);
    this.#fillVoices();
  }

  show(isSpeaking: boolean): void {
    this.#toggle.className = isSpeaking ? 'pause' : 'play';
    this.#toggle.ariaLabel = isSpeaking ? this.#words.pause : this.#words.play;
    if (isSpeaking) this.say(this.#caution);
  }

  say(text: string): void {
    this.#status.textContent = text;
  }

  remove(): void {
    speechSynthesis.removeEventListener('voiceschanged', this.#fillVoices);
    const hasFocus = this.#element.contains(document.activeElement);
    this.#element.remove();
    if (hasFocus && this.#opener instanceof HTMLElement) {
      this.#opener.focus({ preventScroll: true });
    }
  }

  #speedField(change: (changed: Partial<Manner>) => void): HTMLElement {
    const numbers = new Intl.NumberFormat(document.documentElement.lang, {
      minimumFractionDigits: 1,
    });
    const speed = element('input', { type: 'range', step: '0.1' });
    speed.min = String(SLOWEST);
    speed.max = String(FASTEST);
    speed.value = String(this.#manner.speed);
    const value = element('span', {}, numbers.format(this.#manner.speed));
    speed.addEventListener('input', () => {
      value.textContent = numbers.format(speed.valueAsNumber);
    });
    speed.addEventListener('change', () => change({ speed: speed.valueAsNumber }));
    return element('label', {}, element('span', {}, this.#words.speed), value, speed);
  }

  #voiceField(change: (changed: Partial<Manner>) => void): HTMLElement {
    this.#voices.addEventListener('change', () => {
      const { voices } = this.#manner;
      change({ voices: { ...voices, [languageOf(this.#lang)]: this.#voices.value } });
    });
    return element('label', {}, element('span', {}, this.#words.voice), this.#voices);
  }

  /** Platforms bring their voices when they like. */
  readonly #fillVoices = (): void => {
    const all = speechSynthesis.getVoices();
    const able = voicesFor(this.#lang, all);
    const options = (able.length > 0 ? able : all).map(({ voiceURI: value, name }) =>
      element('option', { value }, name),
    );
    this.#voices.replaceChildren(...options);
    this.#voices.value = voiceFor(this.#lang, all, this.#manner)?.voiceURI ?? '';
    const isQuiet = this.#status.textContent === this.#caution;
    this.#caution = able.length > 0 ? '' : this.#words.none;
    if (isQuiet) this.say(this.#caution);
  };
}

function iconButton(icon: string, name: string, press: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', className: icon, ariaLabel: name });
  button.addEventListener('click', press);
  return button;
}
