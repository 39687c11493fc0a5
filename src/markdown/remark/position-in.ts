import type { Html, Text } from 'mdast';
import type { Position } from 'unist';

/**
 * Where in the text a character of a node stands; on a later line of the node, in the column that
 * it has there.
 * @param at index into the node's value
 */
export function positionIn(node: Html | Text, at: number): Position | undefined {
  const start = node.position?.start;
  if (start === undefined) return undefined;
  const [last = '', ...above] = node.value.slice(0, at).split('\n').reverse();
  const place = {
    line: start.line + above.length,
    column: (above.length === 0 ? start.column : 1) + last.length,
  };
  return { start: place, end: place };
}
