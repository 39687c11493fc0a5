import { element } from '../element.ts';
import type { Quotation } from './quotation.ts';

/** A quotation as elements of the page. */
export function quotedParagraphs(quotation: Quotation): readonly Node[] {
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
