import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { walkMarkdown } from '../walk.ts';
import { paragraphAsTyped, sourceOf } from './as-typed.ts';

const WORD = /[\p{L}\p{N}]/u;

/** What may be taken for an ornament; anything else in a block (a picture, code) is something to show. */
const MARKUP: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'text',
  'emphasis',
  'strong',
  'delete',
]);

/**
 * A line without a letter or digit is an ornament, and its marks print as typed, whatever
 * Markdown would make of them.
 *
 * @example
 * ```md
 * #
 *
 * *~*~*
 *
 * * ~ *
 * ```
 * ```html
 * <p>#</p>
 * <p>*~*~*</p>
 * <p>* ~ *</p>
 * ```
 */
export function remarkOrnaments() {
  return (tree: Root, file: VFile): void => {
    walkMarkdown(tree, (node) => {
      if (!isBlock(node) || isPlain(node)) return undefined;
      if (WORD.test(sourceOf(node, file)) || !isMarkupOnly(node)) return undefined;
      return [paragraphAsTyped(node, file)];
    });
  };
}

function isBlock(node: Nodes): boolean {
  return ['paragraph', 'heading', 'list', 'blockquote'].includes(node.type);
}

/** A paragraph of nothing but text prints as typed already. */
function isPlain(node: Nodes): boolean {
  return node.type === 'paragraph' && node.children.every(({ type }) => type === 'text');
}

function isMarkupOnly(node: Nodes): boolean {
  return MARKUP.has(node.type) && (!('children' in node) || node.children.every(isMarkupOnly));
}
