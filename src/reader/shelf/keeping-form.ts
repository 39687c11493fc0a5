import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import { shelfWith } from './open-shelf.ts';
import type { PanelStatus } from './panel-status.ts';
import type { ShelfStory } from './shelf.ts';
import { showRows } from './show-rows.ts';
import type { Subject } from './subject.ts';

/** As many characters as a list's name may have. */
const LONGEST_NAME = 100;

/** Marks a story for later, follows it, and puts it on the reader's own lists. */
export class KeepingForm {
  readonly element = element('form', { className: 'keeping' });
  readonly #status: PanelStatus;
  readonly #later = element('input', { type: 'checkbox' });
  readonly #followed = element('input', { type: 'checkbox' });
  readonly #lists = element('div');
  readonly #name = element('input', { type: 'text', maxLength: LONGEST_NAME, autocomplete: 'off' });
  #subject: Subject | undefined;

  constructor(words: PanelWords['shelf'], status: PanelStatus) {
    this.#status = status;
    this.#onTick(this.#later, (later) => (kept) => ({ ...kept, later }));
    this.#onTick(this.#followed, (followed) => (kept) => ({ ...kept, followed }));
    this.#name.ariaLabel = this.#name.placeholder = words.newList;
    this.element.append(
      labelled(this.#later, words.later),
      labelled(this.#followed, words.followed, words.followedHelp),
      element('fieldset', {}, element('legend', {}, words.lists), this.#lists),
      element('p', { className: 'new' }, this.#name, element('button', {}, words.add)),
    );
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      const name = this.#name.value.trim();
      if (name !== '') void this.#add(name);
    });
  }

  async #add(name: string): Promise<void> {
    if (!(await this.#change(putting(name)(Date.now())))) return;
    // Another name may have been begun meanwhile.
    if (this.#name.value.trim() === name) this.#name.value = '';
  }

  async show(subject: Subject): Promise<void> {
    // A list that nothing is on any more can be ticked again for as long as it is in sight.
    const boxes = subject === this.#subject ? [...this.#lists.querySelectorAll('input')] : [];
    this.#subject = subject;
    const { stories } = await shelfWith(subject.story).read();
    const kept = stories.find(({ story }) => story === subject.story);
    this.#later.checked = kept?.later !== undefined;
    this.#followed.checked = kept?.followed !== undefined;
    const names = new Set([
      ...boxes.map(({ value }) => value),
      ...stories.flatMap(({ lists = {} }) => Object.keys(lists)),
    ]);
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    this.#showLists([...names].toSorted(compare), kept);
  }

  #showLists(names: readonly string[], kept: ShelfStory | undefined): void {
    const known = new Map(
      [...this.#lists.querySelectorAll('input')].map((box) => [box.value, box.parentElement]),
    );
    const rows = names.map((name) => {
      const row = known.get(name) ?? this.#row(name);
      const box = row.querySelector('input');
      if (box) box.checked = Object.hasOwn(kept?.lists ?? {}, name);
      return row;
    });
    showRows(this.#lists, rows);
  }

  #row(name: string): HTMLElement {
    const box = element('input', { type: 'checkbox', value: name });
    this.#onTick(box, putting(name));
    return labelled(box, name);
  }

  /** A tick that cannot be kept is taken back. @param change given when it was ticked, if it was */
  #onTick(box: HTMLInputElement, change: (since: number | undefined) => Changing): void {
    box.addEventListener('change', () => {
      const { checked } = box;
      void this.#change(change(checked ? Date.now() : undefined)).then((isKept) => {
        if (!isKept) box.checked = !checked;
      });
    });
  }

  /** @returns whether it is kept */
  async #change(change: Changing): Promise<boolean> {
    const subject = this.#subject;
    if (!subject) return false;
    this.#status.say('');
    const kept = await this.#status.trying(async () => {
      await shelfWith(subject.story).changeStory(subject.story, subject.note, change);
      return true;
    });
    return kept === true;
  }
}

type Changing = (kept: ShelfStory) => ShelfStory;

/** Puts a story on a list; takes it off without a time. */
function putting(name: string) {
  return (since: number | undefined): Changing =>
    (kept) => {
      const others = Object.entries(kept.lists ?? {}).filter(([other]) => other !== name);
      const lists = since === undefined ? others : [...others, [name, since]];
      return { ...kept, lists: Object.fromEntries(lists) as ShelfStory['lists'] };
    };
}

function labelled(box: HTMLInputElement, name: string, help = ''): HTMLElement {
  const words = element('span', { dir: 'auto' }, name);
  if (help !== '') words.append(element('small', {}, help));
  return element('label', {}, box, words);
}
