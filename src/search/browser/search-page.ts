import { EngineError } from './engine.ts';
import { chosenFilters, fillFacets } from './facet-fields.ts';
import { FACETS, matches } from './facets.ts';
import { loadArchive, type FoundArchive } from './found-archive.ts';
import { part } from './part.ts';
import { createSpeech, type Phrases } from './phrases.ts';
import { resultsOf, type Results } from './results.ts';
import { ResultsView } from './results-view.ts';
import { formatState, parseState, type SearchState } from './search-state.ts';
import { searchText, type TextProgress } from './text-run.ts';
import { createTextSearch } from './text-search.ts';

/** How long a reader has stopped typing before the text is searched, in milliseconds. */
const PAUSE = 500;

const NO_PARTS: TextProgress = { hits: [], asked: 0, parts: 0, failed: [], done: true };

/**
 * `<search-page>`: a form whose query and filters stand in the page's address, the stories of the
 * catalogue that answer it at once, and sentences of the text as one bundle after another answers.
 */
class SearchPage extends HTMLElement {
  // Written by the page of the same build.
  readonly #speech = createSpeech(JSON.parse(this.dataset['phrases'] ?? '{}') as Phrases);
  readonly #base = new URL(this.dataset['base'] ?? '', location.href).href;
  readonly #text = createTextSearch(this.#base);
  readonly #form = part(this, 'form', HTMLFormElement);
  readonly #query = part(this.#form, 'input', HTMLInputElement);
  readonly #clear = part(this.#form, 'button.clear', HTMLButtonElement);
  readonly #view = new ResultsView(this, this.#speech);
  #state: SearchState = { query: '', filters: {} };
  #loading: Promise<FoundArchive> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Ends the search in the text for the query of this moment. */
  #asking = new AbortController();
  #progress: TextProgress | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#settle();
    });
    this.#query.addEventListener('input', () => {
      this.#type();
    });
    for (const select of this.#form.querySelectorAll('select')) {
      select.addEventListener('change', () => {
        this.#settle();
      });
    }
    this.#clear.addEventListener('click', () => {
      for (const facet of FACETS) part(this.#form, `#${facet}`, HTMLSelectElement).value = '';
      this.#query.focus();
      this.#settle();
    });
    part(this, '.problem button', HTMLButtonElement).addEventListener('click', () => {
      this.#query.focus();
      void this.#ask();
    });
    window.addEventListener('popstate', () => {
      this.#open();
    });
    this.#open();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#pause);
    this.#asking.abort();
  }

  /** Shows what the address asks for. */
  #open(): void {
    clearTimeout(this.#pause);
    const state = parseState(location.search);
    this.#query.value = state.query;
    void this.#show(state).then(() => this.#ask());
  }

  /** What is being typed finds stories at once, and the text when the reader has paused. */
  #type(): void {
    clearTimeout(this.#pause);
    void this.#show(this.#typed());
    this.#pause = setTimeout(() => {
      this.#remember({ typing: true });
      void this.#ask();
    }, PAUSE);
  }

  /** The reader has finished: what is asked now is a step to come back to. */
  #settle(): void {
    clearTimeout(this.#pause);
    const state = this.#typed();
    const asked = state.query === this.#state.query && this.#progress !== undefined;
    void this.#show(state).then(() => (asked ? undefined : this.#ask()));
    this.#remember({ typing: false });
  }

  #typed(): SearchState {
    return { query: this.#query.value.trim(), filters: chosenFilters(this.#form) };
  }

  /** All that is typed without a pause for thought is one step in the history. */
  #remember(step: { readonly typing: boolean }): void {
    const address = location.pathname + formatState(this.#state);
    const wasTyping = history.state?.typing === true;
    if (wasTyping || address === location.pathname + location.search) {
      history.replaceState(step, '', address);
    } else history.pushState(step, '', address);
  }

  /** Shows what is known of a state without asking the text. */
  async #show(state: SearchState): Promise<void> {
    if (state.query !== this.#state.query) this.#forget();
    this.#state = state;
    this.#clear.hidden = Object.keys(state.filters).length === 0;
    const archive = await this.#archive();
    if (archive === undefined || state !== this.#state) return;
    const results = resultsOf(archive, state, this.#progress);
    fillFacets(this.#form, results.choices, state.filters, this.#speech);
    if (formatState(state) === '') this.#view.clear();
    else this.#view.begin(results, archive.addresses);
  }

  #forget(): void {
    this.#asking.abort();
    this.#progress = undefined;
  }
}

customElements.define('search-page', SearchPage);
