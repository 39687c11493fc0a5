import { panelWords } from '../../i18n/panel-words.ts';
import { element } from '../element.ts';
import { addStyles } from '../panel/styles.ts';
import { visit } from '../visit.ts';
import { findWords, type FoundWords } from './find-words.ts';
import css from './mark.css?inline';
import { markWords } from './mark-words.ts';
import { scrollToWords } from './scroll-to-words.ts';
import { StoryText } from './story-text.ts';
import { paragraphAt, readLocator } from './word-locator.ts';

/**
 * Shows the words that the page's address names: brings them into sight and marks them, until the
 * reader presses Escape or moves on, and says so where others stand there now.
 * @param written a locator; where it is none, nothing is shown
 */
export async function showWords(written: string): Promise<void> {
  const locator = readLocator(written);
  const id = decodeURIComponent(location.hash.slice(1));
  const prose =
    document.getElementById(id)?.closest<HTMLElement>('.prose') ??
    document.querySelector<HTMLElement>('reading-place .prose');
  const text = prose && new StoryText(prose);
  if (!locator || !text?.letters) {
    forgetWords();
    return;
  }
  const found = findWords(text, locator, id);
  const range = text.rangeOf(found);
  addStyles(css);
  uncover(range);
  leadTo(id, text, found);
  const unmark = markWords('shared-words', [range]);
  const notice = element('p', { className: 'words-changed', role: 'status' });
  document.body.append(notice);
  const left = new AbortController();
  left.signal.addEventListener('abort', () => {
    unmark();
    notice.remove();
    forgetWords();
  });
  leaveByEscape(left);
  // What is opened again is where it was left.
  if (visit() === 'navigate') await scrollToWords(range);
  leaveByScrolling(left, range);
  if (!found.changed) return;
  const words = await panelWords(document.documentElement.lang);
  notice.textContent = words.share.changed;
}

/**
 * Has the keyboard, and what reads aloud, go on at the words: the browser has done so by itself where
 * the paragraph is there that the address names.
 */
function leadTo(id: string, { paragraphs }: StoryText, { start }: FoundWords): void {
  const paragraph = paragraphs[paragraphAt(paragraphs, start)];
  if (paragraph && !document.getElementById(id)) location.replace(`#${paragraph.id}`);
}

/** Opens what hides words until it is asked for. */
function uncover(range: Range): void {
  const within = range.startContainer.parentElement;
  const box = within?.closest('label.spoiler')?.querySelector('input');
  if (box) box.checked = true;
  let cover = within?.closest('details');
  for (; cover; cover = cover.parentElement?.closest('details')) cover.open = true;
}

/** From here on the reader is on their own: the address names no words any more. */
function forgetWords(): void {
  const address = new URL(location.href);
  address.searchParams.delete('w');
  history.replaceState(history.state, '', address);
}

function leaveByEscape(left: AbortController): void {
  addEventListener(
    'keydown',
    ({ key }) => {
      // What lies over the page is left first.
      if (key === 'Escape' && !document.querySelector(':popover-open')) left.abort();
    },
    { signal: left.signal },
  );
}

function leaveByScrolling(left: AbortController, range: Range): void {
  addEventListener(
    'scroll',
    () => {
      const { top, bottom } = range.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) left.abort();
    },
    { signal: left.signal, passive: true },
  );
}
