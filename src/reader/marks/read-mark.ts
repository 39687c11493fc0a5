import { PLACE_KEY } from '../place.ts';

/**
 * `<read-mark chapters>` in a story's card, `<read-mark position>` behind a chapter's link: says
 * what the reader has read of it, and what is new since; nothing of what they never opened.
 */
class ReadMark extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    // A page that the browser had put aside may come back.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#show();
    });
  }

  #show(): void {
    const position = Number(this.getAttribute('position'));
    const link =
      position > 0
        ? this.closest('li')?.querySelector('a')
        : this.closest('article')?.querySelector<HTMLAnchorElement>(':is(h2, h3) > a');
    if (!link) return;
    const { pathname } = link;
    const story = position > 0 ? pathname.replace(/[^/]+\/$/u, '') : pathname;
    if (!isOpened(story)) return;
    const chapter = pathname.slice(story.length);
    const mark = { story, chapter, position, chapters: Number(this.getAttribute('chapters')) };
    import('./mark-words.ts')
      .then(async ({ wordsFor }) => {
        this.textContent = await wordsFor(mark);
      })
      // Without a network a list is still a list.
      .catch(() => undefined);
  }
}

function isOpened(story: string): boolean {
  try {
    return localStorage.getItem(PLACE_KEY + story) !== null;
  } catch {
    return false;
  }
}

customElements.define('read-mark', ReadMark);
