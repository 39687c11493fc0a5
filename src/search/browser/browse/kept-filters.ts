import type { BrowseWords } from '../../../i18n/dictionary.ts';
import { fill, isolated } from '../../../i18n/phrases.ts';
import { element } from '../../../reader/element.ts';
import { keptFilter, type KeptFilter } from '../../../reader/preferences/preference.ts';
import { formatState, NOTHING_CHOSEN, type BrowseState } from './browse-state.ts';
import type { Personal } from './personal.ts';

/** As many characters as a filter's name may have. */
const LONGEST_NAME = 100;

export interface KeptFiltersOptions {
  readonly words: BrowseWords;
  readonly personal: Personal;
  /** The address of the list's first page, base path included. */
  readonly address: string;
  /** Does what may fail, and says so. */
  readonly attempt: (act: () => Promise<unknown>) => void;
}

/** The filters that a reader has named and kept, and the way to keep another. */
export class KeptFilters {
  readonly #details: HTMLDetailsElement;
  readonly #options: KeptFiltersOptions;
  readonly #list = element('ul');
  /** What the reader has kept at this moment. */
  #justKept: string | undefined;

  /** @param details is filled, and shown once there is anything */
  constructor(details: HTMLDetailsElement, options: KeptFiltersOptions) {
    this.#details = details;
    this.#options = options;
    details.append(this.#list);
  }

  /** Shows those that there are. */
  show(): void {
    const { personal, words, address, attempt } = this.#options;
    const rows = personal.filters.map((filter) => {
      const link = element(
        'a',
        { href: address + questionOf(filter) },
        element('bdi', {}, filter.name),
      );
      const forget = element('button', { type: 'button', className: 'without' }, '×');
      forget.ariaLabel = fill(words.forgetFilter, { name: filter.name });
      const said = (): string => fill(words.filterForgotten, { name: filter.name }, isolated);
      forget.addEventListener('click', () => attempt(() => personal.forget(filter, said)));
      return element('li', {}, link, forget);
    });
    this.#details.hidden = rows.length === 0;
    this.#list.replaceChildren(...rows);
  }

  /** A button which keeps what is chosen, under a name that it asks for; nothing where nothing is. */
  offer(state: BrowseState): readonly HTMLElement[] {
    const { words, personal, address, attempt } = this.#options;
    const asked = formatState({ ...state, page: 1 });
    // Words alone are no filter.
    const { sort } = NOTHING_CHOSEN;
    const isFilter = formatState({ ...state, page: 1, query: undefined, sort }) !== '';
    if (asked === '' || (state.query !== undefined && !isFilter)) return [];
    const href = address.slice(personal.home.length) + asked;
    const known = personal.filters.find((filter) => questionOf(filter) === asked);
    if (known !== undefined) {
      const said = fill(words.keptAs, { name: known.name });
      const told = element('p', { className: 'keep', tabIndex: -1 }, said);
      // What had the keyboard is gone, and this says what became of it.
      if (this.#justKept === href) setTimeout(() => told.focus({ preventScroll: true }));
      this.#justKept = undefined;
      return [told];
    }
    const button = element('button', { type: 'button', className: 'text-button' }, words.keep);
    const box = element('p', { className: 'keep' }, button);
    button.addEventListener('click', () => {
      const name = element('input', {
        type: 'text',
        maxLength: LONGEST_NAME,
        autocomplete: 'off',
        required: true,
        pattern: '.*\\S.*',
      });
      name.ariaLabel = name.placeholder = words.filterName;
      const form = element(
        'form',
        { className: 'keep' },
        name,
        element('button', {}, words.keepIt),
      );
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const given = name.value.trim();
        this.#justKept = href;
        const isOther = personal.filters.some((filter) => filter.name === given);
        const replaced = (): string => fill(words.filterReplaced, { name: given }, isolated);
        const filter = keptFilter(given, href, Date.now());
        attempt(() => personal.keep(filter, isOther ? replaced : undefined));
      });
      form.addEventListener('keydown', ({ key, isComposing }) => {
        if (key !== 'Escape' || isComposing) return;
        form.replaceWith(box);
        button.focus();
      });
      box.replaceWith(form);
      name.focus();
    });
    return [box];
  }
}

/** What a filter asks, of whatever list: `?tag=angst`. */
function questionOf({ href }: KeptFilter): string {
  return href.slice(href.indexOf('?'));
}
