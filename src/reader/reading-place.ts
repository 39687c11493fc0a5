import { keepPlace, lastPlace } from './place.ts';

/** How far below the top of the window the line that is being read may be, in CSS pixels. */
const READING_LINES = [60, 120, 200, 300];

/**
 * `<reading-place story title label next next-label>` around a chapter's text: remembers the
 * paragraph last read, or the next chapter once this one's end was seen. Offers the way back to it
 * in a link of its own, `[data-back]`, and never moves the page by itself.
 */
class ReadingPlace extends HTMLElement {
  connectedCallback(): void {
    const story = this.attribute('story');
    const place = lastPlace(story);
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
    const title = this.attribute('story-title');
    const at = Date.now();
    const next = this.attribute('next');
    if (this.getBoundingClientRect().bottom > innerHeight) {
      const href = location.pathname + (this.paragraph() ?? '');
      keepPlace(story, { href, title, label: this.attribute('label'), at });
    } else {
      const label = this.attribute('next-label');
      keepPlace(story, next ? { href: next, title, label, at } : undefined);
    }
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
