/**
 * Puts the keyboard at a card's own button; where the card is gone or hidden, at that of the next
 * one that is shown, or of the last.
 */
export function focusNear(card: HTMLElement | undefined): void {
  const cards = [...document.querySelectorAll<HTMLElement>('article.card')];
  // A list that was drawn anew has another card for the same story.
  const same = cards.find((each) => each === card || isOf(each, card));
  const from = same ? cards.indexOf(same) : 0;
  const shown = (some: readonly HTMLElement[]): HTMLElement | undefined =>
    some.find((each) => each.checkVisibility());
  const near = shown(cards.slice(from)) ?? shown(cards.slice(0, from).reverse());
  near?.querySelector<HTMLElement>('never-show button')?.focus({ preventScroll: true });
}

function isOf(card: HTMLElement, other: HTMLElement | undefined): boolean {
  const story = card.dataset['marks']?.split(' ')[0];
  return story !== undefined && story === other?.dataset['marks']?.split(' ')[0];
}
