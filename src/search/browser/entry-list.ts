/**
 * A section of results: a heading, entries a page at a time, and a button for more. Entries that
 * are there stay where they are while the list grows.
 */
export class EntryList<Item> {
  readonly #section: HTMLElement;
  readonly #entries: Element | null;
  readonly #more: HTMLButtonElement | null;
  readonly #make: (item: Item) => Node;
  readonly #page: number;
  #items: readonly Item[] = [];
  #limit: number;
  #shown = 0;

  /**
   * @param section holds `.entries` and, for more, `button.more`
   * @param make makes an entry, which has a link
   * @param page how many entries are shown at once
   */
  constructor(section: HTMLElement, make: (item: Item) => Node, page: number) {
    this.#section = section;
    this.#entries = section.querySelector('.entries');
    this.#more = section.querySelector('button.more');
    this.#make = make;
    this.#page = page;
    this.#limit = page;
    this.#more?.addEventListener('click', () => {
      const first = this.#shown;
      this.#limit += this.#page;
      this.#fill();
      // The button may be gone, and what it brought is what the reader wants.
      this.#entries?.children.item(first)?.querySelector('a')?.focus();
    });
  }

  set hidden(hidden: boolean) {
    this.#section.hidden = hidden;
  }

  /** Shows other items. */
  replace(items: readonly Item[]): void {
    this.#entries?.replaceChildren();
    this.#shown = 0;
    this.#limit = this.#page;
    this.extend(items);
  }

  /** Shows more items; those that were there before stand at their beginning. */
  extend(items: readonly Item[]): void {
    this.#items = items;
    this.#fill();
  }

  #fill(): void {
    const next = this.#items.slice(this.#shown, this.#limit);
    this.#entries?.append(...next.map(this.#make));
    this.#shown += next.length;
    if (this.#more) this.#more.hidden = this.#shown >= this.#items.length;
  }
}
