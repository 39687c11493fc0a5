import type { Element, Nodes, Text } from 'hast';
import { ID_SCOPE } from '../rendered.ts';

/**
 * Whether an element says nothing of the story's own: a reading above characters, a footnote's
 * mark, the way back from a footnote.
 */
function isBeside({ tagName, properties, children }: Element): boolean {
  if (tagName === 'rt' || tagName === 'rp') return true;
  if (tagName === 'a') return String(properties['href'] ?? '').startsWith(`#${ID_SCOPE}fnref-`);
  const [mark] = children;
  return (
    tagName === 'sup' &&
    mark?.type === 'element' &&
    String(mark.properties['href'] ?? '').startsWith(`#${ID_SCOPE}fn-`)
  );
}

/** The text of a node as the story says it, without readings and footnote marks. */
export function storyText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && isBeside(node))) return '';
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return node.children.map(storyText).join('');
}

const BLOCK =
  /^(?:address|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/u;

/** The text of a part, with a line end around every block, so that words do not run together. */
export function readableText(node: Nodes): string {
  const pieces: string[] = [];
  collect(node, pieces);
  return pieces.join('');
}

function collect(node: Nodes | Text, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.value);
  if (!('children' in node) || (node.type === 'element' && isBeside(node))) return;
  const isBlock = node.type === 'element' && BLOCK.test(node.tagName);
  if (isBlock) pieces.push('\n');
  for (const child of node.children) collect(child, pieces);
  if (isBlock) pieces.push('\n');
}
