/**
 * `<forward-fragment to="…">`: sends the reader on to the same fragment of another page, and to the
 * words there that the address names. With `fragments`, a regular expression, only where the
 * fragment is of its kind: a one-shot that has grown forwards its paragraphs, and keeps what its
 * title page itself names.
 */
class ForwardFragment extends HTMLElement {
  connectedCallback(): void {
    const to = this.getAttribute('to');
    const kind = new RegExp(this.getAttribute('fragments') ?? '');
    const { search, hash } = location;
    if (to === null || !kind.test(hash)) return;
    if (hash !== '' && document.getElementById(decodeURIComponent(hash.slice(1)))) return;
    location.replace(to + search + hash);
  }
}

customElements.define('forward-fragment', ForwardFragment);
