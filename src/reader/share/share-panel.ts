import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import type { PanelContent } from '../panel/panels.ts';
import { addStyles } from '../panel/styles.ts';
import { CardPreview } from './card/card-preview.ts';
import { quotedParagraphs } from './quoted-paragraphs.ts';
import { ShareActions } from './share-actions.ts';
import css from './share-panel.css?inline';
import { sharedWords } from './shared-words.ts';
import { sourceOf } from './source.ts';

/** The panel in which a reader passes on words of a story: those selected, or the place. */
export default function sharePanel({ share: words }: PanelWords): PanelContent {
  addStyles(css);
  const quotation = element('blockquote');
  const source = element('figcaption', { dir: 'auto' });
  const actions = new ShareActions(words);
  const card = new CardPreview(words);
  return {
    title: words.title,
    content: [
      element('figure', { className: 'shared' }, quotation, source),
      actions.element,
      card.element,
    ],
    onOpen: () => {
      const shared = sharedWords();
      if (!shared) return;
      quotation.lang = shared.lang;
      quotation.dir = shared.dir;
      quotation.replaceChildren(...quotedParagraphs(shared.quotation));
      source.textContent = sourceOf(shared, words);
      actions.show(shared);
      // What cannot be drawn is still shared as text.
      card.show(shared).then(
        () => (card.element.hidden = false),
        () => (card.element.hidden = true),
      );
    },
  };
}
