import { element } from '../../../reader/element.ts';
import { noteIn } from '../../../reader/hiding/note-place.ts';
import { part } from '../../../reader/part.ts';
import type { ReadChoice } from '../../../reader/preferences/read-choice.ts';
import type { BrowseSpeech } from './browse-phrases.ts';
import { formatSort, parseSort, type BrowseState } from './browse-state.ts';
import { fillFields, readFields } from './range-fields.ts';

/** What stands around the list: the filters' fields, the order, what is chosen, what is said. */
export class BrowseView {
  readonly form: HTMLFormElement;
  readonly sort: HTMLSelectElement;
  readonly #root: HTMLElement;
  readonly #speech: BrowseSpeech;
  readonly #status: HTMLElement;
  readonly #chosen: HTMLElement;
  readonly #problem: HTMLElement;
  /** What is beside the filters. */
  readonly #found: HTMLElement;
  /** The document's, without a question. */
  readonly #title = document.title;

  constructor(root: HTMLElement, speech: BrowseSpeech) {
    this.#root = root;
    this.#speech = speech;
    this.form = part(root, '.filters form', HTMLFormElement);
    this.sort = part(root, 'select[name="sort"]', HTMLSelectElement);
    this.#status = part(root, '[role="status"]', HTMLElement);
    this.#chosen = part(root, '.chosen', HTMLElement);
    this.#problem = part(root, '.problem', HTMLElement);
    this.#found = part(root, '.found', HTMLElement);
  }

  /** What the fields say now. */
  fields(
    sort: BrowseState['sort'],
  ): Pick<BrowseState, 'ranges' | 'crossover' | 'oneShot' | 'sort'> {
    return { ...readFields(this.form), sort: parseSort(this.sort.value) ?? sort };
  }

  /** @param kept fields that a reader is at, which are left alone */
  fill(state: BrowseState, read: ReadChoice, kept: ReadonlySet<Element>): void {
    fillFields(this.form, state, kept);
    for (const radio of this.form.querySelectorAll<HTMLInputElement>('[name="read"]')) {
      radio.checked = radio.value === read;
    }
    if (kept.has(this.sort)) return;
    // By match only where there is something to match.
    const match = this.sort.querySelector('option[value="match"]');
    if (match instanceof HTMLOptionElement) match.hidden = state.query === undefined;
    this.sort.value = formatSort(state.sort);
  }

  /** Shows what is chosen, and what there is to say of it. */
  showChosen(chosen: readonly Node[]): void {
    const note = noteIn(this.#chosen);
    this.#chosen.replaceChildren(...chosen);
    note.restore();
    this.#chosen.hidden = chosen.length === 0;
  }

  /** Has the page's title begin with what is asked for, as histories and bookmarks show it. */
  entitle(asked: readonly string[]): void {
    document.title = [...(asked.length > 0 ? [asked.join(', ')] : []), this.#title].join(' · ');
  }

  /** Says how many stories there are. @param isSaid whether for those who hear it too */
  tell(total: number | undefined, isSaid: boolean): void {
    const { words, count, number } = this.#speech;
    const left = total === undefined ? '' : ` (${number(total)})`;
    part(this.form, '.show', HTMLElement).replaceChildren(words.show, left);
    if (!isSaid) return;
    this.#status.replaceChildren(total === undefined ? '' : count(total, words.stories));
  }

  /** Says that something did not work, with a button that mends it. */
  fail(message: string, mend: string, act: () => void): void {
    const button = element('button', { type: 'button', onclick: act }, mend);
    this.#problem.replaceChildren(element('p', {}, message), button);
    this.#problem.hidden = false;
  }

  forgetProblem(): void {
    this.#problem.hidden = true;
  }

  /** Folds the filters away where they cover the list, and goes to it. */
  leaveFilters(): void {
    const filters = part(this.#root, 'details.filters', HTMLDetailsElement);
    // Beside the list they stay.
    if (filters.querySelector('summary')?.checkVisibility() === true) filters.open = false;
    this.#found.focus();
  }

  /** Whether the keyboard is here. */
  get hasFocus(): boolean {
    return this.#root.contains(document.activeElement);
  }

  /** Brings the keyboard back where what had it is gone. */
  catchFocus(): void {
    if (document.activeElement === document.body) this.focusList();
  }

  focusList(): void {
    this.#found.focus({ preventScroll: true });
  }
}
