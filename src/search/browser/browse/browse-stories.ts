import type { BrowsePage } from './browse-page.ts';
import { part } from '../../../reader/part.ts';

/** Where the filters stand beside the list, as their styles have it. */
const WIDE = matchMedia('(min-width: 60rem)');

/**
 * `<browse-stories>`: a list of stories that can be narrowed and sorted. What does it is loaded when
 * a filter is opened, or when the address asks for something.
 */
class BrowseStories extends HTMLElement {
  #page: Promise<BrowsePage> | undefined;
  #isTouched = false;

  connectedCallback(): void {
    const filters = part(this, 'details.filters', HTMLDetailsElement);
    const unfold = (): void => {
      if (WIDE.matches) filters.open = true;
    };
    WIDE.addEventListener('change', unfold);
    unfold();
    const load = (): void => void this.#load();
    for (const event of ['pointerdown', 'focusin', 'change']) {
      for (const place of [filters, part(this, 'select[name="sort"]', HTMLSelectElement)]) {
        place.addEventListener(event, load, { once: true });
      }
    }
    this.addEventListener('change', () => (this.#isTouched = true), { once: true });
    if (location.search !== '') void this.#load();
  }

  async #load(): Promise<void> {
    const problem = part(this, '.problem', HTMLElement);
    this.#page ??= import('./browse-page.ts').then(({ BrowsePage }) =>
      BrowsePage.open(this, () => this.#isTouched),
    );
    try {
      await this.#page;
    } catch {
      this.#page = undefined;
      problem.hidden = false;
      part(problem, 'button', HTMLButtonElement).addEventListener(
        'click',
        () => {
          problem.hidden = true;
          void this.#load();
        },
        { once: true },
      );
    }
  }
}

customElements.define('browse-stories', BrowseStories);
