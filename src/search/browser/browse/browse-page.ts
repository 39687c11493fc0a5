import type { BrowseWords } from '../../../i18n/dictionary.ts';
import { fill, isolated } from '../../../i18n/phrases.ts';
import { element } from '../../../reader/element.ts';
import { part } from '../../../reader/part.ts';
import { hidden } from '../../../reader/preferences/preference.ts';
import { parseReadChoice, type ReadChoice } from '../../../reader/preferences/read-choice.ts';
import { FACETS, STORIES_A_PAGE } from '../../catalogue-manifest.ts';
import type { CatalogueClient } from '../catalogue/client.ts';
import { LoadError, OutdatedError } from '../catalogue/load-error.ts';
import type { NumberedAnswer } from '../catalogue/protocol.ts';
import type { Question } from '../catalogue/question.ts';
import { askedQuestion } from './asked-question.ts';
import { AskedState } from './asked-state.ts';
import { createBrowseSpeech, type BrowsePhrases, type BrowseSpeech } from './browse-phrases.ts';
import type { BrowseState } from './browse-state.ts';
import { BrowseView } from './browse-view.ts';
import { chosenList, type ChosenList } from './chosen-list.ts';
import { FacetGroup } from './facet-group.ts';
import { FoundList } from './found-list.ts';
import { KeptFilters } from './kept-filters.ts';
import { Personal, type Saying } from './personal.ts';
import { noteOnHidden, remarksOn, type HidingOptions } from './remarks.ts';
import type { Seeking } from './seeking.ts';

/** Stories on a page of the search, where the text comes after them. */
const STORIES_BEFORE_TEXT = 10;

type Touched = ReadonlySet<HTMLInputElement | HTMLSelectElement>;

/** What loads beside the code. */
export interface BrowseParts {
  readonly words: BrowseWords;
  readonly catalogue: CatalogueClient;
  /** The address of the search folder, with its last slash. */
  readonly search: string;
}

/** The life of `<browse-stories>`: what is chosen stands in the address, and the list follows it. */
export class BrowsePage {
  readonly #root: HTMLElement;
  readonly #speech: BrowseSpeech;
  readonly #catalogue: CatalogueClient;
  readonly #view: BrowseView;
  readonly #personal: Personal;
  readonly #list: FoundList;
  readonly #groups: readonly FacetGroup[];
  readonly #filters: KeptFilters;
  readonly #asked: AskedState;
  /** On the search page. */
  #seeking: Seeking | undefined;
  /** Counts the states shown, so that only the last one's answer is. */
  #shown = 0;

  /**
   * Shows what the address asks for, or what a reader has chosen already.
   * @param touched fields that a reader has changed since the page was there
   */
  static async open(root: HTMLElement, parts: BrowseParts, touched: Touched): Promise<void> {
    // Written by the page of the same build.
    const phrases = JSON.parse(root.dataset['phrases'] ?? '{}') as BrowsePhrases;
    addScriptStyles(root.dataset['scripts'] ?? '');
    const page = new BrowsePage(root, createBrowseSpeech(phrases, parts.words), parts);
    if (root.querySelector('.texts') !== null) {
      const { Seeking: Made } = await import('./seeking.ts');
      page.#seeking = new Made(root, {
        base: parts.search,
        catalogue: parts.catalogue,
        onType: (query) => page.#type(query),
        onPause: (isDecided) => page.#settle(isDecided),
        noteOn: (hidden) => noteOnHidden(hidden, page.#hidingOptions),
        onFailure: (message) => page.#fail(message),
      });
    }
    await page.#begin(touched);
  }

  private constructor(root: HTMLElement, speech: BrowseSpeech, { catalogue, search }: BrowseParts) {
    this.#root = root;
    this.#speech = speech;
    this.#catalogue = catalogue;
    const address = root.dataset['address'] ?? '';
    this.#asked = new AskedState(address);
    const stories = root.dataset['stories'] ?? '';
    this.#view = new BrowseView(root, speech);
    this.#personal = new Personal(stories, () => this.#view.focusList());
    this.#list = new FoundList(part(root, '.list', HTMLElement), {
      speech,
      catalogue,
      search,
      address,
      each: root.querySelector('.texts') === null ? STORIES_A_PAGE : STORIES_BEFORE_TEXT,
    });
    this.#groups = FACETS.flatMap((facet) => {
      const details = root.querySelector(`[data-facet="${facet}"]`);
      if (!(details instanceof HTMLDetailsElement)) return [];
      return new FacetGroup(details, facet, {
        speech,
        catalogue,
        onChoice: ({ chosen, main }) => {
          this.#change({ chosen: { ...this.#asked.state.chosen, [facet]: chosen }, main });
        },
        onFailure: (error) => this.#failBy(error),
      });
    });
    this.#filters = new KeptFilters(part(root, '.kept', HTMLDetailsElement), {
      words: speech.words,
      personal: this.#personal,
      address,
      attempt: (act) => this.#attempt(act),
    });
    this.#listen();
  }

  #listen(): void {
    const { form, sort } = this.#view;
    form.addEventListener('change', ({ target }) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (!isField || target.name === '') return;
      if (target.name === 'read') this.#chooseRead(parseReadChoice(target.value));
      else this.#change(this.#fields());
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#view.leaveFilters();
    });
    sort.addEventListener('change', () => this.#change(this.#fields()));
    this.#root.addEventListener('click', (event) => {
      const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      const { target } = event;
      const link = target instanceof Element ? target.closest('.pagination a, .kept a') : null;
      if (!isPlain || !(link instanceof HTMLAnchorElement)) return;
      const state = this.#asked.askedBy(link);
      if (state === undefined) return;
      event.preventDefault();
      this.#go(state);
      if (link.closest('.kept') !== null) this.#view.leaveFilters();
      this.#root.scrollIntoView({ block: 'start' });
    });
    window.addEventListener('popstate', () => {
      // Within the page nothing else is asked for.
      if (this.#asked.read()) void this.#show();
    });
    // The shelf may have changed, here or in another tab.
    for (const event of ['storage', 'pageshow']) {
      window.addEventListener(event, () => {
        if (this.#personal.refresh()) void this.#show();
      });
    }
  }

  /** Shows what the address asks for, with what a reader has changed meanwhile. */
  async #begin(touched: Touched): Promise<void> {
    const names = new Set([...touched].map(({ name }) => name));
    if (names.size === 0) {
      // What a reader has begun to type is not taken away.
      const kept = new Set(document.activeElement ? [document.activeElement] : []);
      await this.#show({ kept });
      return;
    }
    const { state } = this.#asked;
    if (names.has('read')) {
      this.#chooseRead(parseReadChoice(new FormData(this.#view.form).get('read')));
    }
    this.#view.fill(state, this.#personal.read, touched);
    // Words that were typed are sorted by match, as ever.
    if (names.has('q')) this.#asked.type(this.#seeking?.query);
    const { query, sort } = this.#asked.state;
    this.#change({ ...this.#fields(), query, ...(!names.has('sort') && { sort }) });
  }

  #fields(): Partial<BrowseState> {
    const fields = this.#view.fields(this.#asked.state.sort);
    return { ...fields, ...(this.#seeking && { query: this.#seeking.query }) };
  }

  /** Another choice, from its first page on. */
  #change(change: Partial<BrowseState>): void {
    this.#asked.change(change);
    void this.#show();
  }

  #go(state: BrowseState): void {
    this.#asked.go(state);
    void this.#show();
  }

  /** What is being typed finds stories at once, and the text when the reader has paused. */
  #type(query: string | undefined): void {
    this.#asked.type(query);
    void this.#show({ isTyping: true });
  }

  #settle(isDecided: boolean): void {
    this.#asked.remember(!isDecided);
    void this.#seeking?.ask({ ...this.#question(this.#asked.state), query: undefined });
  }

  /** Shows the present state. */
  async #show({ kept = new Set(), isTyping = false }: ShowOptions = {}): Promise<void> {
    const shown = ++this.#shown;
    const { state } = this.#asked;
    const question = this.#question(state);
    // What the text is asked for beside the words.
    const withoutWords: Question = { ...question, query: undefined };
    const hadFocus = this.#view.hasFocus;
    this.#view.fill(state, this.#personal.read, kept);
    this.#view.forgetProblem();
    this.#filters.show();
    this.#list.isBusy = true;
    this.#seeking?.show(state.query);
    if (!isTyping) void this.#seeking?.ask(withoutWords);
    const groups = this.#groups.map((group) => {
      const { [group.facet]: chosen = { all: [], any: [], none: [] } } = state.chosen;
      // What is chosen narrows what is found in the text too: words of names count for nothing.
      return group.show(this.#seeking ? withoutWords : question, { chosen, main: state.main });
    });
    try {
      const [chosen, answer] = await Promise.all([
        this.#chosen(state),
        this.#asksForStories(state)
          ? this.#list.find({ ...state, page: this.#asked.page }, question)
          : undefined,
      ]);
      const remarks = await this.#remarks(answer);
      if (shown !== this.#shown) return;
      if (answer !== undefined) {
        this.#asked.correctPage(this.#list.pagesOf(answer));
        // Where the shelf does not open, it is done another time.
        this.#personal.rename(answer.renamed).catch(() => undefined);
        if (this.#asked.rename(answer.renamed)) {
          void this.#show();
          return;
        }
      }
      const keep = this.#filters.offer(state);
      this.#view.showChosen([...chosen.nodes, ...keep, ...remarks]);
      this.#view.entitle([...(state.query === undefined ? [] : [state.query]), ...chosen.texts]);
      this.#tell(answer);
      if (hadFocus) this.#view.catchFocus();
      await Promise.all([this.#fill(state, answer), ...groups]);
    } catch (error) {
      if (shown !== this.#shown) return;
      // Nothing is shown that is not what is asked for.
      if (!this.#asked.isOpen) this.#list.empty();
      this.#failBy(error);
    } finally {
      if (shown === this.#shown) this.#list.isBusy = false;
    }
  }

  /** Whether a state asks for other stories than the page has without a script. */
  #asksForStories(state: BrowseState): boolean {
    const isLessThanAll = this.#personal.isSelective && !this.#seeking;
    if (this.#asked.isOpen && !isLessThanAll) return false;
    return this.#seeking?.asksForStories(state.query) ?? true;
  }

  async #fill(state: BrowseState, answer: NumberedAnswer | undefined): Promise<void> {
    const { words } = this.#speech;
    this.#list.isRevealed = this.#personal.isRevealed;
    if (answer === undefined) this.#list.restore();
    else if (answer.total > 0) {
      await this.#list.show({ ...state, page: this.#asked.page }, answer);
    } else if (this.#seeking || answer.hidden.total + answer.leftOut > 0) {
      // It is said above that they are left out.
      this.#list.empty();
    } else this.#list.empty(`${words.nothing} ${words.nothingHelp}`);
  }

  /** Says how many stories there are: on the search page, together with what the text has. */
  #tell(answer: NumberedAnswer | undefined): void {
    this.#view.tell(answer?.total, !this.#seeking);
    this.#seeking?.tell(answer?.total, answer?.hidden.total ?? 0);
  }

  #question(state: BrowseState): Question {
    return askedQuestion(state, this.#root.dataset['within'] ?? '', this.#personal.asked);
  }

  #chosen(state: BrowseState): Promise<ChosenList> {
    return chosenList(state, {
      speech: this.#speech,
      nameOf: (facet, slug) => this.#catalogue.nameOf(facet, slug),
      onChange: (next) => this.#go(next),
      onNever: (unwanted, next) => {
        const said: Saying = ({ done }) => fill(done, { name: unwanted.name }, isolated);
        this.#attempt(async () => {
          if (await this.#personal.keep(hidden(unwanted, Date.now()), said)) this.#go(next);
        });
      },
    });
  }

  #remarks(answer: NumberedAnswer | undefined): Promise<readonly Node[]> {
    return remarksOn(this.#asked.faults, answer, {
      ...this.#hidingOptions,
      speech: this.#speech,
      onShowRead: () => this.#chooseRead('shown'),
    });
  }

  get #hidingOptions(): HidingOptions {
    return {
      personal: this.#personal,
      onShowAgain: (reason) => {
        this.#attempt(() => this.#personal.forget(reason));
      },
      onReveal: (isRevealed) => {
        this.#personal.isRevealed = isRevealed;
        void this.#show();
      },
    };
  }

  #chooseRead(choice: ReadChoice): void {
    this.#attempt(async () => {
      // What the fields say is not so.
      if (!(await this.#personal.chooseRead(choice))) await this.#show();
    });
    void this.#show();
  }

  /** Does what has to be loaded first; says so where it is not. */
  #attempt(act: () => Promise<unknown>): void {
    act().catch(() => this.#fail(this.#speech.words.failed, () => this.#attempt(act)));
  }

  #failBy(error: unknown): void {
    const { words } = this.#speech;
    if (!(error instanceof LoadError)) reportError(error);
    if (error instanceof OutdatedError) {
      this.#view.fail(words.outdated, words.reload, () => location.reload());
    } else this.#fail(words.failed);
  }

  #fail(message: string, again = (): void => void this.#show()): void {
    this.#view.fail(message, this.#speech.words.retry, again);
  }
}

interface ShowOptions {
  /** Fields that a reader is at, which are left alone. */
  readonly kept?: ReadonlySet<Element>;
  /** Whether the query is still being typed. */
  readonly isTyping?: boolean;
}

/** What is found may be in any writing, and what the page holds without a script in none of them. */
function addScriptStyles(href: string): void {
  if (document.querySelector(`link[href="${CSS.escape(href)}"]`) !== null) return;
  document.head.append(element('link', { rel: 'stylesheet', href }));
}
