import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Line } from './blocks.ts';
import { attributeValue } from './phrasing-nodes.ts';
import { toPhrasing } from './phrasing.ts';

/** A line as HTML, for an element that Markdown is not read in. */
export function lineAsHtml(line: Line): string {
  return toPhrasing([line]).map(htmlOf).join('');
}

function htmlOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value);
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'html':
      return node.value;
    case 'emphasis':
      return element('em', node.children);
    case 'strong':
      return element('strong', node.children);
    case 'delete':
      return element('del', node.children);
    case 'link':
      return `<a href="${attributeValue(node.url)}">${node.children.map(htmlOf).join('')}</a>`;
    case 'image':
      return `<img src="${attributeValue(node.url)}" alt="${attributeValue(node.alt ?? '')}">`;
    case 'textDirective':
      return directive(node);
    default:
      return '';
  }
}

function directive({ name, attributes, children }: TextDirective): string {
  const inner = children.map(htmlOf).join('');
  const [key = '', value = ''] = Object.entries(attributes ?? {})[0] ?? [];
  if (name === 'ruby')
    return `<ruby>${inner}<rt>${escaped(value === null || value === '' ? key : value)}</rt></ruby>`;
  return name === 'lang' ? `<span lang="${attributeValue(key)}">${inner}</span>` : inner;
}

function element(name: string, children: readonly PhrasingContent[]): string {
  return `<${name}>${children.map(htmlOf).join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
