import type { HidingWords } from '../../i18n/dictionary.ts';
import { panelWords } from '../../i18n/panel-words.ts';
import { element } from '../element.ts';
import { addStyles } from '../panel/styles.ts';
import { failureOf } from '../shelf/failure.ts';
import css from './hiding-notice.css?inline';

/**
 * Changes what is hidden, and says at the foot of the window that it is done, or why it cannot be.
 * @param done what is said then, and what takes it back; nothing where it shows by itself
 */
export async function attempt(
  act: () => Promise<void>,
  words: HidingWords,
  done?: { readonly said: string; readonly undo: () => Promise<void> },
): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { shelf } = await panelWords(document.documentElement.lang);
    say(shelf[failureOf(error)], words);
    return;
  }
  if (done) say(done.said, words, () => void attempt(done.undo, words));
}

/** Says something in the place of what was said before. */
function say(text: string, words: HidingWords, undo?: () => void): void {
  addStyles(css);
  document.querySelector('.hiding-notice')?.remove();
  const said = element('p', { role: 'status' });
  const close = element('button', { type: 'button', className: 'close' }, '×');
  close.ariaLabel = words.close;
  const notice = element('div', { className: 'hiding-notice' }, said, close);
  close.addEventListener('click', () => notice.remove());
  document.body.append(notice);
  // What is put into a region that is there already is said aloud.
  said.textContent = text;
  if (!undo) return;
  const takeBack = element('button', { type: 'button', className: 'text-button' }, words.undo);
  takeBack.addEventListener('click', () => {
    notice.remove();
    undo();
  });
  close.before(takeBack);
  takeBack.focus({ preventScroll: true });
}
