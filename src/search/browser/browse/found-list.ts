import { element } from '../../../reader/element.ts';
import { CARDS_FOLDER } from '../../catalogue-manifest.ts';
import type { CatalogueClient } from '../catalogue/client.ts';
import type { NumberedAnswer } from '../catalogue/protocol.ts';
import type { Question } from '../catalogue/question.ts';
import type { BrowseSpeech } from './browse-phrases.ts';
import { formatState, type BrowseState } from './browse-state.ts';
import { loadCards } from './card-files.ts';
import { pageLinks } from './page-links.ts';

export interface FoundListOptions {
  readonly speech: BrowseSpeech;
  readonly catalogue: CatalogueClient;
  /** The address of the search folder, with its last slash. */
  readonly search: string;
  /** The address of the first page of the list, without a question. */
  readonly address: string;
  /** How many stories a page shows. */
  readonly each: number;
}

/** The list of stories: as the page has it without a script, or as the catalogue finds it. */
export class FoundList {
  readonly #list: HTMLElement;
  readonly #options: FoundListOptions;
  readonly #own: readonly Node[];
  /** Counts what was to be shown, so that only the last is. */
  #shown = 0;

  constructor(list: HTMLElement, options: FoundListOptions) {
    this.#list = list;
    this.#options = options;
    this.#own = [...list.childNodes];
  }

  set isBusy(isBusy: boolean) {
    this.#list.ariaBusy = String(isBusy);
  }

  /** Whether cards are shown that the reader never wants to see. */
  set isRevealed(isRevealed: boolean) {
    if (isRevealed) this.#list.dataset['revealed'] = '';
    else delete this.#list.dataset['revealed'];
  }

  /** Shows the list as the page has it without a script. */
  restore(): void {
    this.#shown++;
    this.#list.replaceChildren(...this.#own);
  }

  /**
   * Finds the stories of a question, on the page that a state names or the last that there is.
   * @throws where the catalogue does not load
   */
  async find(state: BrowseState, question: Question): Promise<NumberedAnswer> {
    const { each, catalogue } = this.#options;
    const ask = (page: number): Promise<NumberedAnswer> =>
      catalogue.ask(question, { from: (page - 1) * each, count: each });
    const answer = await ask(state.page);
    const pages = this.pagesOf(answer);
    return state.page > pages ? ask(pages) : answer;
  }

  /**
   * Shows an answer, each card as soon as it and those before it are there.
   * @throws {OutdatedError} where the cards are of another build; an error where one does not load
   */
  async show(state: BrowseState, answer: NumberedAnswer): Promise<void> {
    const shown = ++this.#shown;
    const { search, address, speech } = this.#options;
    const cards = loadCards(`${search}${CARDS_FOLDER}/`, answer.stories, answer.numbering);
    // All are waited for, so that none fails unheard.
    const whole = Promise.all(cards);
    whole.catch(() => undefined);
    let isFirst = true;
    for (const loading of cards) {
      const card = await loading;
      if (shown !== this.#shown) return;
      if (isFirst) this.#list.replaceChildren(card);
      else this.#list.append(card);
      isFirst = false;
    }
    const pages = this.pagesOf(answer);
    if (pages === 1) return;
    const hrefOf = (page: number): string => address + formatState({ ...state, page });
    this.#list.append(pageLinks(Math.min(state.page, pages), pages, hrefOf, speech));
  }

  /** Shows that there is nothing, in words or in none. */
  empty(...words: readonly string[]): void {
    this.#shown++;
    this.#list.replaceChildren(...words.map((text) => element('p', {}, text)));
  }

  /** How many pages an answer fills, at least one. */
  pagesOf({ total }: NumberedAnswer): number {
    return Math.max(1, Math.ceil(total / this.#options.each));
  }
}
