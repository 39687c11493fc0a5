import type { Root } from 'hast';
import { FRAME_ID } from './footnote-frame.ts';

/**
 * Brings the footnotes that remark-rehype appends into a form that passes the allow-list: a `<div>`
 * with an id that no author can write. `rehype-footnotes.ts` finishes them behind it.
 *
 * @example
 * ```md
 * Fog.[^1]
 *
 * <div class="footnotes">Not these.</div>
 *
 * [^1]: A London particular.
 * ```
 * ```html
 * <p>Fog.<sup><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-describedby="footnote-label">1</a></sup></p>
 * <div class="footnotes">Not these.</div>
 * <section class="footnotes" role="doc-endnotes" aria-labelledby="footnote-label"><h3 id="footnote-label">Footnotes</h3><ol>
 * <li id="fn-1">
 * <p>A London particular. <a href="#fnref-1" role="doc-backlink" aria-label="Back to reference 1">↩︎</a></p>
 * </li>
 * </ol></section>
 * ```
 */
export function rehypeFootnoteFrame() {
  return (tree: Root): void => {
    const last = tree.children.at(-1);
    if (last?.type !== 'element' || last.properties['dataFootnotes'] !== true) return;
    last.tagName = 'div';
    last.properties = { id: FRAME_ID };
    // Its heading, in the interface's words, comes behind the allow-list.
    last.children = last.children.filter(
      (child) => child.type === 'element' && child.tagName === 'ol',
    );
  };
}
