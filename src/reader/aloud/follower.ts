/** How long a reader who scrolls is left alone, in milliseconds. */
const LEFT_ALONE = 4000;
/** Between these parts of the window, from its top, a sentence stays where it is. */
const HIGHEST = 0.08;
const LOWEST = 0.7;
/** Where it comes to otherwise. */
const AT_REST = 0.25;

/** Keys by which a reader looks elsewhere. */
const SCROLLING = /^(?: |Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End|[jk])$/;

/** Keeps what is being read in sight, and out of the way of a reader who looks elsewhere. */
export class Follower {
  readonly #left = new AbortController();
  #scrolledAt = -Infinity;

  constructor() {
    const look = (event: Event): void => {
      const { target } = event;
      if (target instanceof Element && target.closest('.aloud')) return;
      if (event instanceof KeyboardEvent && !SCROLLING.test(event.key)) return;
      this.#scrolledAt = performance.now();
    };
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      addEventListener(type, look, { passive: true, signal: this.#left.signal });
    }
  }

  follow(range: Range): void {
    const { top, bottom } = range.getBoundingClientRect();
    const isInSight = top >= innerHeight * HIGHEST && bottom <= innerHeight * LOWEST;
    if (isInSight || performance.now() - this.#scrolledAt < LEFT_ALONE) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollBy({ top: top - innerHeight * AT_REST, behavior: isCalm ? 'instant' : 'smooth' });
  }

  leave(): void {
    this.#left.abort();
  }
}
