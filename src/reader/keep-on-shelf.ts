import { KEPT_KEY, remember, type StoryNote } from './place.ts';

/**
 * `<keep-on-shelf story note>` around a toggle button and a `[role=status]` with `data-failed`:
 * keeps the story on the reader's shelf, or no longer. In step with its like on this page and in
 * other tabs.
 */
class KeepOnShelf extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector<HTMLElement>('[role]');
    const key = KEPT_KEY + (this.getAttribute('story') ?? '');
    const show = (): void => button?.setAttribute('aria-pressed', String(isThere(key)));
    button?.addEventListener('click', () => {
      // Written by the page of the same build.
      const note = JSON.parse(this.getAttribute('note') ?? '') as StoryNote;
      const done = remember(key, isThere(key) ? undefined : { ...note, at: Date.now() });
      if (status) status.textContent = done ? '' : (status.dataset['failed'] ?? '');
      // Other tabs hear of a change by themselves, this one does not.
      dispatchEvent(new Event('storage'));
    });
    show();
    addEventListener('storage', show);
    // A page that the browser had put aside may come back.
    addEventListener('pageshow', show);
  }
}

function isThere(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

customElements.define('keep-on-shelf', KeepOnShelf);
