import type { HidingWords } from '../../i18n/dictionary.ts';
import { panelWords } from '../../i18n/panel-words.ts';
import { element } from '../element.ts';
import { addStyles } from '../panel/styles.ts';
import { failureOf } from './failure.ts';
import css from './preference-notice.css?inline';

/** How long it is said that something is done, where no one is at it, in milliseconds. */
const LASTING = 12_000;

/** What was done, and the way back. */
export interface Done {
  readonly said: string;
  readonly undo: () => Promise<void>;
}

export interface AttemptOptions {
  readonly words: HidingWords;
  /** Puts the keyboard elsewhere, as what says so goes. */
  readonly leave: () => void;
  /** Nothing where it shows by itself. */
  readonly done?: Done;
}

/**
 * Changes what is kept of a reader's preferences, and says at the foot of the window that it is
 * done, or why it cannot be.
 * @returns whether it is done
 */
export async function attempt(
  act: () => Promise<void>,
  { words, leave, done }: AttemptOptions,
): Promise<boolean> {
  const isByKey = document.activeElement?.matches(':focus-visible') === true;
  try {
    await act();
  } catch (error) {
    const { shelf } = await panelWords(document.documentElement.lang);
    new Notice(shelf[failureOf(error)], words, leave).show(isByKey);
    return false;
  }
  if (done === undefined) {
    if (isByKey) leave();
    return true;
  }
  const notice = new Notice(done.said, words, leave);
  notice.offer(words.undo, () => void attempt(done.undo, { words, leave }));
  notice.show(isByKey);
  return true;
}

/** A line at the foot of the window, in the place of the one before. */
class Notice {
  readonly #said = element('p', { id: 'preference-said', role: 'status' });
  readonly #close = element('button', { type: 'button', className: 'close' }, '×');
  readonly #element = element('div', { className: 'preference-notice' }, this.#said, this.#close);
  readonly #leave: () => void;
  readonly #text: string;
  #first = this.#close;

  constructor(text: string, words: HidingWords, leave: () => void) {
    this.#text = text;
    this.#leave = leave;
    this.#close.ariaLabel = words.close;
    this.#close.addEventListener('click', () => this.#end());
    this.#element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#end();
    });
  }

  offer(name: string, act: () => void): void {
    const button = element('button', { type: 'button', className: 'text-button' }, name);
    button.addEventListener('click', () => {
      act();
      this.#element.remove();
    });
    this.#close.before(button);
    this.#first = button;
  }

  /** @param isByKey whether the keyboard goes to it, which Space would press else by mistake */
  show(isByKey: boolean): void {
    addStyles(css);
    document.querySelector('.preference-notice')?.remove();
    document.body.append(this.#element);
    if (isByKey) {
      this.#said.textContent = this.#text;
      // Whoever hears the page hears what the button is about.
      this.#said.role = null;
      this.#first.setAttribute('aria-describedby', this.#said.id);
      this.#first.focus({ preventScroll: true });
    } else {
      // What comes into a region that is there already is said aloud.
      setTimeout(() => (this.#said.textContent = this.#text));
    }
    const wait = (): void => {
      const isWanted = this.#element.matches(':hover, :focus-within');
      if (isWanted) setTimeout(wait, LASTING);
      else this.#element.remove();
    };
    setTimeout(wait, LASTING);
  }

  #end(): void {
    const wasAt = this.#element.contains(document.activeElement);
    this.#element.remove();
    if (wasAt) this.#leave();
  }
}
