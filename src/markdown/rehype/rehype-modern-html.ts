import type { Element, Root } from 'hast';
import { classesOf } from '../element-classes.ts';
import { walkElements } from '../walk.ts';

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
    walkElements(tree, (node) => {
      if (isEmptyParagraph(node)) return [];
      const [tagName, className] = MODERN[node.tagName] ?? [];
      if (tagName !== undefined) node.tagName = tagName;
      if (className !== undefined) addClass(node, className);
      const { align } = node.properties;
      if (align === undefined || align === null) return undefined;
      delete node.properties['align'];
      const side = String(align).toLowerCase();
      if (/^(?:left|right|center|justify)$/u.test(side)) addClass(node, `align-${side}`);
      return undefined;
    });
  };
}

/** What HTML's parser leaves where a block stood within a paragraph. */
function isEmptyParagraph({ tagName, children }: Element): boolean {
  return (
    tagName === 'p' && children.every((child) => child.type === 'text' && !/\S/u.test(child.value))
  );
}

function addClass(node: Element, name: string): void {
  node.properties['className'] = [...classesOf(node), name];
}
