import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import type { PanelContent } from '../panel/panels.ts';
import { addStyles } from '../panel/styles.ts';
import type { Quotation } from './quotation.ts';
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
  return {
    title: words.title,
    content: [element('figure', { className: 'shared' }, quotation, source), actions.element],
    onOpen: () => {
      const shared = sharedWords();
      if (!shared) return;
      quotation.lang = shared.lang;
      quotation.dir = shared.dir;
      quotation.replaceChildren(...paragraphs(shared.quotation));
      source.textContent = sourceOf(shared, words);
      actions.show(shared);
    },
  };
}

function paragraphs(quotation: Quotation): readonly Node[] {
  return quotation.map((runs) =>
    element(
      'p',
      {},
      ...runs.map(({ text, italic, bold }) => {
        const inner = italic ? element('i', {}, text) : text;
        return bold ? element('b', {}, inner) : inner;
      }),
    ),
  );
}
