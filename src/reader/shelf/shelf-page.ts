import { part } from '../part.ts';
import { isSet, whenSet } from '../settings/when-set.ts';
import { shelfAtHand } from './at-hand.ts';
import { failureOf } from './failure.ts';
import type { ShownShelf } from './shelf-actions.ts';
import type { News, NewsFiles } from './shelf-news.ts';
import { ShelfNotice } from './shelf-notice.ts';
import { createShelfSpeech, type ShelfPhrases } from './shelf-phrases.ts';
import { EMPTY_SHELF, type Shelf } from './shelf.ts';

/**
 * `<shelf-page data-stories data-news data-phrases>`: what this browser keeps of an archive, and
 * what can be done with it. In step with other tabs. What a reader does with it is loaded when they
 * first do.
 */
class ShelfPage extends HTMLElement {
  // Written by the page of the same build.
  readonly #speech = createShelfSpeech(JSON.parse(this.dataset['phrases'] ?? '{}') as ShelfPhrases);
  readonly #newsFiles = JSON.parse(this.dataset['news'] ?? '{}') as NewsFiles;
  readonly #stories = this.dataset['stories'] ?? '';
  // Both are loaded at once.
  readonly #store = import('./open-shelf.ts').then(({ shelfOf }) => shelfOf(this.#stories));
  readonly #view = import('./shelf-view.ts').then(
    ({ ShelfView }) => new ShelfView(this, this.#speech),
  );
  readonly #notice = new ShelfNotice(this);
  #shelf: Shelf = EMPTY_SHELF;
  /** Counts the readings of the shelf, and which of them it was last shown by. */
  #readings = 0;
  #shownReading = 0;
  #news: ReadonlyMap<string, News> = new Map();

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#attempt(() => this.#press(button));
    });
    this.#fileInput.addEventListener('change', () => this.#attempt(() => this.#take()));
    this.#query.addEventListener('input', () => this.#attempt(() => this.#show()));
    whenSet(() => {
      this.#noHistory.checked = isSet('history', 'off');
    });
    this.#noHistory.addEventListener('click', (event) => {
      const { checked } = this.#noHistory;
      // It shows what is kept: whoever leaves the page meanwhile has not been told otherwise.
      event.preventDefault();
      this.#attempt(() => this.#setHistory(checked ? 'off' : undefined));
    });
    this.#attempt(async () => {
      (await this.#store).onChange(() => this.#attempt(() => this.#refresh()));
    });
    // Pages note what is read where the shelf hears of it only so.
    addEventListener('storage', () => this.#attempt(() => this.#refresh()));
    // A page that the browser had put aside comes back as it was.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#attempt(() => this.#open());
    });
    this.#attempt(() => this.#open());
  }

  get #fileInput(): HTMLInputElement {
    return part(this, 'input[type="file"]', HTMLInputElement);
  }

  get #query(): HTMLInputElement {
    return part(this, '.find input', HTMLInputElement);
  }

  get #noHistory(): HTMLInputElement {
    return part(this, '.no-history', HTMLInputElement);
  }

  /** Does what may have to be loaded, and says so where it cannot be. */
  #attempt(act: () => Promise<void>): void {
    act().catch(() => this.#notice.say(this.#speech.shelf.panelFailed));
  }

  async #press(button: HTMLButtonElement): Promise<void> {
    if (button.matches('.take')) this.#fileInput.click();
    if (!button.matches('.more, .forget, .remove, .take-back, .save, .clear, .clear-history'))
      return;
    const [actions, shown] = await Promise.all([import('./shelf-actions.ts'), this.#shown()]);
    const { preference = '' } = button.closest<HTMLElement>('[data-preference]')?.dataset ?? {};
    const { story = '' } = button.closest<HTMLElement>('[data-story]')?.dataset ?? {};
    const { annotation = '' } = button.closest<HTMLElement>('[data-annotation]')?.dataset ?? {};
    if (button.matches('.more')) actions.openPanel(story, shown);
    else if (button.matches('.forget')) await actions.forgetStory(story, shown);
    else if (button.matches('.remove')) await actions.remove(annotation, shown);
    else if (button.matches('.take-back')) await actions.takeBack(preference, shown);
    else if (button.matches('.save')) actions.save(shown);
    else if (button.matches('.clear-history')) await actions.clearHistory(shown);
    else await actions.clear(shown);
  }

  async #take(): Promise<void> {
    const [file] = this.#fileInput.files ?? [];
    if (file === undefined) return;
    const [{ take }, shown] = await Promise.all([import('./shelf-actions.ts'), this.#shown()]);
    await take(file, shown);
    // The same file may be chosen again.
    this.#fileInput.value = '';
  }

  async #setHistory(word: 'off' | undefined): Promise<void> {
    const { changeSetting } = await import('../settings/change-setting.ts');
    if (!changeSetting('history', word)) this.#notice.say(this.#speech.shelf.blocked);
  }

  async #shown(): Promise<ShownShelf> {
    const store = await this.#store;
    return {
      stories: this.#stories,
      store,
      speech: this.#speech,
      notice: this.#notice,
      shelf: () => this.#shelf,
      refresh: () => this.#refresh(),
      reopen: () => this.#open(),
      focusOn: async (name) => (await this.#view).focusOn(name),
    };
  }

  /** Shows what is here, then what the archive says of it. */
  async #open(): Promise<void> {
    await this.#refresh();
    if (this.#shelf.stories.length + this.#shelf.preferences.length === 0) return;
    const { askNews, changesForMoved, hiddenStories } = await import('./shelf-news.ts');
    const addresses = [
      ...this.#shelf.stories.map(({ story }) => story),
      ...hiddenStories(this.#shelf, this.#stories).map(([story]) => story),
    ];
    this.#news = await askNews(addresses, this.#stories, this.#newsFiles);
    const changes = changesForMoved(this.#shelf, this.#news, this.#stories);
    // Those that cannot be moved now are moved another time.
    if (changes.length > 0) await (await this.#store).change(changes).catch(() => undefined);
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    const reading = ++this.#readings;
    const store = await this.#store;
    const shelf = await store.read().catch((error: unknown) => {
      this.#notice.say(this.#speech.shelf[failureOf(error)]);
      // What pages have noted is there still.
      return shelfAtHand(this.#stories);
    });
    // Two may be read at once, and the older last.
    if (reading < this.#shownReading) return;
    this.#shownReading = reading;
    this.#shelf = shelf;
    await this.#show();
  }

  async #show(): Promise<void> {
    const query = this.#query.value.trim();
    const found = query === '' ? this.#shelf : await this.#find(query);
    const view = await this.#view;
    // What was typed meanwhile is sought by itself.
    if (query === this.#query.value.trim()) view.show(found, this.#shelf, this.#news);
  }

  async #find(query: string): Promise<Shelf> {
    const { findOnShelf } = await import('./find-on-shelf.ts');
    return findOnShelf(this.#shelf, query);
  }
}

customElements.define('shelf-page', ShelfPage);
