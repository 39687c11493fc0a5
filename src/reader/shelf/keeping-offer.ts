import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import { togglePanel } from '../panel/panels.ts';
import { failureOf } from './failure.ts';
import { askFor, subjectOfPage } from './subject.ts';

/** Offers to keep the words that are selected, and then to write a note on them. */
export class KeepingOffer {
  readonly #words: PanelWords['shelf'];
  readonly #highlight: HTMLButtonElement;
  readonly #note: HTMLButtonElement;
  readonly #status = element('span', { role: 'status' });
  /** The name of what was kept last. */
  #kept = '';
  #isKeeping = false;

  constructor(words: PanelWords['shelf']) {
    this.#words = words;
    this.#highlight = element('button', { type: 'button' }, words.highlight);
    this.#note = element('button', { type: 'button', ariaHasPopup: 'dialog' }, words.addNote);
    this.#highlight.addEventListener('click', () => void this.#keep());
    this.#note.addEventListener('click', () => {
      const subject = subjectOfPage();
      if (subject) askFor({ ...subject, annotation: this.#kept });
      togglePanel('shelf').catch((error: unknown) => this.#fail(error));
    });
  }

  get elements(): readonly HTMLElement[] {
    return [this.#highlight, this.#note, this.#status];
  }

  /** Offers it anew, as other words are selected. */
  offer(): void {
    this.#status.textContent = '';
    this.#highlight.hidden = false;
    this.#note.hidden = true;
  }

  async #keep(): Promise<void> {
    // A second press keeps nothing twice.
    if (this.#isKeeping) return;
    this.#isKeeping = true;
    try {
      const [{ annotate }, { showAnnotations }] = await Promise.all([
        import('./annotations.ts'),
        import('./annotated-text.ts'),
      ]);
      const annotation = await annotate('highlight');
      if (!annotation) return;
      this.#kept = annotation.id;
      await showAnnotations();
      this.#note.hidden = false;
      // What was pressed goes: the keyboard goes on to what comes instead.
      if (document.activeElement === this.#highlight) this.#note.focus();
      this.#highlight.hidden = true;
      this.#status.textContent = this.#words.kept;
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isKeeping = false;
    }
  }

  #fail(error: unknown): void {
    this.#status.textContent = this.#words[failureOf(error)];
  }
}
