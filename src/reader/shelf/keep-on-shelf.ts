import { panelWords } from '../../i18n/panel-words.ts';
import { KEPT_KEY, storyNote } from '../place.ts';
import { failureOf } from './failure.ts';
import type { ShelfStory } from './shelf.ts';

/**
 * `<keep-on-shelf story note>` around a toggle button and a `[role=status]`: marks the story for
 * later on the reader's shelf, or no longer. In step with its like on this page and in other tabs.
 */
class KeepOnShelf extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const show = (): void => button?.setAttribute('aria-pressed', String(this.#isMarked()));
    button?.addEventListener('click', () => void this.#toggle());
    show();
    addEventListener('storage', show);
    // A page that the browser had put aside may come back.
    addEventListener('pageshow', show);
  }

  get #story(): string {
    return this.getAttribute('story') ?? '';
  }

  #isMarked(): boolean {
    try {
      return localStorage.getItem(KEPT_KEY + this.#story)?.includes('later') ?? false;
    } catch {
      return false;
    }
  }

  async #toggle(): Promise<void> {
    const later = this.#isMarked() ? undefined : Date.now();
    try {
      const { shelfWith } = await import('./open-shelf.ts');
      const change = (kept: ShelfStory): ShelfStory => ({ ...kept, later });
      const changing = shelfWith(this.#story).changeStory(this.#story, storyNote(this), change);
      const failure = await changing.then(() => undefined, failureOf);
      this.#say(failure ? (await panelWords(document.documentElement.lang)).shelf[failure] : '');
    } catch {
      // The button beside this one has the words for what cannot be reached.
      this.#say(document.querySelector('[failed]')?.getAttribute('failed') ?? '');
    }
    // Other tabs hear of a change by themselves, this one does not.
    dispatchEvent(new Event('storage'));
  }

  #say(text: string): void {
    const status = this.querySelector('[role]');
    if (status) status.textContent = text;
  }
}

customElements.define('keep-on-shelf', KeepOnShelf);
