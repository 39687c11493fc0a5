import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { sourceOf, textAsTyped } from './as-typed.ts';

const ADDRESS = /^(?:https?|mailto|ftp):/iu;

/**
 * Only web and mail addresses between `<` and `>` are links.
 *
 * @example
 * ```md
 * <Re:Zero> and <https://example.com/>
 * ```
 * ```html
 * <p>&lt;Re:Zero> and <a href="https://example.com/">https://example.com/</a></p>
 * ```
 */
export function remarkAutolinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'link', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (ADDRESS.test(node.url) || !sourceOf(node, file).startsWith('<')) return;
      parent.children[index] = textAsTyped(node, file);
    });
  };
}
