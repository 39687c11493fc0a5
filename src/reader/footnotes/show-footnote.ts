import type { PanelWords } from '../../i18n/dictionary.ts';
import { panelWords } from '../../i18n/panel-words.ts';
import { fill } from '../../i18n/phrases.ts';
import { element } from '../element.ts';
import sheetCss from '../panel/sheet.css?inline';
import { addStyles } from '../panel/styles.ts';
import css from './footnote.css?inline';

/** A press on an open footnote's mark has closed it before it is heard here, in milliseconds. */
const SAME_PRESS = 500;
/** Between a mark and its footnote, and between that and the page's edge, in CSS pixels. */
const GAP = 8;

/**
 * Shows the footnote that a mark leads to: beside the mark on a desk, from below on a phone. Closes
 * by Escape, or by a press beside it or on the mark again; then the keyboard is at the mark.
 * @throws where the page has no such footnote, or the words cannot be reached
 */
export async function showFootnote(mark: HTMLAnchorElement): Promise<void> {
  const words = await panelWords(document.documentElement.lang);
  addStyles(sheetCss);
  addStyles(css);
  popover ??= new Footnote(words);
  popover.toggle(mark);
}

let popover: Footnote | undefined;

class Footnote {
  readonly #words: PanelWords['footnotes'];
  readonly #text = element('div', { className: 'prose' });
  readonly #all: HTMLAnchorElement;
  readonly #leaf: HTMLElement;
  #mark: HTMLAnchorElement | undefined;
  #closed = -Infinity;

  constructor({ footnotes }: PanelWords) {
    this.#words = footnotes;
    this.#all = element('a', { textContent: footnotes.all });
    this.#leaf = element(
      'div',
      { className: 'sheet footnote', popover: 'auto', role: 'dialog', tabIndex: -1 },
      this.#text,
      this.#all,
    );
    this.#leaf.addEventListener('toggle', ({ newState }) => {
      if (newState === 'closed') this.#closed = performance.now();
    });
    this.#all.addEventListener('click', () => {
      this.#leaf.hidePopover();
    });
    document.body.append(this.#leaf);
  }

  toggle(mark: HTMLAnchorElement): void {
    const pressedAgain = mark === this.#mark && performance.now() - this.#closed < SAME_PRESS;
    this.#mark = mark;
    if (pressedAgain) return;
    const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (note === null) throw new Error(`The page has no footnote ${mark.hash}.`);
    this.#fill(note, mark);
    // A footnote that is called in another one takes its place.
    if (this.#leaf.contains(mark)) {
      this.#leaf.focus();
      return;
    }
    mark.focus();
    this.#leaf.showPopover();
    this.#stand(mark);
    // Not by `autofocus`, which scrolls to where it would stand before it is put beside its mark.
    this.#leaf.focus({ preventScroll: true });
  }

  #fill(note: HTMLElement, mark: HTMLAnchorElement): void {
    const text = note.closest<HTMLElement>('.prose');
    this.#text.lang = text?.lang ?? '';
    this.#text.dir = text?.dir ?? '';
    this.#text.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
    for (const back of this.#text.querySelectorAll('[role="doc-backlink"]')) back.remove();
    for (const named of this.#text.querySelectorAll('[id]')) named.removeAttribute('id');
    this.#leaf.ariaLabel = fill(this.#words.title, { number: mark.textContent });
    this.#all.href = mark.hash;
    this.#leaf.scrollTop = 0;
  }

  /** Puts the leaf under the mark, or over it where there is no room; a phone has it below. */
  #stand(mark: HTMLAnchorElement): void {
    const { left, top, bottom } = mark.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#leaf;
    const { clientWidth, clientHeight } = document.documentElement;
    const fitsBelow = bottom + GAP + height <= clientHeight || top < height + GAP;
    const at = {
      x: Math.max(GAP, Math.min(left - width / 2, clientWidth - width - GAP)),
      y: fitsBelow ? bottom + GAP : top - GAP - height,
    };
    this.#leaf.style.setProperty('--x', `${String(at.x + scrollX)}px`);
    this.#leaf.style.setProperty('--y', `${String(at.y + scrollY)}px`);
  }
}
