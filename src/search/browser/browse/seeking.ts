import { fill } from '../../../i18n/phrases.ts';
import { part } from '../../../reader/part.ts';
import type { Question } from '../catalogue/question.ts';
import { UNSPACED } from '../../spelling.ts';
import { parseQuery } from '../query.ts';
import { TextSection, type TextSectionOptions } from '../text-section.ts';

/** How long a reader has stopped typing before the text is searched, in milliseconds. */
const PAUSE = 500;

export interface SeekingOptions extends Omit<TextSectionOptions, 'onProgress'> {
  /** Gets what is in the box while it is typed. */
  readonly onType: (query: string | undefined) => void;
  /** Gets it when the reader has paused, or has decided. */
  readonly onPause: (isDecided: boolean) => void;
}

/** The search page's own: the box, what is found in the text, and what is said of all. */
export class Seeking {
  readonly #root: HTMLElement;
  readonly #box: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #texts: TextSection;
  #query: string | undefined;
  #total: number | undefined;
  /** How many stories were found by title and names that are not shown. */
  #hidden = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether a letter is in the box that is not asked for yet. */
  #isWaiting = false;

  /** @param root holds the box, the sections and the hints */
  constructor(root: HTMLElement, { onType, onPause, ...options }: SeekingOptions) {
    this.#root = root;
    this.#box = part(root, 'input[name="q"]', HTMLInputElement);
    this.#status = part(root, '[role="status"]', HTMLElement);
    const onProgress = (): void => this.#describe();
    this.#texts = new TextSection(part(root, '.texts', HTMLElement), { ...options, onProgress });
    this.#box.addEventListener('input', () => {
      clearTimeout(this.#pause);
      const { query } = this;
      this.#isWaiting = query !== undefined && isOneLetter(query);
      if (!this.#isWaiting) onType(query);
      this.#pause = setTimeout(() => {
        const isAsked = !this.#isWaiting;
        this.#isWaiting = false;
        if (!isAsked) onType(query);
        onPause(false);
      }, PAUSE);
    });
    this.#box.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#pause);
      this.#isWaiting = false;
      if (this.query !== this.#query) onType(this.query);
      const isFound = this.query === this.#query && this.#texts.isDone && !this.#texts.isEmpty;
      onPause(true);
      // There is nothing to wait for: what was found is what the reader wants.
      if (isFound) part(this.#root, '.found', HTMLElement).focus();
    });
  }

  /** What is in the box; `undefined` for nothing. */
  get query(): string | undefined {
    const query = this.#box.value.trim();
    return query === '' ? undefined : query;
  }

  /** Whether a query asks for stories, and not only for places in the text of one. */
  asksForStories(query: string | undefined): boolean {
    return query === undefined || parseQuery(query).story === undefined;
  }

  /** Shows a query in the box, unless it is there, and forgets what was found for another. */
  show(query: string | undefined): void {
    if (this.#isWaiting && this.query !== query) return;
    this.#isWaiting = false;
    clearTimeout(this.#pause);
    // After the name of a story, what is sought in it follows.
    const isBegun = query !== undefined && isStoryAlone(query);
    if (this.query !== query) this.#box.value = isBegun ? `${query} ` : (query ?? '');
    this.#query = query;
    this.#texts.forget();
  }

  /** Seeks the query in the text of the stories that a question asks for. */
  async ask(question: Question): Promise<void> {
    if (this.#query !== undefined) await this.#texts.ask(this.#query, question);
  }

  /**
   * @param total how many stories were found by title and names; `undefined` where none were asked for
   * @param hidden how many of those that were found the reader never wants to see
   */
  tell(total: number | undefined, hidden: number): void {
    this.#total = total;
    this.#hidden = hidden;
    this.#describe();
  }

  /** Shows what fits what is known, and says it. */
  #describe(): void {
    const isBegun = this.#query !== undefined && !isStoryAlone(this.#query);
    const isAsked = isBegun || this.#total !== undefined;
    const isAnything = (this.#total ?? 0) + this.#hidden + this.#texts.hidden > 0;
    const isNothing = isAsked && !isAnything && this.#isDone();
    part(this.#root, '.hint', HTMLElement).hidden = isAsked;
    part(this.#root, '.nothing', HTMLElement).hidden = !isNothing;
    part(this.#root, '.stories-found', HTMLElement).hidden = (this.#total ?? 0) === 0;
    const said = isAsked ? this.#say(isNothing) : '';
    // Said aloud when the search begins and when it ends, not for every part of it.
    if (this.#status.textContent !== said) this.#status.replaceChildren(said);
  }

  #isDone(): boolean {
    return this.#query === undefined || this.#texts.isEmpty;
  }

  #say(isNothing: boolean): string {
    const { search, count, comma } = this.#texts.speech;
    const total = this.#total ?? 0;
    if (this.#query === undefined) {
      return isNothing ? search.nothingChosen : count(total, search.chosenStories);
    }
    if (isNothing) return fill(search.nothing, { query: this.#query });
    const byName = total === 0 ? search.noStories : count(total, search.foundStories);
    const inText = this.#texts.said;
    if (this.#total === undefined) return inText ?? '';
    return [byName, ...(inText === undefined ? [] : [inText])].join(comma);
  }
}

/** A letter of an alphabet begins half of all names: it is asked for where no other follows. */
function isOneLetter(query: string): boolean {
  return /^\p{L}\p{M}*$/u.test(query) && !UNSPACED.test(query);
}

function isStoryAlone(query: string): boolean {
  const { story, words, without } = parseQuery(query);
  return story !== undefined && words.length + without.length === 0;
}
