import { panelWords } from '../../i18n/panel-words.ts';
import { element } from '../element.ts';
import { addStyles } from '../panel/styles.ts';
import { KeepingOffer } from '../shelf/keeping-offer.ts';
import css from './selection-offer.css?inline';
import { keepSelected, selectedRange } from './shared-words.ts';

/** How long a selection rests before something is offered, in milliseconds. */
const AT_REST = 250;
/** Between the words and what is offered, and between that and the page's edge, in CSS pixels. */
const GAP = 6;

/**
 * Offers to share words of the text whenever some are selected, or to keep them: quiet buttons, whose
 * press leaves the words selected. What is kept is marked at once; a note on it is one more press.
 */
export async function offerSelection(): Promise<void> {
  const { share, shelf } = await panelWords(document.documentElement.lang);
  addStyles(css);
  const button = element('button', { type: 'button', ariaHasPopup: 'dialog' }, share.title);
  const sharing = document.createElement('panel-button');
  sharing.setAttribute('panel', 'share');
  const failed = document.querySelector('panel-button[failed]')?.getAttribute('failed');
  sharing.setAttribute('failed', failed ?? '');
  sharing.append(button, element('span', { role: 'status' }));
  const keeping = new KeepingOffer(shelf);
  const offer = element('div', { className: 'selection-offer', hidden: true });
  offer.append(...keeping.elements, sharing);
  document.querySelector('reading-place')?.append(offer);

  let range: Range | undefined;
  const show = (): void => {
    range = selectedRange();
    offer.hidden = !range;
    keeping.offer();
    if (range) standBy(offer, range);
  };
  let timer = setTimeout(show, AT_REST);
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(show, AT_REST);
  });
  offer.addEventListener('pointerdown', (event) => event.preventDefault());
  // Some browsers let go of the words at any press: what is pressed looks for them next.
  offer.addEventListener('click', () => keepSelected(range), { capture: true });
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
