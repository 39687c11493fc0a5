import type { Element, ElementContent, Root } from 'hast';
import { select } from 'hast-util-select';
import { isBlank, isElement } from '../html/elements.ts';

/** A stretch of a document. */
export interface Piece {
  /** Of the element that it begins with; `undefined` at the document's top. */
  readonly id: string | undefined;
  readonly nodes: readonly ElementContent[];
}

/** What stands in a document's body. */
export function bodyOf(tree: Root): readonly ElementContent[] {
  return select('body', tree)?.children ?? [];
}

/**
 * Cuts a document before the elements of some ids. Elements around a cut are on both sides of it.
 * @returns a piece for what stands above the first cut, and one for each id that was found, in order
 */
export function splitDocument(tree: Root, ids: ReadonlySet<string>): readonly Piece[] {
  return ids.size === 0 ? [{ id: undefined, nodes: bodyOf(tree) }] : split(bodyOf(tree), ids);
}

interface OpenPiece {
  readonly id: string | undefined;
  readonly nodes: ElementContent[];
}

function split(nodes: readonly ElementContent[], ids: ReadonlySet<string>): OpenPiece[] {
  let current: OpenPiece = { id: undefined, nodes: [] };
  const pieces = [current];
  const begin = (id: string | undefined): void => {
    current = { id, nodes: [] };
    pieces.push(current);
  };
  for (const node of nodes) {
    if (!isElement(node)) {
      current.nodes.push(node);
      continue;
    }
    const id = node.properties['id'];
    if (typeof id === 'string' && ids.has(id)) begin(id);
    const [first, ...others] = split(node.children, ids);
    if (others.length === 0) {
      current.nodes.push(node);
      continue;
    }
    if (first !== undefined && !first.nodes.every(isEmpty)) {
      current.nodes.push({ ...node, children: first.nodes });
    }
    for (const piece of others) {
      begin(piece.id);
      current.nodes.push(withoutId(node, piece.nodes));
    }
  }
  return pieces;
}

function withoutId(element: Element, children: ElementContent[]): Element {
  return { ...element, properties: { ...element.properties, id: undefined }, children };
}

/** Whether nothing of it could be seen: what is left of a heading that was cut at its anchor. */
function isEmpty(node: ElementContent): boolean {
  if (!isElement(node)) return isBlank(node);
  return !/^(?:img|svg|hr|br|table)$/u.test(node.tagName) && node.children.every(isEmpty);
}
