import type { Root } from 'mdast';
import { walkMarkdown } from '../walk.ts';

const WIDE =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff60\\u2026\\u2014\\u2015]';
const BETWEEN = new RegExp(`(?<=${WIDE})\\n(?=${WIDE})`, 'gu');

/**
 * A line end between two characters of a script that has no spaces is none.
 *
 * @example
 * ```md
 * 雨が降って
 * いた。
 * ```
 * ```html
 * <p>雨が降っていた。</p>
 * ```
 */
export function remarkUnbrokenLines() {
  return (tree: Root): void => {
    walkMarkdown(tree, (node) => {
      if (node.type === 'text' && node.value.includes('\n')) {
        node.value = node.value.replaceAll(BETWEEN, '');
      }
      return undefined;
    });
  };
}
