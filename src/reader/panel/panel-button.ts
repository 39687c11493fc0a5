import { isPanel, togglePanel } from './panels.ts';

/**
 * `<panel-button panel="settings" failed="…"><button>`: opens a panel. The first press loads it;
 * where it cannot be reached, `failed` is said beside the button.
 */
class PanelButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const name = this.getAttribute('panel') ?? '';
    if (!button || !isPanel(name)) return;
    button.addEventListener('click', () => {
      // Once it is there, the browser itself opens and closes it.
      if (button.popoverTargetElement) return;
      togglePanel(name).then(
        () => this.#say(''),
        () => this.#say(this.getAttribute('failed') ?? ''),
      );
    });
  }

  #say(text: string): void {
    const status = this.querySelector('[role]');
    if (status) status.textContent = text;
  }
}

customElements.define('panel-button', PanelButton);
