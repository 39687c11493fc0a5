import type { Element, Nodes } from 'hast';
import { classesOf, isElement } from '../html/elements.ts';

/** Whether an element holds an author’s own text; Calibre numbers the class: `userstuff2`. */
export function isUserstuff(element: Element): boolean {
  return classesOf(element).some((name) => /^userstuff\d*$/u.test(name));
}

/**
 * A text without the element around it. One that an author put inside is the author’s, and stays.
 */
export function unwrapped(nodes: readonly Nodes[]): readonly Nodes[] {
  return nodes.flatMap((node): readonly Nodes[] =>
    isElement(node) && node.tagName === 'div' && isUserstuff(node) ? node.children : [node],
  );
}
