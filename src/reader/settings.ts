import { SETTINGS_KEY } from './bootstrap.ts';

/**
 * `<reading-settings>`: a form whose fields are the reader's settings by name. Applies and keeps
 * what is set; `bootstrap.ts` applies it again on the next page.
 */
class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    for (const [name, value] of Object.entries(stored())) {
      const field = form.elements.namedItem(name);
      if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = value;
    }
    form.addEventListener('input', () => {
      const settings: Record<string, string> = {};
      new FormData(form).forEach((value, name) => {
        if (typeof value === 'string') settings[name] = value;
      });
      localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings));
      const root = document.documentElement;
      root.dataset['theme'] = settings['theme'];
      root.style.setProperty('--size', settings['size'] ?? null);
    });
  }
}

function stored(): Record<string, string> {
  try {
    const settings: unknown = JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '{}');
    return { ...(settings as Record<string, string>) };
  } catch {
    // Forbidden or damaged storage is an empty one.
    return {};
  }
}

customElements.define('reading-settings', ReadingSettings);
