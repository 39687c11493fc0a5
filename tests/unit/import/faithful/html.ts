import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Vocabulary } from './seen.ts';
import { fold } from './sight.ts';

/** HTML as it is meant to be used. */
export const HTML: Vocabulary = {
  emphasised: 'em, i',
  strong: 'strong, b',
  struck: 's, strike, del',
  underlined: 'u, ins',
  quoted: 'blockquote',
  items: 'li',
  cells: 'td, th',
  links: 'a[href]',
  blocks:
    'address, article, aside, blockquote, body, caption, center, dd, details, div, dl, dt, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, li, main, ol, p, pre, section, summary, table, tbody, td, th, thead, tr, ul',
  spaces: 'br',
  breaks: 'hr',
  pictures: 'img',
  calls: 'sup:has(> a[href^="#"])',
  plain: '',
  without: 'script, style, rp, a[href^="#back"]',
  address: ({ properties }) => String(properties['href']),
  description: ({ properties }) => String(properties['alt'] ?? ''),
  note: noteOf,
  label: /^\d+\. /u,
  ornaments: [],
};

/** What the HTML parser of browsers makes of a page. */
export function htmlTree(html: string): Root {
  return fromHtml(html, { fragment: false });
}

/** The paragraph, or the item, that a link to a place in its page leads to. */
function noteOf(call: Element, root: Root): Element | undefined {
  const link = call.tagName === 'a' ? call : select('a', call);
  const id = decodeURIComponent(String(link?.properties['href']).replace(/^[^#]*#/u, ''));
  const place = `:is([id=${JSON.stringify(id)}], [name=${JSON.stringify(id)}])`;
  return selectAll(`:is(p, li, aside)${place}, :is(p, li, aside):has(${place})`, root).at(-1);
}

export function wordsOf(element: Element): string {
  return fold(toString(element));
}
