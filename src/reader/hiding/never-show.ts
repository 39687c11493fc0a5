import { atHand, hiddenMarks } from '../preferences/at-hand.ts';
import { isSet } from '../settings/when-set.ts';
import { cardAround, judge } from './card.ts';

/**
 * `<never-show>` around a button in a story's card: takes the card away where the reader never
 * wants to see the story, and offers what of it never to show again.
 */
class NeverShow extends HTMLElement {
  /** What the card was last judged by. */
  #judgedBy = '';
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
    const found = atHand(stories);
    const marks = hiddenMarks(found);
    const { read } = found;
    const before = element.dataset['judged'] ?? 'shown';
    const judgement = judge(card, marks, read);
    element.dataset['judged'] = judgement;
    haveCardsWait(marks.size);
    const written = [...marks, read].join(' ');
    const isNew = written !== this.#judgedBy;
    this.#judgedBy = written;
    const isTold = [before, judgement].some((each) => each === 'hidden' || each === 'leftOut');
    // The browser of the catalogue leaves them out itself, and says so.
    if (!isNew || !isTold || element.closest('browse-stories')) return;
    import('./tell-hidden.ts')
      .then(({ tellHidden }) => tellHidden(card))
      // What is hidden stays so.
      .catch(() => undefined);
  }
}

/** How many things were hidden when cards were last judged. */
let lastHidden = 0;

/**
 * Styles have cards wait for this script where a reader never wants to see some. They know it by a
 * setting, which all archives of a host share: one that hides nothing leaves it to the others.
 */
function haveCardsWait(hidden: number): void {
  const before = lastHidden;
  const isWanted = hidden > 0;
  lastHidden = hidden;
  if (before === hidden || isSet('hiding', 'on') === isWanted) return;
  import('../settings/change-setting.ts')
    .then(({ changeSetting }) => changeSetting('hiding', isWanted ? 'on' : undefined))
    // They are waited for another time.
    .catch(() => undefined);
}

customElements.define('never-show', NeverShow);
