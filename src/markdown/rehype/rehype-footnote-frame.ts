import type { Root } from 'hast';

/**
 * Brings the footnotes that remark-rehype appends into the form that passes the allow-list:
 * a `<div class="footnotes">`. `rehype-footnotes.ts` finishes them behind it.
 */
export function rehypeFootnoteFrame() {
  return (tree: Root): void => {
    const last = tree.children.at(-1);
    if (last?.type !== 'element' || last.properties['dataFootnotes'] !== true) return;
    last.tagName = 'div';
    last.properties = { className: ['footnotes'] };
    // Its heading, in the interface's words, comes behind the allow-list.
    last.children = last.children.filter(
      (child) => child.type === 'element' && child.tagName === 'ol',
    );
  };
}
