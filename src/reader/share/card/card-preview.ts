import type { PanelWords } from '../../../i18n/dictionary.ts';
import { fill } from '../../../i18n/phrases.ts';
import { element } from '../../element.ts';
import { addStyles } from '../../panel/styles.ts';
import { saveFile } from '../../save-file.ts';
import { plainText } from '../quotation.ts';
import type { SharedWords } from '../shared-words.ts';
import { authorsOf, sourceOf } from '../source.ts';
import css from './card.css?inline';
import { drawCard } from './draw-card.ts';
import { layCard } from './lay-card.ts';

const PNG = 'image/png';

/** A picture of a quotation, in the paper and the ink of the page, and what can be done with it. */
export class CardPreview {
  readonly element: HTMLElement;
  readonly #words: PanelWords['share'];
  readonly #canvas = element('canvas', { role: 'img', width: 1080, height: 1350 });
  readonly #cut = element('p', { hidden: true });
  readonly #status = element('p', { role: 'status' });
  #name = '';

  constructor(words: PanelWords['share']) {
    addStyles(css);
    this.#words = words;
    this.#cut.textContent = words.cardCut;
    this.element = element(
      'section',
      { className: 'share-card' },
      element('h3', {}, words.card),
      this.#canvas,
      this.#cut,
      element(
        'div',
        { className: 'share-actions' },
        this.#button(words.saveCard, words.cardNotSaved, () => this.#save()),
        ...('ClipboardItem' in globalThis
          ? [this.#button(words.copyCard, words.cardNotCopied, () => this.#copy())]
          : []),
        ...(canSend() ? [this.#button(words.sendCard, '', () => this.#send())] : []),
        this.#status,
      ),
    );
  }

  /** Draws the words; they are described, too, for who does not see them. */
  async show(shared: SharedWords): Promise<void> {
    this.#status.textContent = '';
    this.#name = `${decodeURIComponent(new URL(shared.link).pathname.split('/').at(-2) ?? '')}.png`;
    this.#canvas.lang = shared.lang;
    this.#canvas.ariaLabel = fill(this.#words.cardOf, {
      quotation: plainText(shared.quotation),
      source: sourceOf(shared, this.#words),
    });
    await document.fonts.ready;
    const card = layCard(shared, authorsOf(shared));
    drawCard(card.element, this.#canvas);
    card.element.remove();
    this.#cut.hidden = !card.isCut;
  }

  #button(name: string, failed: string, act: () => Promise<void>): HTMLButtonElement {
    const button = element('button', { type: 'button' }, name);
    button.addEventListener('click', () => {
      act().catch(() => {
        this.#status.textContent = failed;
      });
    });
    return button;
  }

  async #save(): Promise<void> {
    saveFile(this.#name, await this.#picture());
    this.#status.textContent = '';
  }

  async #copy(): Promise<void> {
    // Safari takes nothing that a press has not led to at once: a promise is enough.
    await navigator.clipboard.write([new ClipboardItem({ [PNG]: this.#picture() })]);
    this.#status.textContent = this.#words.cardCopied;
  }

  async #send(): Promise<void> {
    await navigator.share({
      files: [new File([await this.#picture()], this.#name, { type: PNG })],
    });
  }

  #picture(): Promise<Blob> {
    return new Promise((resolve, reject) => {
      this.#canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The browser made no picture.'));
      }, PNG);
    });
  }
}

/** Whether the device has something that takes pictures. */
function canSend(): boolean {
  // What can share links may not know of files.
  if (!('canShare' in navigator)) return false;
  return navigator.canShare({ files: [new File([], 'card.png', { type: PNG })] });
}
