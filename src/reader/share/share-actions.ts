import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import { plainText } from './quotation.ts';
import type { SharedWords } from './shared-words.ts';
import { quotationWithSource, sourceOf } from './source.ts';

/** What can be done with words that are shared, and what is said when it is done. */
export class ShareActions {
  readonly element = element('div', { className: 'share-actions' });
  readonly #words: PanelWords['share'];
  readonly #status = element('p', { role: 'status' });
  /** For what the browser does not let the page copy. */
  readonly #byHand: HTMLTextAreaElement;
  #shared: SharedWords | undefined;

  constructor(words: PanelWords['share']) {
    this.#words = words;
    this.#byHand = element('textarea', { readOnly: true, hidden: true, rows: 4 });
    this.#byHand.ariaLabel = words.byHand;
    this.#byHand.addEventListener('focus', () => this.#byHand.select());
    this.element.append(
      this.#button(words.copyLink, ({ link }) => this.#copy(link, words.linkCopied)),
      this.#button(words.copyQuotation, (shared) =>
        this.#copy(quotationWithSource(shared, words), words.quotationCopied),
      ),
      // It is there where the system has something to share with.
      ...('share' in navigator ? [this.#button(words.send, (shared) => this.#send(shared))] : []),
      this.#status,
      this.#byHand,
    );
  }

  show(shared: SharedWords): void {
    this.#shared = shared;
    this.#status.textContent = '';
    this.#byHand.hidden = true;
  }

  #button(name: string, act: (shared: SharedWords) => void): HTMLButtonElement {
    const button = element('button', { type: 'button' }, name);
    button.addEventListener('click', () => {
      if (this.#shared) act(this.#shared);
    });
    return button;
  }

  #copy(text: string, done: string): void {
    // There is no clipboard where a page does not come by HTTPS.
    (async () => navigator.clipboard.writeText(text))().then(
      () => {
        this.#status.textContent = done;
        this.#byHand.hidden = true;
      },
      () => {
        this.#status.textContent = this.#words.notCopied;
        this.#byHand.value = text;
        this.#byHand.hidden = false;
        this.#byHand.focus();
      },
    );
  }

  #send(shared: SharedWords): void {
    const { quotation, link } = shared;
    navigator
      .share({ title: sourceOf(shared, this.#words), text: plainText(quotation), url: link })
      // Whoever thinks better of it is not told so.
      .catch(() => undefined);
  }
}
