import type { Element, Nodes, Parents, Root } from 'hast';
import { select } from 'hast-util-select';
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

/** What can be read in the first element that a selector finds; empty where it finds none. */
export function textAt(selector: string, within: Element | Root | undefined): string {
  const found = within && select(selector, within);
  return found === undefined ? '' : plainText(found);
}

/** Whether there is nothing to be seen: a comment, white space. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}
