import { createCounting } from '../../i18n/counting.ts';
import type { HidingWords } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/phrases.ts';
import { element } from '../element.ts';
import { addStyles } from '../panel/styles.ts';
import type { Hidden } from '../preferences/preference.ts';
import css from './hidden-note.css?inline';

/** How much is left out of a list, and why. */
export interface HiddenHere {
  readonly total: number;
  /** Each thing that a reader never wants to see, with how many stories of the list are so. */
  readonly reasons: readonly { readonly hidden: Hidden; readonly stories: number }[];
  /** Whether they are shown all the same. */
  readonly isRevealed: boolean;
}

export interface HiddenNoteOptions {
  readonly onShowAgain: (hidden: Hidden) => void;
  /** Shows them on this page all the same, or no longer. */
  readonly onReveal: (isRevealed: boolean) => void;
}

/** Says how many stories are left out; opened, why, and has each reason taken back. */
export function hiddenNote(
  { total, reasons, isRevealed }: HiddenHere,
  words: HidingWords,
  { onShowAgain, onReveal }: HiddenNoteOptions,
): HTMLElement {
  addStyles(css);
  const { count, number } = createCounting(document.documentElement.lang);
  const rows = reasons
    .filter(({ stories }) => stories > 0)
    .map(({ hidden, stories }) => {
      const button = element('button', { type: 'button', className: 'text-button' }, words.again);
      button.ariaLabel = fill(words.againNamed, { name: hidden.name });
      button.addEventListener('click', () => onShowAgain(hidden));
      const name = element('bdi', {}, hidden.name);
      const counted = element('span', { className: 'count' }, number(stories));
      const kind = element('span', { className: 'kind' }, words.kinds[hidden.kind]);
      return element('li', {}, name, ' ', kind, ' ', counted, button);
    });
  const once = isRevealed ? words.leaveOut : words.showOnce;
  const reveal = element('button', { type: 'button', className: 'text-button' }, once);
  reveal.addEventListener('click', () => onReveal(!isRevealed));
  const said = count(total, isRevealed ? words.shownOnce : words.leftOut);
  return element(
    'div',
    { className: 'never-shown' },
    element(
      'details',
      {},
      element('summary', {}, said),
      element('ul', { className: 'reasons' }, ...rows),
    ),
    reveal,
  );
}
