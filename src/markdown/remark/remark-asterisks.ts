import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { walkMarkdown } from '../walk.ts';

const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/**
 * Asterisks inside words that only happen to pair print as typed. Emphasis that opens within one
 * word and closes within another was never meant.
 *
 * @example
 * ```md
 * That f*cking sh*t. Abso*bloody*lutely.
 * ```
 * ```html
 * <p>That f*cking sh*t. Abso<em>bloody</em>lutely.</p>
 * ```
 */
export function remarkAsterisks() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    walkMarkdown(tree, (node) => {
      if (node.type !== 'emphasis' && node.type !== 'strong') return undefined;
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? 0;
      const marker = node.type === 'strong' ? source.slice(start, start + 2) : source.charAt(start);
      if (!marker.startsWith('*') || !/\s/u.test(toString(node))) return undefined;
      if (!isInsideWord(source, start, 1, -1) || !isInsideWord(source, end - 1, -1, 1)) {
        return undefined;
      }
      const asTyped = { type: 'text', value: marker } as const;
      return [asTyped, ...node.children, asTyped];
    });
  };
}

/** Whether the run of asterisks at an offset has a letter on both sides. */
function isInsideWord(source: string, at: number, inward: 1 | -1, outward: 1 | -1): boolean {
  const letterFrom = (from: number, step: 1 | -1): boolean => {
    let index = from;
    while (source[index] === '*') index += step;
    return LETTER.test(source[index] ?? '');
  };
  return letterFrom(at, inward) && letterFrom(at, outward);
}
