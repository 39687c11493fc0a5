import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { classesOf } from '../element-classes.ts';

/** Elements that HTML has given up, and what says the same today. */
const MODERN: Readonly<Record<string, readonly [tagName: string, className?: string]>> = {
  acronym: ['abbr'],
  big: ['span', 'big'],
  center: ['div', 'centre'],
  strike: ['s'],
  tt: ['code'],
};

/**
 * Replaces what HTML has given up: it is still typed, and valid nowhere.
 *
 * @example `<center>Fin</center>` becomes `<div class="centre">Fin</div>`, `<p align="right">`
 * becomes `<p class="align-right">`
 */
export function rehypeModernHtml() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const [tagName, className] = MODERN[node.tagName] ?? [];
      if (tagName !== undefined) node.tagName = tagName;
      if (className !== undefined) addClass(node, className);
      const { align } = node.properties;
      if (align === undefined || align === null) return;
      delete node.properties['align'];
      const side = String(align).toLowerCase();
      if (/^(?:left|right|center|justify)$/u.test(side)) addClass(node, `align-${side}`);
    });
  };
}

function addClass(node: Element, name: string): void {
  node.properties['className'] = [...classesOf(node), name];
}
