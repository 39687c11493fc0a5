import { part } from '../part.ts';

/** The line that says what has changed on the shelf, and offers to take it back. */
export class ShelfNotice {
  readonly #status: HTMLElement;
  readonly #button: HTMLButtonElement;
  #undo: (() => void) | undefined;

  constructor(root: HTMLElement) {
    this.#status = part(root, '.notice [role="status"]', HTMLElement);
    this.#button = part(root, '.notice button', HTMLButtonElement);
    this.#button.addEventListener('click', () => this.#undo?.());
  }

  /** @param undo what the reader may press, until something else is said */
  say(text: string, undo?: () => void): void {
    this.#status.textContent = text;
    this.#undo = undo;
    this.#button.hidden = undo === undefined;
  }

  /** Puts the keyboard at the offer to take it back, as what was pressed is gone. */
  focus(): void {
    this.#button.focus();
  }
}
