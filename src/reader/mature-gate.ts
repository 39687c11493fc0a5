import { changeSetting } from './settings/change-setting.ts';

/**
 * `<mature-gate>` around a `details` with a mature text, and a box that asks not to be asked again:
 * that is a setting, so every page knows it before it is painted, and opens what it covers.
 */
class MatureGate extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector(':scope > label input');
    if (!(box instanceof HTMLInputElement)) return;
    box.addEventListener('change', () => changeSetting('gate', box.checked ? 'open' : undefined));
  }
}

customElements.define('mature-gate', MatureGate);
