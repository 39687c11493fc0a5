import { hiddenMarks } from '../preferences/at-hand.ts';
import { isSet } from '../settings/when-set.ts';
import { cardAround, isMarked } from './card.ts';

/**
 * `<never-show>` around a button in a story's card: takes the card away where the reader never
 * wants to see the story, and offers what of it never to show again.
 */
class NeverShow extends HTMLElement {
  /** The marks by which the card was last judged. */
  #marks = '';
  readonly #onChange = (): void => this.#judge();

  connectedCallback(): void {
    const card = cardAround(this);
    const button = this.querySelector('button');
    if (!card || !button) return;
    button.ariaLabel = `${button.title}: ${card.title.textContent}`;
    button.onclick = () =>
      void import('./never-show-menu.ts')
        .then(({ toggleMenu }) => toggleMenu(card, button))
        // Without a network it is not offered.
        .catch(() => undefined);
    this.#judge();
    addEventListener('storage', this.#onChange);
    addEventListener('pageshow', this.#onChange);
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.#onChange);
    removeEventListener('pageshow', this.#onChange);
  }

  #judge(): void {
    const card = cardAround(this);
    if (!card) return;
    const { element, stories } = card;
    const marks = hiddenMarks(stories);
    const wasHidden = element.dataset['judged'] === 'hidden';
    const isHidden = isMarked(card, marks);
    element.dataset['judged'] = isHidden ? 'hidden' : 'shown';
    haveCardsWait(marks.size);
    const written = [...marks].join(' ');
    const isNew = written !== this.#marks;
    this.#marks = written;
    // The browser of the catalogue leaves them out itself, and says so.
    if (!isNew || !(isHidden || wasHidden) || element.closest('browse-stories')) return;
    import('./tell-hidden.ts')
      .then(({ tellHidden }) => tellHidden(card))
      // What is hidden stays so.
      .catch(() => undefined);
  }
}

let lastHidden = 0;

/**
 * Styles have cards wait for this script where a reader never wants to see some. They know it by a
 * setting, which all archives of a host share: one that hides nothing leaves it to the others.
 */
function haveCardsWait(hidden: number): void {
  const [before] = [lastHidden, (lastHidden = hidden)];
  const isWanted = hidden > 0;
  if (before === hidden || isSet('hiding', 'on') === isWanted || before + hidden === 0) return;
  import('../settings/change-setting.ts')
    .then(({ changeSetting }) => changeSetting('hiding', isWanted ? 'on' : undefined))
    // They are waited for another time.
    .catch(() => undefined);
}

customElements.define('never-show', NeverShow);
