import type { HidingWords } from '../../i18n/dictionary.ts';
import { panelWords } from '../../i18n/panel-words.ts';
import { element } from '../element.ts';
import { addStyles } from '../panel/styles.ts';
import { failureOf } from '../shelf/failure.ts';
import css from './hiding-notice.css?inline';

/** What was done, and the way back. */
export interface Done {
  readonly said: string;
  readonly undo: () => Promise<void>;
}

/**
 * Changes what is hidden, and says at the foot of the window that it is done, or why it cannot be.
 * @param leave puts the keyboard elsewhere, as what says so goes
 * @param done nothing where it shows by itself
 */
export async function attempt(
  act: () => Promise<void>,
  words: HidingWords,
  leave: () => void,
  done?: Done,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { shelf } = await panelWords(document.documentElement.lang);
    say(shelf[failureOf(error)], words, leave);
    return;
  }
  if (done) say(done.said, words, leave, done.undo);
  else leave();
}

/** Says something in the place of what was said before. */
function say(text: string, words: HidingWords, leave: () => void, undo?: Done['undo']): void {
  addStyles(css);
  document.querySelector('.hiding-notice')?.remove();
  const said = element('p', { id: 'hiding-said' }, text);
  const close = element('button', { type: 'button', className: 'close' }, '×');
  close.ariaLabel = words.close;
  const notice = element('div', { className: 'hiding-notice' }, said, close);
  close.addEventListener('click', () => {
    notice.remove();
    leave();
  });
  const takeBack = element('button', { type: 'button', className: 'text-button' }, words.undo);
  if (undo) {
    takeBack.addEventListener('click', () => {
      notice.remove();
      void attempt(undo, words, leave);
    });
    close.before(takeBack);
  }
  document.body.append(notice);
  // Whoever hears the page hears what the button is about, as it gets the keyboard.
  const first = undo ? takeBack : close;
  first.setAttribute('aria-describedby', said.id);
  first.focus({ preventScroll: true });
}
