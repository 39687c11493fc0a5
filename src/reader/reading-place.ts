import {
  KEPT_KEY,
  PLACE_KEY,
  placeIn,
  placeName,
  remember,
  storedPlace,
  storyNote,
  type Place,
} from './place.ts';
import { noteVisit } from './visits-at-hand.ts';
import { TextPlaces, type TextPlace } from './text-place.ts';
import { visit } from './visit.ts';
import { whenShown } from './when-shown.ts';

/**
 * `<reading-place story note label position minutes next next-label>` around a chapter's text: remembers
 * the place last read, or the next chapter once this one's end was seen. Offers the way back to it
 * in a link of its own, `[data-back]`, and never moves the page by itself; who came by the way back
 * is brought to the very line.
 */
class ReadingPlace extends HTMLElement {
  readonly #places = new TextPlaces(this);
  /** The line at which the reader has come to rest. */
  #top: TextPlace | undefined;
  /** When the window last took another width, in milliseconds since the page began. */
  #turned = -Infinity;

  connectedCallback(): void {
    whenShown(() => this.#open());
  }

  #open(): void {
    const story = this.#attribute('story');
    // Without a network a text is still read.
    if (isAnnotated(story)) {
      import('./shelf/annotated-text.ts')
        .then(({ showAnnotations }) => showAnnotations())
        .catch(() => undefined);
    }
    const place = placeIn(story);
    const back = this.querySelector<HTMLAnchorElement>('[data-back]');
    const elsewhere =
      place !== undefined &&
      (location.hash === '' || isShownWords()) &&
      place.href !== location.pathname + location.hash &&
      !document.referrer.startsWith(location.origin + story);
    if (elsewhere && back) {
      back.href = place.href;
      back.append(' ', placeName(place) || place.title);
      back.hidden = false;
    }
    this.#show(place);
    this.#stay();
    addEventListener('scroll', () => this.#showProgress(), { once: true, passive: true });
    let timer = elsewhere ? 0 : setTimeout(() => this.#keep(story), 5000);
    addEventListener(
      'scroll',
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (isShownWords()) return;
          // Who turns the window has read no further.
          if (performance.now() - this.#turned < 1000) return;
          if (back) back.hidden = true;
          this.#top = this.#places.top();
          this.#keep(story);
        }, 700);
      },
      { passive: true },
    );
  }

  /** Keeps the line where it is when the window is turned, or has another width. */
  #stay(): void {
    let width = innerWidth;
    addEventListener('resize', () => {
      const line = this.#top;
      if (width === innerWidth) return;
      width = innerWidth;
      this.#turned = performance.now();
      if (line) requestAnimationFrame(() => this.#places.show(line));
    });
  }

  /** Brings a reader who came by the way back to the very line, and one who comes again, too. */
  #show(place: Place | undefined): void {
    const { hash, pathname } = location;
    const left = visit() === 'navigate' ? undefined : placeLeft();
    const there =
      hash !== '' && !isShownWords() && place?.href === pathname + hash && visit() === 'navigate';
    const id = hash.slice(1);
    const to = there ? { id, paragraph: place.paragraph ?? 0, offset: place.offset ?? 0 } : left;
    // After what the browser does by itself.
    if (to) requestAnimationFrame(() => setTimeout(() => this.#places.show(to)));
    addEventListener('pagehide', () => {
      history.replaceState({ ...history.state, place: this.#places.top() }, '');
    });
  }

  #showProgress(): void {
    const [before = 0, here = 0, after = 0] = this.#attribute('minutes').split(' ').map(Number);
    import('./progress/reading-progress.ts')
      .then(({ showProgress }) => showProgress(this, this.#places, { before, here, after }))
      // Without a network a text is still read.
      .catch(() => undefined);
  }

  #keep(story: string): void {
    // What is covered is not read.
    if (!this.checkVisibility()) return;
    if (isShownWords()) return;
    const position = Number(this.#attribute('position'));
    const next = this.#attribute('next');
    const ended = this.getBoundingClientRect().bottom <= innerHeight;
    const top = ended ? undefined : this.#places.top();
    const { pathname } = location;
    const before = storedPlace(story)?.read ?? [];
    const read = ended ? [...new Set([...before, pathname.slice(story.length)])] : before;
    noteVisit(story, pathname.slice(story.length), this.#attribute('label'));
    const place: Place = {
      ...storyNote(this),
      href: ended ? next || story : pathname + (top ? `#${top.id}` : ''),
      label: this.#attribute(ended ? 'next-label' : 'label'),
      position: ended && next ? position + 1 : position,
      ...(top && { paragraph: top.paragraph, offset: top.offset, part: top.part }),
      read,
      finished: ended && !next,
      at: Date.now(),
    };
    if (remember(PLACE_KEY + story, place)) return;
    // The shelf has more room.
    import('./shelf/keep-place.ts')
      .then(({ keepPlace }) => keepPlace(story, place))
      .catch(() => undefined);
  }

  #attribute(name: string): string {
    return this.getAttribute(name) ?? '';
  }
}

function isAnnotated(story: string): boolean {
  try {
    return localStorage.getItem(KEPT_KEY + story)?.includes('annotated') ?? false;
  } catch {
    return false;
  }
}

/**
 * Whether the reader is shown words that a link has led to: it is someone else's place, and theirs
 * stays kept until they read on.
 */
function isShownWords(): boolean {
  return /[?&]w=/.test(location.search);
}

/** Where this page was left. The browser knows it in pixels, of pages that it has laid out whole. */
function placeLeft(): TextPlace | undefined {
  return (history.state as { readonly place?: TextPlace } | null)?.place;
}

customElements.define('reading-place', ReadingPlace);
