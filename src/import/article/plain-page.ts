import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { plainText } from '../html/elements.ts';

const FURNITURE =
  'nav, aside, form, iframe, button, input, header, footer, [role=navigation], [role=banner]';
const MOST_IN_LINKS = 0.2;

/**
 * Whether a page is nothing but a text, as a word processor or a person wrote it: no menu, no form,
 * few links. It is taken whole, because whoever looks for the text in it could miss some.
 */
export function isPlainPage(body: Element): boolean {
  if (select(FURNITURE, body) !== undefined) return false;
  const linked = selectAll('a[href]', body).reduce((sum, link) => sum + plainText(link).length, 0);
  return linked <= plainText(body).length * MOST_IN_LINKS;
}
