import type { HidingWords } from '../../i18n/dictionary.ts';
import { hidingWords } from '../../i18n/hiding-words.ts';
import { fill, isolated } from '../../i18n/phrases.ts';
import { element } from '../element.ts';
import { addStyles } from '../panel/styles.ts';
import { homeOf } from '../place.ts';
import { nameAtPath } from '../preferences/name-path.ts';
import { hidden, type Hidden } from '../preferences/preference.ts';
import { forgetPreference, keepPreference } from '../shelf/keep-preference.ts';
import { attempt } from '../shelf/preference-notice.ts';
import type { Card } from './card.ts';
import { focusNear } from './focus-near.ts';
import css from './never-show-menu.css?inline';

/** Opens what of a story may never be shown again, below its card; closes it where it is open. */
export async function toggleMenu(card: Card, button: HTMLButtonElement): Promise<void> {
  const words = await hidingWords(document.documentElement.lang);
  const open = document.querySelector('.never-show-menu');
  if (open) close(open);
  if (open && card.element.contains(open)) return;
  button.ariaExpanded = 'true';
  addStyles(css);
  const rows = choicesIn(card, words).map(({ hidden: chosen, shown }) => {
    const name = element('bdi', {}, shown);
    const press = element('button', { type: 'button', className: 'text-button' }, name);
    const kind = element('span', { className: 'kind' }, words.kinds[chosen.kind]);
    press.addEventListener('click', () => {
      // Before the keyboard is nowhere: it tells how this was pressed.
      void choose(chosen, card, words);
      close(menu);
    });
    return element('li', {}, press, ...(chosen.kind === 'story' ? [] : [' ', kind]));
  });
  const list = element('ul', { ariaLabel: words.never }, ...rows);
  const title = element('p', {}, words.never);
  const menu = element('div', { className: 'never-show-menu' }, title, list);
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    button.focus();
    close(menu);
  });
  card.element.append(menu);
  list.querySelector('button')?.focus();
}

/** Takes a menu away; there is never more than one. */
function close(menu: Element): void {
  const button = menu.closest('article')?.querySelector('never-show button');
  if (button) button.ariaExpanded = 'false';
  menu.remove();
}

interface Choice {
  readonly hidden: Hidden;
  readonly shown: string;
}

/** The story itself, then whom and what its card links to, each once. */
function choicesIn({ element: card, title, stories }: Card, words: HidingWords): readonly Choice[] {
  const home = homeOf(stories);
  const choices = new Map<string, Choice>();
  for (const link of card.querySelectorAll('a')) {
    // What its author links to in the summary is another matter.
    if (link.closest('.rich')) continue;
    const found = nameAtPath(link.pathname.slice(home.length));
    if (found === undefined) continue;
    const made = hidden({ ...found, name: link.textContent.trim() }, Date.now());
    const shown = link === title ? words.thisStory : made.name;
    if (!choices.has(made.id)) choices.set(made.id, { hidden: made, shown });
  }
  return [...choices.values()];
}

async function choose(
  chosen: Hidden,
  { element: card, stories }: Card,
  words: HidingWords,
): Promise<void> {
  // What was shown this once is not meant: this is to go.
  if (card.parentElement) delete card.parentElement.dataset['revealed'];
  await attempt(() => keepPreference(stories, chosen), {
    words,
    leave: () => focusNear(card),
    done: {
      said: fill(words.done, { name: chosen.name }, isolated),
      undo: () => forgetPreference(stories, chosen),
    },
  });
}
