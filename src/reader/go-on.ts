import { lastPlace } from './place.ts';

/**
 * `<go-on stories="/stories/tide/"><a data-text="Go on:">…</a></go-on>`: turns its link into one to
 * the paragraph last read. Without a place the link stays as it came.
 */
class GoOn extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const place = lastPlace(this.getAttribute('stories') ?? '');
    if (!link || !place) return;
    const words = [link.dataset['text'], place.label];
    if (this.hasAttribute('titled')) words.splice(1, 0, place.title);
    link.href = place.href;
    link.textContent = words.filter(Boolean).join(' ');
    link.hidden = false;
  }
}

customElements.define('go-on', GoOn);
