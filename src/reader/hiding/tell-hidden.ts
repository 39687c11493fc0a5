import { browseWords } from '../../i18n/browse-words.ts';
import { createCounting } from '../../i18n/counting.ts';
import type { HidingWords } from '../../i18n/dictionary.ts';
import { hidingWords } from '../../i18n/hiding-words.ts';
import { element } from '../element.ts';
import { markOf } from '../preferences/at-hand.ts';
import { preferencesAtHand } from '../preferences/put-at-hand.ts';
import { hiddenAmong, readPreference, type Preference } from '../preferences/preference.ts';
import { forgetPreference } from '../shelf/keep-preference.ts';
import { attempt } from '../shelf/preference-notice.ts';
import { isMarked, type Card } from './card.ts';
import { focusNear } from './focus-near.ts';
import { hiddenNote } from './hidden-note.ts';
import { noteIn } from './note-place.ts';

/** The notes above a list. */
const NOTES = ':scope > :is(.never-shown, .read-left-out)';

const telling = new WeakMap<Element, Promise<void>>();

/** Says above a list how many of its stories are left out, and why. All of its cards tell it at once. */
export async function tellHidden({ element: card, stories }: Card): Promise<void> {
  const list = card.parentElement;
  if (!list) return;
  const told = telling.get(list) ?? tell(list, stories).finally(() => telling.delete(list));
  telling.set(list, told);
  await told;
}

async function tell(list: HTMLElement, stories: string): Promise<void> {
  const cards = [...list.querySelectorAll<HTMLElement>(':scope > article')];
  const words = await hidingWords(document.documentElement.lang);
  const read = await readNote(cards, stories, words);
  const wasAt = [...list.querySelectorAll(NOTES)].some((note) =>
    note.contains(document.activeElement),
  );
  const place = noteIn(list);
  for (const before of list.querySelectorAll(NOTES)) before.remove();
  cards[0]?.before(...read, ...noteOn(cards, list, stories, words));
  place.restore();
  if (wasAt && list.querySelector(NOTES) === null) focusNear(cards[0]);
}

/** How many of some cards the reader never wants to see, and why. */
function noteOn(
  cards: readonly HTMLElement[],
  list: HTMLElement,
  stories: string,
  words: HidingWords,
): readonly HTMLElement[] {
  const total = cards.filter(({ dataset }) => dataset['judged'] === 'hidden').length;
  if (total === 0) {
    delete list.dataset['revealed'];
    return [];
  }
  const reasons = hiddenAmong(preferencesAtHand(stories)).map((hidden) => {
    const marks = new Set([markOf(hidden)]);
    return { hidden, stories: cards.filter((element) => isMarked({ element }, marks)).length };
  });
  const isRevealed = list.dataset['revealed'] !== undefined;
  const note = hiddenNote({ total, reasons, isRevealed }, words, {
    onShowAgain: (hidden) => takeBack(stories, hidden, words),
    onReveal: (isWanted) => {
      if (isWanted) list.dataset['revealed'] = '';
      else delete list.dataset['revealed'];
      void tell(list, stories);
    },
  });
  return [note];
}

/** How many of them are left out as read. */
async function readNote(
  cards: readonly HTMLElement[],
  stories: string,
  hiding: HidingWords,
): Promise<readonly HTMLElement[]> {
  const total = cards.filter(({ dataset }) => dataset['judged'] === 'leftOut').length;
  if (total === 0) return [];
  const { lang } = document.documentElement;
  const words = await browseWords(lang);
  const show = element('button', { type: 'button', className: 'text-button' }, words.showRead);
  show.addEventListener('click', () => takeBack(stories, readPreference('shown', 0), hiding));
  const said = createCounting(lang).count(total, words.readLeftOut);
  return [element('p', { className: 'read-left-out' }, said, show)];
}

function takeBack(stories: string, preference: Preference, words: HidingWords): void {
  const act = (): Promise<void> => forgetPreference(stories, preference);
  void attempt(act, { words, leave: () => undefined });
}
