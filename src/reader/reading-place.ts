import { PLACE_KEY, placeIn, remember, type StoryNote } from './place.ts';

/** How far below the top of the window the line that is being read may be, in CSS pixels. */
const READING_LINES = [60, 120, 200, 300];

/**
 * `<reading-place story note label position next next-label>` around a chapter's text: remembers
 * the paragraph last read, or the next chapter once this one's end was seen. Offers the way back to
 * it in a link of its own, `[data-back]`, and never moves the page by itself.
 */
class ReadingPlace extends HTMLElement {
  connectedCallback(): void {
    const story = this.attribute('story');
    const place = placeIn(story);
    const back = this.querySelector<HTMLAnchorElement>('[data-back]');
    const elsewhere =
      place !== undefined &&
      location.hash === '' &&
      place.href !== location.pathname &&
      !document.referrer.startsWith(location.origin + story);
    if (elsewhere && back) {
      back.href = place.href;
      back.append(' ', place.label || place.title);
      back.hidden = false;
    }
    let timer = elsewhere ? 0 : setTimeout(() => this.keep(story), 5000);
    addEventListener(
      'scroll',
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (back) back.hidden = true;
          this.keep(story);
        }, 700);
      },
      { passive: true },
    );
  }

  private keep(story: string): void {
    // Written by the page of the same build.
    const note = JSON.parse(this.attribute('note')) as StoryNote;
    const position = Number(this.attribute('position'));
    const next = this.attribute('next');
    const ended = this.getBoundingClientRect().bottom <= innerHeight;
    const href = ended ? next || story : location.pathname + (this.paragraph() ?? '');
    remember(PLACE_KEY + story, {
      ...note,
      href,
      label: this.attribute(ended ? 'next-label' : 'label'),
      position: ended && next ? position + 1 : position,
      finished: ended && !next,
      at: Date.now(),
    });
  }

  /** The fragment of the paragraph at the top of the window. */
  private paragraph(): string | undefined {
    const { left, width } = this.getBoundingClientRect();
    for (const line of READING_LINES) {
      const found = document.elementFromPoint(left + width / 2, line)?.closest('p[id]');
      if (found && this.contains(found)) return `#${found.id}`;
    }
    return undefined;
  }

  private attribute(name: string): string {
    return this.getAttribute(name) ?? '';
  }
}

customElements.define('reading-place', ReadingPlace);
