import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { walkMarkdown } from '../walk.ts';
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
    walkMarkdown(tree, (node) => {
      if (node.type !== 'link') return undefined;
      if (ADDRESS.test(node.url) || !sourceOf(node, file).startsWith('<')) return undefined;
      return [textAsTyped(node, file)];
    });
  };
}
