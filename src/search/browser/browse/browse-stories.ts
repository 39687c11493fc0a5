import { browseWords } from '../../../i18n/browse-words.ts';
import { part } from '../../../reader/part.ts';
import { atHand } from '../../../reader/preferences/at-hand.ts';
import { CATALOGUE_FOLDER } from '../../catalogue-manifest.ts';
import { createCatalogueClient } from '../catalogue/client.ts';

/** Where the filters stand beside the list, as their styles have it. */
const WIDE = matchMedia('(min-width: 60rem)');

/**
 * `<browse-stories>`: a list of stories that can be narrowed and sorted. What does it is loaded when
 * a filter is opened, or when the address asks for something.
 */
class BrowseStories extends HTMLElement {
  #opening: Promise<void> | undefined;
  /** Fields that a reader has changed since the page was there. */
  readonly #touched = new Set<HTMLInputElement | HTMLSelectElement>();

  connectedCallback(): void {
    const filters = part(this, 'details.filters', HTMLDetailsElement);
    const unfold = (): void => {
      if (WIDE.matches) filters.open = true;
    };
    WIDE.addEventListener('change', unfold);
    unfold();
    const load = (): void => void this.#load();
    for (const event of ['pointerdown', 'focusin', 'change']) {
      for (const place of this.querySelectorAll('.filters, [name="sort"], [name="q"]')) {
        place.addEventListener(event, load, { once: true });
      }
    }
    // Enter does not wait for what reads the fields.
    part(filters, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      load();
    });
    // What is typed into the box is asked at once, what is typed elsewhere when it is done.
    const touch = ({ type, target }: Event): void => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (isField && (type === 'change' || target.name === 'q')) this.#touched.add(target);
    };
    for (const event of ['input', 'change']) this.addEventListener(event, touch);
    addEventListener('popstate', load, { once: true });
    const loadIfPreferred = (): void => {
      const { isSelective, hasFilters } = atHand(this.dataset['stories'] ?? '');
      // Kept filters are in sight only where the filters are.
      if (isSelective === true || (hasFilters === true && WIDE.matches)) load();
    };
    addEventListener('storage', loadIfPreferred);
    if (location.search === '') loadIfPreferred();
    else load();
  }

  async #load(): Promise<void> {
    const problem = part(this, '.problem', HTMLElement);
    this.#opening ??= this.#open();
    try {
      await this.#opening;
    } catch {
      // A script that did not load once is not asked for again by the same page.
      problem.hidden = false;
      part(problem, 'button', HTMLButtonElement).onclick = () => location.reload();
    }
  }

  /** Loads all at once: on a phone's network each step is a fifth of a second. */
  async #open(): Promise<void> {
    const search = new URL(this.dataset['search'] ?? '', location.href).href;
    const catalogue = createCatalogueClient(`${search}${CATALOGUE_FOLDER}/`);
    catalogue.prepare();
    const [{ BrowsePage }, words] = await Promise.all([
      import('./browse-page.ts'),
      browseWords(document.documentElement.lang),
    ]);
    await BrowsePage.open(this, { words, catalogue, search }, this.#touched);
  }
}

customElements.define('browse-stories', BrowseStories);
