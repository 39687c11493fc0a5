/**
 * `<copy-link>` around a button and a `[role=status]` with `data-copied` and `data-failed`: puts
 * the address of this page, as it is found again, into the clipboard.
 */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector<HTMLElement>('[role]');
    const say = (what: 'copied' | 'failed'): void => {
      if (status) status.textContent = status.dataset[what] ?? '';
    };
    this.querySelector('button')?.addEventListener('click', () => {
      // There is no clipboard where a page does not come by HTTPS.
      (async () => navigator.clipboard.writeText(location.origin + location.pathname))().then(
        () => {
          say('copied');
        },
        () => {
          say('failed');
        },
      );
    });
  }
}

customElements.define('copy-link', CopyLink);
