import { lastPlace, placeIn, placeName } from './place.ts';

/**
 * `<go-on story="/stories/tide/"><a data-text="Go on:">…</a></go-on>`: turns its link into one to
 * the paragraph last read, in a story or, with `stories`, in the whole archive. Without a place the
 * link stays as it came.
 */
class GoOn extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const stories = this.getAttribute('stories');
    const place = stories ? lastPlace(stories) : placeIn(this.getAttribute('story') ?? '');
    if (!link || !place) return;
    const words = [link.dataset['text'], stories && place.title, placeName(place)];
    link.href = place.href;
    link.textContent = words.filter(Boolean).join(' ');
    link.hidden = false;
  }
}

customElements.define('go-on', GoOn);
