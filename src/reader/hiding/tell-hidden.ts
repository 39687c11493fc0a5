import { hidingWords } from '../../i18n/hiding-words.ts';
import { markOf } from '../preferences/at-hand.ts';
import { preferencesAtHand } from '../preferences/put-at-hand.ts';
import { hiddenAmong } from '../preferences/preference.ts';
import { isMarked, type Card } from './card.ts';
import { focusNear } from './focus-near.ts';
import { forgetPreference } from '../preferences/keep-preference.ts';
import { hiddenNote } from './hidden-note.ts';
import { attempt } from './hiding-notice.ts';
import { noteIn } from './note-place.ts';

const telling = new WeakMap<Element, Promise<void>>();

/** Says above a list how many of its stories are left out, and why. All of its cards tell it at once. */
export async function tellHidden({ element, stories }: Card): Promise<void> {
  const list = element.parentElement;
  if (!list) return;
  const told = telling.get(list) ?? tell(list, stories).finally(() => telling.delete(list));
  telling.set(list, told);
  await told;
}

async function tell(list: HTMLElement, stories: string): Promise<void> {
  const words = await hidingWords(document.documentElement.lang);
  const cards = [...list.querySelectorAll<HTMLElement>(':scope > article')];
  const reasons = hiddenAmong(preferencesAtHand(stories)).map((hidden) => {
    const marks = new Set([markOf(hidden)]);
    return { hidden, stories: cards.filter((element) => isMarked({ element }, marks)).length };
  });
  const total = cards.filter(({ dataset }) => dataset['judged'] === 'hidden').length;
  const before = list.querySelector(':scope > .never-shown');
  const place = noteIn(list);
  const wasAt = before?.contains(document.activeElement) === true;
  before?.remove();
  if (total === 0) {
    delete list.dataset['revealed'];
    if (wasAt) focusNear(cards[0]);
    return;
  }
  const reveal = (isRevealed: boolean): void => {
    if (isRevealed) list.dataset['revealed'] = '';
    else delete list.dataset['revealed'];
    void tell(list, stories);
  };
  const note = hiddenNote(
    { total, reasons, isRevealed: list.dataset['revealed'] !== undefined },
    words,
    {
      onShowAgain: (hidden) =>
        void attempt(
          () => forgetPreference(stories, hidden),
          words,
          () => undefined,
        ),
      onReveal: reveal,
    },
  );
  cards[0]?.before(note);
  place.restore();
}
