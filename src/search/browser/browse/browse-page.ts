import type { BrowseWords } from '../../../i18n/dictionary.ts';
import { fill } from '../../../i18n/phrases.ts';
import { element } from '../../../reader/element.ts';
import { part } from '../../../reader/part.ts';
import { storedPlace } from '../../../reader/place.ts';
import { FACETS, STORIES_A_PAGE } from '../../catalogue-manifest.ts';
import type { CatalogueClient } from '../catalogue/client.ts';
import { LoadError, OutdatedError } from '../catalogue/load-error.ts';
import type { NumberedAnswer } from '../catalogue/protocol.ts';
import type { Question } from '../catalogue/question.ts';
import { createBrowseSpeech, type BrowsePhrases, type BrowseSpeech } from './browse-phrases.ts';
import {
  formatSort,
  formatState,
  NOTHING_CHOSEN,
  parseSort,
  parseState,
  usualSort,
  type BrowseState,
  type Fault,
} from './browse-state.ts';
import { chosenList } from './chosen-list.ts';
import { FacetGroup } from './facet-group.ts';
import { FoundList } from './found-list.ts';
import { fillFields, readFields } from './range-fields.ts';
import {
  keepReadChoice,
  parseReadChoice,
  readChoice,
  readStories,
  type ReadChoice,
} from './read-stories.ts';
import type { Seeking } from './seeking.ts';
import { rememberState } from './steps.ts';

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
  /** The address of the first page of the list, without a question. */
  readonly #address: string;
  readonly #form: HTMLFormElement;
  readonly #sort: HTMLSelectElement;
  readonly #status: HTMLElement;
  readonly #chosen: HTMLElement;
  readonly #problem: HTMLElement;
  readonly #list: FoundList;
  /** What is beside the filters. */
  readonly #found: HTMLElement;
  readonly #groups: readonly FacetGroup[];
  /** Where the list is as the page has it without a script. */
  readonly #ownAddress = location.pathname;
  /** On the search page. */
  #seeking: Seeking | undefined;
  #state = NOTHING_CHOSEN;
  /** The address of the archive's stories. */
  readonly #stories: string;
  #read: ReadChoice;
  #faults: readonly Fault[] = [];
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
        onFailure: (message) => page.#fail(message),
      });
    }
    await page.#begin(touched);
  }

  private constructor(root: HTMLElement, speech: BrowseSpeech, { catalogue, search }: BrowseParts) {
    this.#root = root;
    this.#speech = speech;
    this.#address = root.dataset['address'] ?? '';
    this.#stories = root.dataset['stories'] ?? '';
    this.#read = readChoice(this.#stories);
    this.#catalogue = catalogue;
    this.#form = part(root, '.filters form', HTMLFormElement);
    this.#sort = part(root, 'select[name="sort"]', HTMLSelectElement);
    this.#status = part(root, '[role="status"]', HTMLElement);
    this.#chosen = part(root, '.chosen', HTMLElement);
    this.#problem = part(root, '.problem', HTMLElement);
    this.#found = part(root, '.found', HTMLElement);
    this.#list = new FoundList(part(root, '.list', HTMLElement), {
      speech,
      catalogue,
      search,
      address: this.#address,
      prepare: (card) => this.#markRead(card),
      each: root.querySelector('.texts') === null ? STORIES_A_PAGE : STORIES_BEFORE_TEXT,
    });
    this.#groups = FACETS.flatMap((facet) => {
      const details = root.querySelector(`[data-facet="${facet}"]`);
      if (!(details instanceof HTMLDetailsElement)) return [];
      return new FacetGroup(details, facet, {
        speech,
        catalogue: this.#catalogue,
        onChoice: ({ chosen, main }) => {
          this.#change({ chosen: { ...this.#state.chosen, [facet]: chosen }, main });
        },
        onFailure: (error) => this.#failBy(error),
      });
    });
    this.#state = parseState(location.search).state;
    this.#listen();
  }

  #listen(): void {
    this.#form.addEventListener('change', ({ target }) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (!isField || target.name === '') return;
      if (target.name === 'read') this.#showRead(parseReadChoice(target.value));
      else this.#change(this.#fields());
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const filters = part(this.#root, 'details.filters', HTMLDetailsElement);
      // Beside the list they stay.
      const summary = filters.querySelector('summary');
      if (summary?.checkVisibility() === true) filters.open = false;
      this.#found.focus();
    });
    this.#sort.addEventListener('change', () => this.#change(this.#fields()));
    this.#root.addEventListener('click', (event) => {
      const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      const link = event.target instanceof Element ? event.target.closest('.pagination a') : null;
      if (!isPlain || !(link instanceof HTMLAnchorElement) || !this.#isOurs(link)) return;
      event.preventDefault();
      this.#go(parseState(link.search).state);
      this.#root.scrollIntoView({ block: 'start' });
    });
    window.addEventListener('popstate', () => {
      // Within the page nothing else is asked for.
      const { state } = parseState(location.search);
      if (formatState(state) !== formatState(this.#state)) void this.#open();
    });
  }

  /** Whether a link leads to another page of what is asked for, which needs no other document. */
  #isOurs({ pathname, search }: HTMLAnchorElement): boolean {
    return pathname === this.#address && search !== '';
  }

  /** Shows what the address asks for. */
  async #open(kept: ReadonlySet<Element> = new Set()): Promise<void> {
    const { state, faults } = parseState(location.search);
    this.#state = state;
    this.#faults = faults;
    await this.#show({ kept });
  }

  /** Shows what the address asks for, with what a reader has changed meanwhile. */
  async #begin(touched: Touched): Promise<void> {
    const names = new Set([...touched].map(({ name }) => name));
    if (names.size === 0) {
      // What a reader has begun to type is not taken away.
      await this.#open(new Set(document.activeElement ? [document.activeElement] : []));
      return;
    }
    const { state } = parseState(location.search);
    this.#state = state;
    fillFields(this.#form, state, touched);
    if (!names.has('sort')) this.#showSort(state);
    if (names.has('read')) {
      const data = new FormData(this.#form);
      this.#read = parseReadChoice(data.get('read'));
      keepReadChoice(this.#stories, this.#read);
    }
    this.#change({ ...this.#fields(), ...(!names.has('q') && { query: state.query }) });
  }

  #fields(): Partial<BrowseState> {
    return {
      ...readFields(this.#form),
      sort: parseSort(this.#sort.value) ?? this.#state.sort,
      ...(this.#seeking && { query: this.#seeking.query }),
    };
  }

  /** Another choice, from its first page on. */
  #change(change: Partial<BrowseState>): void {
    this.#go({ ...this.#state, ...change, page: 1 });
  }

  #go(state: BrowseState): void {
    this.#state = state;
    this.#faults = [];
    this.#remember(false);
    void this.#show();
  }

  /** What is being typed finds stories at once, and the text when the reader has paused. */
  #type(query: string | undefined): void {
    const { sort } = this.#state;
    const isUsual = formatSort(sort) === formatSort(usualSort(this.#state.query));
    this.#state = { ...this.#state, query, page: 1, sort: isUsual ? usualSort(query) : sort };
    this.#faults = [];
    void this.#show({ isTyping: true });
  }

  #settle(isDecided: boolean): void {
    this.#remember(!isDecided);
    void this.#seeking?.ask({ ...this.#question(this.#state), query: undefined });
  }

  #remember(isTyping: boolean): void {
    const query = formatState(this.#state);
    rememberState((query === '' ? this.#ownAddress : this.#address) + query, isTyping);
  }

  /** Shows the present state. */
  async #show({ kept = new Set(), isTyping = false }: ShowOptions = {}): Promise<void> {
    const shown = ++this.#shown;
    const state = this.#state;
    const question = this.#question(state);
    // What the text is asked for beside the words.
    const withoutWords: Question = { ...question, query: undefined };
    const isInside = this.#root.contains(document.activeElement);
    fillFields(this.#form, state, kept);
    this.#showSort(state);
    for (const radio of this.#form.querySelectorAll<HTMLInputElement>('[name="read"]')) {
      radio.checked = radio.value === this.#read;
    }
    this.#problem.hidden = true;
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
        chosenList(
          state,
          this.#speech,
          (facet, slug) => this.#catalogue.nameOf(facet, slug),
          (next) => this.#go(next),
        ),
        this.#asksForStories(state) ? this.#list.find(state, question) : undefined,
      ]);
      if (shown !== this.#shown) return;
      this.#chosen.replaceChildren(...chosen, ...this.#remarks(answer));
      this.#chosen.hidden = this.#chosen.childElementCount === 0;
      this.#tell(answer?.total);
      // What had the focus may be gone.
      if (isInside && document.activeElement === document.body) {
        this.#found.focus({ preventScroll: true });
      }
      await Promise.all([this.#fill(state, answer), ...groups]);
    } catch (error) {
      if (shown !== this.#shown) return;
      // Nothing is shown that is not what is asked for.
      if (formatState(state) !== '') this.#list.empty();
      this.#failBy(error);
    } finally {
      if (shown === this.#shown) this.#list.isBusy = false;
    }
  }

  /** What was read is the reader's own: it stands in no address. */
  #showRead(choice: ReadChoice): void {
    keepReadChoice(this.#stories, choice);
    this.#read = choice;
    void this.#show();
  }

  #markRead(card: Element): void {
    const link = card.querySelector<HTMLAnchorElement>('h2 a');
    const isDimmed =
      this.#read === 'dimmed' && link !== null && storedPlace(link.pathname)?.finished === true;
    card.classList.toggle('is-read', isDimmed);
  }

  /** Whether a state asks for other stories than the page has without a script. */
  #asksForStories(state: BrowseState): boolean {
    const isLessThanAll = this.#read === 'leftOut' && !this.#seeking;
    if (formatState(state) === '' && !isLessThanAll) return false;
    return this.#seeking?.asksForStories(state.query) ?? true;
  }

  async #fill(state: BrowseState, answer: NumberedAnswer | undefined): Promise<void> {
    const { words } = this.#speech;
    if (answer === undefined) this.#list.restore();
    else if (answer.total > 0) await this.#list.show(state, answer);
    else if (this.#seeking) this.#list.empty();
    else this.#list.empty(`${words.nothing} ${words.nothingHelp}`);
  }

  /** Says how many stories there are. */
  #tell(total: number | undefined): void {
    const { words, count, number } = this.#speech;
    const left = total === undefined ? '' : ` (${number(total)})`;
    part(this.#form, '.show', HTMLElement).replaceChildren(words.show, left);
    if (this.#seeking) this.#seeking.tell(total);
    else this.#status.replaceChildren(total === undefined ? '' : count(total, words.stories));
  }

  /** By match only where there is something to match. */
  #showSort({ query, sort }: BrowseState): void {
    const match = this.#sort.querySelector('option[value="match"]');
    if (match instanceof HTMLOptionElement) match.hidden = query === undefined;
    this.#sort.value = formatSort(sort);
  }

  /** What is asked of the catalogue: what is chosen, among the stories that the page is about. */
  #question({ chosen, ...asked }: BrowseState): Question {
    const withoutRead = this.#read === 'leftOut' ? readStories(this.#stories) : undefined;
    const state = { ...asked, withoutRead };
    const [kind = '', within = ''] = (this.#root.dataset['within'] ?? '').split(':');
    const facet = FACETS.find((each) => each === kind);
    if (facet === undefined) return { ...state, chosen };
    const { all = [], any = [], none = [] } = chosen[facet] ?? {};
    return { ...state, chosen: { ...chosen, [facet]: { all: [within, ...all], any, none } } };
  }

  /** What of the address is not known here, each in a line. */
  #remarks(answer: NumberedAnswer | undefined): readonly Node[] {
    const { words } = this.#speech;
    return [
      ...this.#faults.map(({ key, written }) =>
        fill(words.meaningless, { written: `${key}=${written}` }),
      ),
      ...(answer?.unknown ?? []).map(({ slug }) => fill(words.unknown, { name: slug })),
    ]
      .map((text) => element('p', { className: 'remark' }, text))
      .concat(this.#leftOut(answer?.leftOut ?? 0));
  }

  /** How many stories are left out as read, and the way to have them back. */
  #leftOut(count: number): HTMLParagraphElement[] {
    if (count === 0) return [];
    const { words, count: counted } = this.#speech;
    const show = element('button', { type: 'button', className: 'text-button' }, words.showRead);
    show.addEventListener('click', () => this.#showRead('shown'));
    return [element('p', { className: 'remark' }, counted(count, words.readLeftOut), show)];
  }

  #failBy(error: unknown): void {
    const { words } = this.#speech;
    if (!(error instanceof LoadError)) reportError(error);
    if (error instanceof OutdatedError) {
      this.#fail(words.outdated, words.reload, () => location.reload());
    } else this.#fail(words.failed);
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
