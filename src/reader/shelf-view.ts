import { part } from './part.ts';
import { shelfCard } from './shelf-card.ts';
import { BOARDS, type Board, type Shelved } from './shelf-order.ts';
import type { ShelfSpeech } from './shelf-phrases.ts';

/** What a reader sees of the shelf: the boards with their stories, or that there are none. */
export class ShelfView {
  readonly #root: HTMLElement;
  readonly #speech: ShelfSpeech;
  readonly #template: HTMLTemplateElement;

  constructor(root: HTMLElement, speech: ShelfSpeech) {
    this.#root = root;
    this.#speech = speech;
    this.#template = part(root, 'template', HTMLTemplateElement);
  }

  show(boards: Readonly<Record<Board, readonly Shelved[]>>): void {
    const focus = this.#focused();
    const now = Date.now();
    for (const board of BOARDS) {
      const section = part(this.#root, `[data-board="${board}"]`, HTMLElement);
      const cards = boards[board].map((story) =>
        shelfCard(this.#template, story, this.#speech, now),
      );
      part(section, '.entries', HTMLElement).replaceChildren(...cards);
      section.hidden = cards.length === 0;
    }
    const empty = BOARDS.every((board) => boards[board].length === 0);
    part(this.#root, '.nothing', HTMLElement).hidden = !empty;
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('.save, .clear')) {
      button.hidden = empty;
    }
    focus?.();
  }

  /** Puts the keyboard at a story's entry; at the page's first heading where it has none. */
  focusOn(story: string): void {
    const card = this.#cardOf(story);
    (card?.querySelector('a') ?? part(this.#root, '[tabindex]', HTMLElement)).focus();
  }

  /** What brings the keyboard back to where it is, in the entry that takes this one's place. */
  #focused(): (() => void) | undefined {
    const active = document.activeElement;
    const card = active?.closest<HTMLElement>('article');
    const story = card?.dataset['story'];
    if (!card || story === undefined || !this.#root.contains(card)) return undefined;
    const place = [...card.querySelectorAll('a, button')].findIndex((stop) => stop === active);
    return () => {
      const stops = this.#cardOf(story)?.querySelectorAll<HTMLElement>('a, button');
      stops?.[place]?.focus();
    };
  }

  #cardOf(story: string): HTMLElement | undefined {
    const cards = this.#root.querySelectorAll<HTMLElement>('article');
    return [...cards].find((card) => card.dataset['story'] === story);
  }
}
