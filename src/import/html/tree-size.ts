import type { Nodes } from 'hast';

export interface TreeSize {
  readonly elements: number;
  /** How many elements stand within one another where they do so deepest. */
  readonly deepest: number;
  /** The depths of all elements together: what a walk from each element to its ancestors costs. */
  readonly depths: number;
}

/** Measures a tree without recursion, because it may be deep. */
export function sizeOf(tree: Nodes): TreeSize {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  let elements = 0;
  let deepest = 0;
  let depths = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (node.type === 'element') {
      elements += 1;
      deepest = Math.max(deepest, depth);
      depths += depth;
    }
    if ('children' in node) {
      for (const child of node.children) open.push({ node: child, depth: depth + 1 });
    }
  }
  return { elements, deepest, depths };
}
