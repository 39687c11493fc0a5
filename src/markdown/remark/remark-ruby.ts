import type { PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { text } from '../directives/element.ts';
import { ruby } from '../directives/ruby.ts';
import { partContext } from '../part-context.ts';
import { walkMarkdown } from '../walk.ts';

const AOZORA = /｜([^｜《》\n]+)《([^｜《》\n]+)》/u;

/**
 * Ruby as Japanese sites write it, in Japanese text.
 *
 * @example
 * ```md
 * ｜漢字《かんじ》
 * ```
 * ```html
 * <p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></p>
 * ```
 */
export function remarkRuby() {
  return (tree: Root, file: VFile): void => {
    if (!/^ja\b/u.test(partContext(file).language) || !String(file.value).includes('｜')) return;
    walkMarkdown(tree, (node) => {
      if (node.type !== 'text' || !AOZORA.test(node.value)) return undefined;
      const made: PhrasingContent[] = [];
      // Every third piece is text; behind it come a base and its reading.
      const pieces = node.value.split(AOZORA);
      for (let at = 0; at < pieces.length; at += 3) {
        const [before, base, reading] = pieces.slice(at, at + 3);
        if (before !== undefined && before !== '') made.push({ ...node, value: before });
        if (base !== undefined && reading !== undefined) made.push(ruby([text(base)], reading));
      }
      return made;
    });
  };
}
