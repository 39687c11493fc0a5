import { changeSetting } from './settings/change-setting.ts';
import { storedSettings } from './settings/settings.ts';

/**
 * `<mature-gate>` around a `details` with a mature text, and a box that asks not to be asked again:
 * that is a setting, so every page knows it before it is painted.
 */
class MatureGate extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector<HTMLDetailsElement>(':scope > details');
    const box = this.querySelector(':scope > label input');
    if (!details || !(box instanceof HTMLInputElement)) return;
    if (storedSettings()?.['gate'] === 'open') details.open = true;
    box.addEventListener('change', () => {
      changeSetting('gate', box.checked ? 'open' : undefined);
      details.open = box.checked;
    });
    // A link to a paragraph is a wish to read it.
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && details.contains(target) && !details.open) {
      details.open = true;
      target.scrollIntoView();
    }
  }
}

customElements.define('mature-gate', MatureGate);
