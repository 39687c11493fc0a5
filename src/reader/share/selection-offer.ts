import { panelWords } from '../../i18n/panel-words.ts';
import { element } from '../element.ts';
import { addStyles } from '../panel/styles.ts';
import css from './selection-offer.css?inline';
import { selectedRange } from './shared-words.ts';

/** How long a selection rests before something is offered, in milliseconds. */
const AT_REST = 250;
/** Between the words and what is offered, and between that and the page's edge, in CSS pixels. */
const GAP = 6;

/**
 * Offers to share words of the text whenever some are selected: a quiet button that opens the panel.
 * Its press leaves them selected.
 */
export async function offerSelection(): Promise<void> {
  const { share } = await panelWords(document.documentElement.lang);
  addStyles(css);
  const button = element('button', { type: 'button', ariaHasPopup: 'dialog' }, share.title);
  const offer = document.createElement('panel-button');
  offer.className = 'selection-offer';
  offer.hidden = true;
  offer.setAttribute('panel', 'share');
  const failed = document.querySelector('panel-button[failed]')?.getAttribute('failed');
  offer.setAttribute('failed', failed ?? '');
  offer.append(button, element('span', { role: 'status' }));
  document.querySelector('reading-place')?.append(offer);

  let range: Range | undefined;
  const show = (): void => {
    range = selectedRange();
    offer.hidden = !range;
    if (range) standBy(offer, range);
  };
  let timer = setTimeout(show, AT_REST);
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(show, AT_REST);
  });
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  // Some browsers let go of the words at any press: the panel looks for them next.
  button.addEventListener('click', () => keepSelected(range), { capture: true });
}

/** Puts the offer below the last of the words, or above the first where there is no room. */
function standBy(offer: HTMLElement, range: Range): void {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const { offsetWidth: width, offsetHeight: height } = offer;
  const { clientWidth, clientHeight } = document.documentElement;
  const end = offer.matches(':dir(rtl)') ? last.left : last.right;
  const below = last.bottom + GAP;
  const x = Math.max(GAP, Math.min(end - width / 2, clientWidth - width - GAP));
  const y = below + height <= clientHeight ? below : Math.max(GAP, first.top - GAP - height);
  offer.style.setProperty('--x', `${String(x + scrollX)}px`);
  offer.style.setProperty('--y', `${String(y + scrollY)}px`);
}

function keepSelected(range: Range | undefined): void {
  const selection = getSelection();
  if (!range || !selection?.isCollapsed) return;
  selection.removeAllRanges();
  selection.addRange(range);
}
