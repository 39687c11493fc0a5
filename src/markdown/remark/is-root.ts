import type { Root } from 'mdast';
import type { Node } from 'unist';

/** Whether a parser's tree is one of Markdown: unified knows it as a node of any kind. */
export function isRoot(node: Node): node is Root {
  return node.type === 'root';
}
