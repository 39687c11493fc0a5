import type { Element, Nodes, Parents } from 'hast';
import { toString } from 'hast-util-to-string';

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element';
}

export function childElements(parent: Parents): readonly Element[] {
  const children: readonly Nodes[] = parent.children;
  return children.filter(isElement);
}

export function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
}

/** An attribute's value; `undefined` where it is not there, or is empty. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What can be read in it, on one line. */
export function plainText(...nodes: readonly Nodes[]): string {
  return nodes.map(toString).join('').replace(/\s+/gu, ' ').trim();
}

/** Whether there is nothing to be seen: a comment, white space. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}
