import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import { shelfWith } from './open-shelf.ts';
import type { PanelStatus } from './panel-status.ts';
import type { ShelfStory } from './shelf.ts';
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
    this.#later.addEventListener('change', () => {
      const later = this.#later.checked ? Date.now() : undefined;
      this.#change((kept) => ({ ...kept, later }));
    });
    this.#followed.addEventListener('change', () => {
      const followed = this.#followed.checked ? Date.now() : undefined;
      this.#change((kept) => ({ ...kept, followed }));
    });
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
      if (name !== '') this.#put(name, true);
      this.#name.value = '';
    });
  }

  async show(subject: Subject): Promise<void> {
    this.#subject = subject;
    const { stories } = await shelfWith(subject.story).read();
    const kept = stories.find(({ story }) => story === subject.story);
    this.#later.checked = kept?.later !== undefined;
    this.#followed.checked = kept?.followed !== undefined;
    const names = new Set(stories.flatMap(({ lists = {} }) => Object.keys(lists)));
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    this.#showLists([...names].toSorted(compare), kept);
  }

  /** What is there already stays, with the keyboard in it. */
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
    const isSame = rows.every((row, index) => this.#lists.children[index] === row);
    if (!isSame || rows.length !== this.#lists.children.length)
      this.#lists.replaceChildren(...rows);
  }

  #row(name: string): HTMLElement {
    const box = element('input', { type: 'checkbox', value: name });
    box.addEventListener('change', () => this.#put(name, box.checked));
    return labelled(box, name);
  }

  #put(name: string, isOn: boolean): void {
    this.#change((kept) => {
      const others = Object.entries(kept.lists ?? {}).filter(([other]) => other !== name);
      return {
        ...kept,
        lists: Object.fromEntries(isOn ? [...others, [name, Date.now()]] : others),
      };
    });
  }

  #change(change: (kept: ShelfStory) => ShelfStory): void {
    const subject = this.#subject;
    if (!subject) return;
    this.#status.say('');
    void this.#status.trying(() =>
      shelfWith(subject.story).changeStory(subject.story, subject.note, change),
    );
  }
}

function labelled(box: HTMLInputElement, name: string, help = ''): HTMLElement {
  const words = element('span', { dir: 'auto' }, name);
  if (help !== '') words.append(element('small', {}, help));
  return element('label', {}, box, words);
}
