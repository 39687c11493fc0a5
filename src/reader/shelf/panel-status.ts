import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import { failureOf } from './failure.ts';
import type { Undo } from './shelf-store.ts';

/** Says in a panel what has been done, with a way to take it back, or why it could not be. */
export class PanelStatus {
  readonly element = element('div', { className: 'said' });
  readonly #words: PanelWords['shelf'];
  readonly #status = element('p', { role: 'status' });
  readonly #button: HTMLButtonElement;
  #undo: Undo | undefined;

  constructor(words: PanelWords['shelf']) {
    this.#words = words;
    this.#button = element('button', { type: 'button', hidden: true }, words.undo);
    this.#button.addEventListener('click', () => {
      this.#undo?.().then(
        () => this.say(''),
        (error: unknown) => this.fail(error),
      );
    });
    this.element.append(this.#status, this.#button);
  }

  say(text: string, undo?: Undo): void {
    this.#status.textContent = text;
    this.#undo = undo;
    this.#button.hidden = undo === undefined;
  }

  /** Puts the keyboard at the way to take it back, as what was pressed is gone. */
  focus(): void {
    this.#button.focus();
  }

  fail(error: unknown): void {
    this.say(this.#words[failureOf(error)]);
  }

  /** Has something done, and says so where it could not be. */
  async trying<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await act();
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }
}
