import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sizeOf } from './tree-size.ts';

// Browsers themselves stop at 512.
const DEEPEST = 600;

/**
 * Parses a whole HTML file as a browser does, without scripts.
 * @throws a `RangeError` where elements stand within one another by the hundred
 */
export function parseHtml(html: string): Root {
  const tree = fromHtml(html, { fragment: false });
  if (sizeOf(tree).deepest > DEEPEST) throw new RangeError('Elements too deep');
  return tree;
}

// As XHTML has them; to an HTML parser, `<title/>` opens an element that nothing closes.
const EMPTY_ELEMENT =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)([a-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/>/giu;

/** Parses a document of an EPUB: XHTML, read as HTML, because so few of them are well-formed. */
export function parseXhtml(xhtml: string): Root {
  return parseHtml(xhtml.replace(/^\s*<\?xml[^>]*>/u, '').replaceAll(EMPTY_ELEMENT, '<$1$2></$1>'));
}
