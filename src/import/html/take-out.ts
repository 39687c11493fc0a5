import type { Element, Nodes } from 'hast';
import { isElement } from './elements.ts';

/** A text without some of its elements, and these, in their order. */
export interface TakenOut {
  readonly rest: readonly Nodes[];
  readonly taken: readonly Element[];
}

/** Takes the elements out of a text that a question is answered with yes for, however deep. */
export function takeOut(nodes: readonly Nodes[], isTaken: (element: Element) => boolean): TakenOut {
  const taken: Element[] = [];
  const kept = <Node extends Nodes>(children: readonly Node[]): Node[] =>
    children.flatMap((node) => {
      if (!isElement(node)) return [node];
      if (!isTaken(node)) return [{ ...node, children: kept(node.children) }];
      taken.push(node);
      return [];
    });
  return { rest: kept(nodes), taken };
}
