import { chosenFilters, clearFacets, fillFacets } from './facet-fields.ts';
import { matches } from './facets.ts';
import { loadArchive, type FoundArchive } from './found-archive.ts';
import { part } from '../../reader/part.ts';
import { createSpeech, type Phrases } from './phrases.ts';
import { resultsOf } from './results.ts';
import { ResultsView } from './results-view.ts';
import { isEmpty, parseState, type SearchState } from './search-state.ts';
import type { FoundStory } from './story.ts';
import { rememberState } from './steps.ts';
import type { TextAsking } from './text-asking.ts';

/** How long a reader has stopped typing before the text is searched, in milliseconds. */
const PAUSE = 500;
/** Where the filters are always open, as their styles have it. */
const WIDE = matchMedia('(min-width: 40rem)');

/**
 * `<search-page>`: a form whose query and filters stand in the page's address, the stories of the
 * catalogue that answer it at once, and sentences of the text as one bundle after another answers.
 */
class SearchPage extends HTMLElement {
  // Written by the page of the same build.
  readonly #speech = createSpeech(JSON.parse(this.dataset['phrases'] ?? '{}') as Phrases);
  readonly #base = new URL(this.dataset['base'] ?? '', location.href).href;
  readonly #form = part(this, 'form', HTMLFormElement);
  readonly #query = part(this.#form, 'input', HTMLInputElement);
  readonly #filters = part(this.#form, 'details', HTMLDetailsElement);
  readonly #clear = part(this.#form, 'button.clear', HTMLButtonElement);
  readonly #view = new ResultsView(this, this.#speech);
  /** Loaded with the first question that is put to the text. */
  #text: TextAsking | undefined;
  #state: SearchState = { query: '', filters: {} };
  #loading: Promise<FoundArchive> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#settle();
    });
    this.#form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) void this.#settle();
    });
    this.#query.addEventListener('input', () => void this.#type());
    this.#clear.addEventListener('click', () => {
      clearFacets(this.#form);
      this.#query.focus();
      void this.#settle();
    });
    part(this, '.problem button', HTMLButtonElement).addEventListener('click', () => {
      this.#query.focus();
      this.#text?.forget();
      void this.#show(this.#state).then(() => this.#ask());
    });
    window.addEventListener('popstate', () => void this.#open());
    WIDE.addEventListener('change', () => {
      this.#unfold();
    });
    void this.#open();
  }

  /** Shows what the address asks for. */
  async #open(): Promise<void> {
    clearTimeout(this.#pause);
    const state = parseState(location.search);
    this.#query.value = state.query;
    await this.#show(state);
    await this.#ask();
  }

  /** What is being typed finds stories at once, and the text when the reader has paused. */
  async #type(): Promise<void> {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      rememberState(this.#state, { typing: true });
      void this.#ask();
    }, PAUSE);
    await this.#show(this.#typed());
  }

  /** The reader has decided: what is asked now is a step to come back to. */
  async #settle(): Promise<void> {
    clearTimeout(this.#pause);
    const state = this.#typed();
    rememberState(state, { typing: false });
    await this.#show(state);
    if (this.#text?.progress === undefined) await this.#ask();
  }

  #typed(): SearchState {
    return { query: this.#query.value.trim(), filters: chosenFilters(this.#form) };
  }

  /** Shows what is known of a state, without asking the text. */
  async #show(state: SearchState): Promise<void> {
    if (state.query !== this.#state.query) this.#text?.forget();
    this.#state = state;
    this.#clear.hidden = Object.keys(state.filters).length === 0;
    this.#unfold();
    const archive = await this.#archive();
    const found = await this.#find(archive, state.query);
    if (archive === undefined || found === undefined || state !== this.#state) return;
    const results = resultsOf(archive, found, state, this.#text?.progress);
    fillFacets(this.#form, results.choices, state.filters, this.#speech);
    if (isEmpty(state)) this.#view.clear();
    else this.#view.begin(results);
  }

  /** Opens the filters where there is room, or where one is chosen. */
  #unfold(): void {
    if (WIDE.matches || !this.#clear.hidden) this.#filters.open = true;
  }

  async #ask(): Promise<void> {
    const { query, filters } = this.#state;
    const archive = await this.#archive();
    if (query === '' || query !== this.#state.query || archive === undefined) return;
    const { failedText, noWebAssembly } = this.#speech.search;
    const [found, text] = await Promise.all([this.#find(archive, query), this.#loadText()]);
    if (found === undefined || query !== this.#state.query) return;
    if (text === undefined) {
      this.#view.fail(failedText);
      return;
    }
    const wanted = archive.stories.filter((story) => matches(story, filters));
    const failure = await text.ask(
      query,
      wanted.map(({ slug }) => slug),
      () => {
        const results = resultsOf(archive, found, this.#state, text.progress);
        fillFacets(this.#form, results.choices, this.#state.filters, this.#speech);
        this.#view.goOn(results);
      },
    );
    if (failure !== undefined)
      this.#view.fail(failure === 'not-loaded' ? failedText : noWebAssembly);
  }

  /** The stories that a query finds; `undefined` where the index does not load, which is said. */
  async #find(
    archive: FoundArchive | undefined,
    query: string,
  ): Promise<readonly FoundStory[] | undefined> {
    return archive?.find(query).catch(() => {
      this.#view.fail(this.#speech.search.failedCatalogue);
      return undefined;
    });
  }

  async #loadText(): Promise<TextAsking | undefined> {
    try {
      const [{ TextAsking }, { createTextSearch }] = await Promise.all([
        import('./text-asking.ts'),
        import('./text-search.ts'),
      ]);
      this.#text ??= new TextAsking(createTextSearch(this.#base), [
        this.#speech.language,
        ...navigator.languages,
      ]);
    } catch {
      // The next question tries again.
    }
    return this.#text;
  }

  /** The archive, loaded once; `undefined` where it does not load, which is said. */
  async #archive(): Promise<FoundArchive | undefined> {
    this.#loading ??= loadArchive(this.#base);
    try {
      return await this.#loading;
    } catch {
      this.#loading = undefined;
      this.#view.clear();
      this.#view.fail(this.#speech.search.failedCatalogue);
      return undefined;
    }
  }
}

customElements.define('search-page', SearchPage);
