import { FACETS, type Facet } from '../../catalogue-manifest.ts';
import type { RenamedValue } from '../catalogue/question.ts';
import {
  formatSort,
  formatState,
  NOTHING_CHOSEN,
  parseState,
  usualSort,
  type BrowseState,
  type Fault,
} from './browse-state.ts';
import { rememberState } from './steps.ts';

/** What is asked for: it stands in the page's address, and the history has each step. */
export class AskedState {
  /** The address of the first page of the list, without a question. */
  readonly #address: string;
  /** Where the list is as the page has it without a script. */
  #ownAddress = location.pathname;
  #state = NOTHING_CHOSEN;
  #faults: readonly Fault[] = [];

  /** @param address of the list's first page, without a question */
  constructor(address: string) {
    this.#address = address;
    this.read();
  }

  get state(): BrowseState {
    return this.#state;
  }

  /** What of the address means nothing. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** Whether nothing is asked for, and the page shows what it has without a script. */
  get isOpen(): boolean {
    return formatState(this.#state) === '';
  }

  /** The page of the list that is asked for: that of the address, where nothing else is. */
  get page(): number {
    if (!this.isOpen) return this.#state.page;
    const [, own] = /^page\/(\d+)\/$/u.exec(this.#ownAddress.slice(this.#address.length)) ?? [];
    return Number(own ?? 1);
  }

  /** Takes what the address asks for. @returns whether that is something else than it was */
  read(): boolean {
    const before = formatState(this.#state);
    const { state, faults } = parseState(location.search);
    this.#state = state;
    this.#faults = faults;
    return formatState(state) !== before;
  }

  /** Asks for something else, as another step. */
  go(state: BrowseState): void {
    this.#state = state;
    this.#faults = [];
    this.remember(false);
  }

  /** Another choice, from its first page on. */
  change(change: Partial<BrowseState>): void {
    this.go({ ...this.#state, ...change, page: 1 });
  }

  /** Asks for words that are being typed: that is a step when the reader pauses. */
  type(query: string | undefined): void {
    const { sort } = this.#state;
    const isUsual = formatSort(sort) === formatSort(usualSort(this.#state.query));
    this.#state = { ...this.#state, query, page: 1, sort: isUsual ? usualSort(query) : sort };
    this.#faults = [];
  }

  /** Has the address say what is asked for. */
  remember(isTyping: boolean): void {
    rememberState(this.isOpen ? this.#ownAddress : this.#hrefOf(this.#state), isTyping);
  }

  /** Of a page that there is not, the address names the last that there is. */
  correctPage(pages: number): void {
    if (this.page <= pages) return;
    this.#ownAddress = this.#address;
    this.#state = { ...this.#state, page: pages };
    history.replaceState(history.state, '', this.#hrefOf(this.#state));
  }

  /** Has the address name what is asked for as it is named now. @returns whether that is another */
  rename(renamed: readonly RenamedValue[]): boolean {
    const before = formatState(this.#state);
    const now = (facet: Facet, slug: string): string =>
      renamed.find((each) => each.facet === facet && each.slug === slug)?.now ?? slug;
    const { chosen, main, ...rest } = this.#state;
    const facets = FACETS.flatMap((facet) => {
      const { [facet]: values } = chosen;
      if (values === undefined) return [];
      const renew = (slugs: readonly string[]): string[] => [
        ...new Set(slugs.map((slug) => now(facet, slug))),
      ];
      const { all, any, none } = values;
      return [[facet, { all: renew(all), any: renew(any), none: renew(none) }] as const];
    });
    this.#state = {
      ...rest,
      chosen: Object.fromEntries(facets),
      main: main === undefined ? undefined : now('relationship', main),
    };
    if (formatState(this.#state) === before) return false;
    history.replaceState(history.state, '', this.#hrefOf(this.#state));
    return true;
  }

  #hrefOf(state: BrowseState): string {
    return this.#address + formatState(state);
  }

  /** What a link asks of this list, which needs no other document; `undefined` where it leads elsewhere. */
  askedBy({
    pathname,
    search,
  }: Pick<HTMLAnchorElement, 'pathname' | 'search'>): BrowseState | undefined {
    if (pathname !== this.#address || search === '') return undefined;
    return parseState(search).state;
  }
}
