import type { PhrasingContent } from 'mdast';

/**
 * Parts the content of a paragraph at its line ends. Emphasis and the like that run over a line
 * end are closed before it and opened again after it.
 *
 * @example `*one` + line end + `two* three` gives `[<em>one</em>]` and `[<em>two</em>, ' three']`
 */
export function splitLines(content: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  const add = (node: PhrasingContent): void => {
    lines.at(-1)?.push(node);
  };
  for (const node of content) {
    if (node.type === 'break') {
      lines.push([]);
    } else if (node.type === 'text') {
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([]);
        if (value !== '') add({ ...node, value });
      });
    } else if ('children' in node) {
      splitLines(node.children).forEach((children, index) => {
        if (index > 0) lines.push([]);
        // A part of a node's own content fits where all of it did.
        if (children.length > 0) add({ ...node, children });
      });
    } else {
      add(node);
    }
  }
  return lines;
}
