import { hiddenMarks } from '../preferences/marks.ts';
import { isSet } from '../settings/when-set.ts';
import { cardAround, isMarked, type Card } from './card.ts';

/**
 * `<never-show>` around a button in a story's card: takes the card away where the reader never
 * wants to see the story, and offers what of it never to show again.
 */
class NeverShow extends HTMLElement {
  readonly #judge = (): void => {
    const card = cardAround(this);
    if (card) judge(card);
  };

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
    judge(card);
    addEventListener('storage', this.#judge);
    addEventListener('pageshow', this.#judge);
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.#judge);
    removeEventListener('pageshow', this.#judge);
  }
}

function judge(card: Card): void {
  const { element, stories } = card;
  const wasHidden = element.dataset['judged'] === 'hidden';
  const marks = hiddenMarks(stories);
  const isHidden = isMarked(card, marks);
  haveCardsWait(marks.size > 0);
  element.dataset['judged'] = isHidden ? 'hidden' : 'shown';
  // The browser of the catalogue leaves them out itself, and says so.
  if (isHidden === wasHidden || element.closest('browse-stories')) return;
  import('./tell-hidden.ts')
    .then(({ tellHidden }) => tellHidden(card))
    // What is hidden stays so.
    .catch(() => undefined);
}

/** Styles have cards wait for this script where a reader never wants to see some. */
function haveCardsWait(isWanted: boolean): void {
  if (isSet('hiding', 'on') === isWanted) return;
  import('../settings/change-setting.ts')
    .then(({ changeSetting }) => changeSetting('hiding', isWanted ? 'on' : undefined))
    // They are waited for another time.
    .catch(() => undefined);
}

customElements.define('never-show', NeverShow);
