import type { PanelWords } from '../../i18n/dictionary.ts';
import { element } from '../element.ts';
import css from './panel.css?inline';
import sheetCss from './sheet.css?inline';
import type { PanelContent } from './panels.ts';
import { addStyles } from './styles.ts';

/**
 * What every panel stands in: a leaf that comes from below on a phone and stands at the side on a
 * desk, with its name and a way out. The page behind it stays alive: it is read while the panel is
 * open. Closes by Escape, by its button, or by a press beside it; then the keyboard is where it was.
 */
export function createPanel(
  { title, content, onOpen }: PanelContent,
  words: PanelWords,
): HTMLElement {
  addStyles(sheetCss);
  addStyles(css);
  const heading = element('h2', { textContent: title });
  const close = element('button', { type: 'button', className: 'close', ariaLabel: words.close });
  const head = element('div', { className: 'head' }, heading, close);
  const panel = element(
    'div',
    {
      ...{ className: 'sheet panel', popover: 'auto', role: 'dialog', ariaLabel: title },
      // It takes the keyboard itself, so that what is said first is its name.
      ...{ tabIndex: -1, autofocus: true },
    },
    head,
    ...content,
  );
  close.popoverTargetElement = panel;
  close.popoverTargetAction = 'hide';
  panel.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'open') onOpen?.();
  });
  return panel;
}
