import { hidingWords } from '../../i18n/hiding-words.ts';
import { marksOf, preferencesAtHand } from '../preferences/at-hand.ts';
import { hiddenAmong } from '../preferences/preference.ts';
import { cardAround, isMarked, type Card } from './card.ts';
import { forgetPreference } from '../preferences/keep-preference.ts';
import { hiddenNote } from './hidden-note.ts';
import { attempt } from './hiding-notice.ts';

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
  const cards = [...list.querySelectorAll(':scope > article')].flatMap(
    (article) => cardAround(article) ?? [],
  );
  const reasons = hiddenAmong(preferencesAtHand(stories)).map((hidden) => {
    const marks = new Set(marksOf(hidden));
    return { hidden, stories: cards.filter((card) => isMarked(card, marks)).length };
  });
  const total = cards.filter(({ element }) => element.dataset['judged'] === 'hidden').length;
  const before = list.querySelector(':scope > .never-shown');
  if (total === 0) {
    before?.remove();
    return;
  }
  const note = hiddenNote(
    { total, reasons, isRevealed: list.dataset['revealed'] !== undefined },
    words,
    {
      onShowAgain: (hidden) => void attempt(() => forgetPreference(stories, hidden), words),
      onReveal: (isRevealed) => {
        if (isRevealed) list.dataset['revealed'] = '';
        else delete list.dataset['revealed'];
        void tell(list, stories);
      },
    },
  );
  put(note, before, list);
}

/** Puts a note in the place of another, as open as that was, and with the keyboard where it was. */
function put(note: HTMLElement, before: Element | null, list: HTMLElement): void {
  if (!before) {
    list.querySelector(':scope > article')?.before(note);
    return;
  }
  const wasAt = before.contains(document.activeElement);
  const isOpen = before.querySelector('details')?.open ?? false;
  before.replaceWith(note);
  const details = note.querySelector('details');
  if (details) details.open = isOpen;
  if (wasAt) note.querySelector('summary')?.focus();
}
