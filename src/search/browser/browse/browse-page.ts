import type { BrowseWords } from '../../../i18n/dictionary.ts';
import { fill } from '../../../i18n/phrases.ts';
import { element } from '../../../reader/element.ts';
import { part } from '../../../reader/part.ts';
import { CARDS_FOLDER, FACETS, STORIES_A_PAGE } from '../../catalogue-manifest.ts';
import type { CatalogueClient } from '../catalogue/client.ts';
import type { NumberedAnswer } from '../catalogue/protocol.ts';
import type { Question } from '../catalogue/question.ts';
import { createBrowseSpeech, type BrowsePhrases, type BrowseSpeech } from './browse-phrases.ts';
import {
  formatSort,
  formatState,
  NOTHING_CHOSEN,
  parseSort,
  parseState,
  type BrowseState,
  type Fault,
} from './browse-state.ts';
import { loadCards, OutdatedError } from './card-files.ts';
import { chosenList } from './chosen-list.ts';
import { FacetGroup } from './facet-group.ts';
import { pageLinks } from './page-links.ts';
import { fillFields, readFields } from './range-fields.ts';

/** What loads beside the code. */
export interface BrowseParts {
  readonly words: BrowseWords;
  readonly catalogue: CatalogueClient;
}

/** What is to be shown: the answer, and its stories as cards when they are there. */
interface Found {
  readonly answer: NumberedAnswer;
  readonly content: readonly (Node | Promise<Node>)[];
}

/** The life of `<browse-stories>`: what is chosen stands in the address, and the list follows it. */
export class BrowsePage {
  readonly #root: HTMLElement;
  readonly #speech: BrowseSpeech;
  readonly #catalogue: CatalogueClient;
  /** The address of the first page of the list, without a question. */
  readonly #address: string;
  readonly #search: string;
  readonly #form: HTMLFormElement;
  readonly #sort: HTMLSelectElement;
  readonly #status: HTMLElement;
  readonly #chosen: HTMLElement;
  readonly #problem: HTMLElement;
  readonly #list: HTMLElement;
  readonly #groups: readonly FacetGroup[];
  /** The list as the page has it without a script, and where. */
  readonly #own: readonly Node[];
  readonly #ownAddress = location.pathname;
  #state = NOTHING_CHOSEN;
  #faults: readonly Fault[] = [];
  /** Counts the states shown, so that only the last one's answer is. */
  #shown = 0;

  /**
   * Shows what the address asks for, or what a reader has chosen already.
   * @param isTouched whether a reader has changed a field since the page was there
   */
  static async open(root: HTMLElement, parts: BrowseParts, isTouched: boolean): Promise<void> {
    // Written by the page of the same build.
    const phrases = JSON.parse(root.dataset['phrases'] ?? '{}') as BrowsePhrases;
    addScriptStyles(root.dataset['scripts'] ?? '');
    const page = new BrowsePage(root, createBrowseSpeech(phrases, parts.words), parts.catalogue);
    if (isTouched) page.#change(page.#fields());
    // What a reader has begun to type meanwhile is not taken away.
    else await page.#open(document.activeElement);
  }

  private constructor(root: HTMLElement, speech: BrowseSpeech, catalogue: CatalogueClient) {
    this.#root = root;
    this.#speech = speech;
    this.#address = root.dataset['address'] ?? '';
    this.#search = new URL(root.dataset['search'] ?? '', location.href).href;
    this.#catalogue = catalogue;
    this.#form = part(root, 'form', HTMLFormElement);
    this.#sort = part(root, 'select[name="sort"]', HTMLSelectElement);
    this.#status = part(root, '[role="status"]', HTMLElement);
    this.#chosen = part(root, '.chosen', HTMLElement);
    this.#problem = part(root, '.problem', HTMLElement);
    this.#list = part(root, '.list', HTMLElement);
    this.#own = [...this.#list.childNodes];
    this.#groups = FACETS.flatMap((facet) => {
      const details = root.querySelector(`[data-facet="${facet}"]`);
      if (!(details instanceof HTMLDetailsElement)) return [];
      return new FacetGroup(details, facet, {
        speech,
        catalogue: this.#catalogue,
        onChoice: (_, { chosen, main }) => {
          this.#change({ chosen: { ...this.#state.chosen, [facet]: chosen }, main });
        },
        onFailure: () => this.#fail(speech.words.failed),
      });
    });
    this.#state = parseState(location.search).state;
    this.#listen();
  }

  #listen(): void {
    this.#form.addEventListener('change', ({ target }) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (isField && target.name !== '') this.#change(this.#fields());
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      part(this.#root, 'details.filters', HTMLDetailsElement).open = false;
      this.#list.scrollIntoView({ block: 'start' });
    });
    this.#sort.addEventListener('change', () => this.#change(this.#fields()));
    this.#list.addEventListener('click', (event) => {
      const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      const link = event.target instanceof Element ? event.target.closest('.pagination a') : null;
      if (!isPlain || !(link instanceof HTMLAnchorElement) || !this.#isOurs(link)) return;
      event.preventDefault();
      this.#go(parseState(link.search).state);
      this.#root.scrollIntoView({ block: 'start' });
    });
    window.addEventListener('popstate', () => void this.#open());
  }

  /** Whether a link leads to another page of what is asked for, which needs no other document. */
  #isOurs({ pathname, search }: HTMLAnchorElement): boolean {
    return pathname === this.#address && search !== '';
  }

  /** Shows what the address asks for. */
  async #open(typing: Element | null = null): Promise<void> {
    const { state, faults } = parseState(location.search);
    this.#state = state;
    this.#faults = faults;
    await this.#show(typing);
  }

  #fields(): Partial<BrowseState> {
    return { ...readFields(this.#form), sort: parseSort(this.#sort.value) ?? this.#state.sort };
  }

  /** Another choice, from its first page on. */
  #change(change: Partial<BrowseState>): void {
    this.#go({ ...this.#state, ...change, page: 1 });
  }

  #go(state: BrowseState): void {
    this.#state = state;
    this.#faults = [];
    const query = formatState(state);
    history.pushState(null, '', (query === '' ? this.#ownAddress : this.#address) + query);
    void this.#show();
  }

  async #show(typing: Element | null = null): Promise<void> {
    const shown = ++this.#shown;
    const state = this.#state;
    const { words } = this.#speech;
    const question = this.#question(state);
    fillFields(this.#form, state, typing);
    this.#sort.value = formatSort(state.sort);
    this.#problem.hidden = true;
    this.#list.ariaBusy = 'true';
    const groups = this.#groups.map((group) => {
      const { [group.facet]: chosen = { all: [], any: [], none: [] } } = state.chosen;
      return group.show(question, { chosen, main: state.main });
    });
    try {
      const [chosen, found] = await Promise.all([
        chosenList(
          state,
          this.#speech,
          (facet, slug) => this.#catalogue.nameOf(facet, slug),
          (next) => this.#go(next),
        ),
        formatState(state) === '' ? undefined : this.#find(state, question),
      ]);
      if (shown !== this.#shown) return;
      this.#chosen.replaceChildren(...chosen, ...this.#remarks(found?.answer));
      this.#chosen.hidden = this.#chosen.childElementCount === 0;
      const total = found?.answer.total;
      this.#status.replaceChildren(
        total === undefined ? '' : this.#speech.count(total, words.stories),
      );
      const left = total === undefined ? '' : ` (${this.#speech.number(total)})`;
      part(this.#form, '.show', HTMLElement).replaceChildren(words.show, left);
      await this.#fill(found?.content ?? this.#own, () => shown === this.#shown);
      await Promise.all(groups);
    } catch (error) {
      if (shown !== this.#shown) return;
      if (error instanceof OutdatedError) {
        this.#fail(words.outdated, words.reload, () => location.reload());
      } else this.#fail(words.failed);
    } finally {
      if (shown === this.#shown) this.#list.ariaBusy = 'false';
    }
  }

  /** Puts content into the list, each piece as soon as it and those before it are there. */
  async #fill(content: readonly (Node | Promise<Node>)[], isWanted: () => boolean): Promise<void> {
    // All are waited for, so that none fails unheard.
    const pieces = content.map((piece) => Promise.resolve(piece));
    const whole = Promise.all(pieces);
    whole.catch(() => undefined);
    let isFirst = true;
    for (const piece of pieces) {
      const node = await piece;
      if (!isWanted()) return;
      if (isFirst) this.#list.replaceChildren(node);
      else this.#list.append(node);
      isFirst = false;
    }
    await whole;
  }

  /** What is asked of the catalogue: what is chosen, among the stories that the page is about. */
  #question({ chosen, ...state }: BrowseState): Question {
    const [kind = '', within = ''] = (this.#root.dataset['within'] ?? '').split(':');
    const facet = FACETS.find((each) => each === kind);
    if (facet === undefined) return { ...state, chosen };
    const { all = [], any = [], none = [] } = chosen[facet] ?? {};
    return { ...state, chosen: { ...chosen, [facet]: { all: [within, ...all], any, none } } };
  }

  async #find(state: BrowseState, question: Question): Promise<Found> {
    const ask = (page: number): Promise<NumberedAnswer> =>
      this.#catalogue.ask(question, { from: (page - 1) * STORIES_A_PAGE, count: STORIES_A_PAGE });
    let { page } = state;
    let answer = await ask(page);
    const pages = Math.max(1, Math.ceil(answer.total / STORIES_A_PAGE));
    if (page > pages) {
      page = pages;
      answer = await ask(page);
    }
    const { words } = this.#speech;
    if (answer.total === 0) {
      return { answer, content: [element('p', {}, `${words.nothing} ${words.nothingHelp}`)] };
    }
    const cards = loadCards(`${this.#search}${CARDS_FOLDER}/`, answer.stories, answer.numbering);
    if (pages === 1) return { answer, content: cards };
    const hrefOf = (each: number): string => {
      const query = formatState({ ...state, page: each });
      return this.#address + query;
    };
    return { answer, content: [...cards, pageLinks(page, pages, hrefOf, this.#speech)] };
  }

  /** What of the address is not known here, each in a line. */
  #remarks(answer: NumberedAnswer | undefined): readonly Node[] {
    const { words } = this.#speech;
    return [
      ...this.#faults.map(({ key, written }) =>
        fill(words.meaningless, { written: `${key}=${written}` }),
      ),
      ...(answer?.unknown ?? []).map(({ slug }) => fill(words.unknown, { name: slug })),
    ].map((text) => element('p', { className: 'remark' }, text));
  }

  /** Says that something did not work, with a button that mends it. */
  #fail(
    message: string,
    mend = this.#speech.words.retry,
    act = (): void => void this.#show(),
  ): void {
    const button = element('button', { type: 'button', onclick: act }, mend);
    this.#problem.replaceChildren(element('p', {}, message), button);
    this.#problem.hidden = false;
  }
}

/** What is found may be in any writing, and what the page holds without a script in none of them. */
function addScriptStyles(href: string): void {
  if (document.querySelector(`link[href="${CSS.escape(href)}"]`) !== null) return;
  document.head.append(element('link', { rel: 'stylesheet', href }));
}
