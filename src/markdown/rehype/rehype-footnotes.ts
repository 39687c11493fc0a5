import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { partContext, type PartContext } from '../part-context.ts';
import { ID_SCOPE } from '../rendered.ts';
import { SKIP, walkElements } from '../walk.ts';

const LABEL_ID = `${ID_SCOPE}footnote-label`;

/**
 * Makes footnotes what they are for whoever does not see them: a named section, marks that say
 * what they are, and ways back that say where to.
 *
 * @example
 * ```md
 * Fog.[^1]
 *
 * [^1]: A *London particular*.
 * ```
 * ```html
 * <p>Fog.<sup><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-describedby="footnote-label">1</a></sup></p>
 * <section class="footnotes" role="doc-endnotes" aria-labelledby="footnote-label">
 * <h3 id="footnote-label">Footnotes</h3>
 * <ol>
 * <li id="fn-1"><p>A <em>London particular</em>. <a href="#fnref-1" role="doc-backlink" aria-label="Back to reference 1">↩</a></p></li>
 * </ol>
 * </section>
 * ```
 */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile): void => {
    const frame = tree.children.at(-1);
    if (frame?.type !== 'element' || !String(frame.properties['className']).includes('footnotes')) {
      return;
    }
    decodeIds(tree);
    const context = partContext(file);
    const { labels, language } = context;
    frame.tagName = 'section';
    frame.properties = {
      className: ['footnotes'],
      role: 'doc-endnotes',
      ariaLabelledBy: LABEL_ID,
    };
    frame.children.unshift({
      type: 'element',
      tagName: 'h3',
      properties: {
        id: LABEL_ID,
        ...(labels.language === language ? {} : { lang: labels.language, dir: labels.dir }),
      },
      children: [{ type: 'text', value: labels.footnotes }],
    });
    const numbers = new Map<string, string>();
    walkElements(frame, (node) => {
      if (node.tagName === 'li' && isOurs(node)) {
        numbers.set(
          String(node.properties['id']).slice(ID_SCOPE.length + 3),
          String(numbers.size + 1),
        );
      }
    });
    walkElements(tree, (node) => {
      if (node === frame) return SKIP;
      if (node.tagName === 'a' && isOurs(node)) {
        node.properties['role'] = 'doc-noteref';
        node.properties['ariaDescribedBy'] = LABEL_ID;
      }
      return undefined;
    });
    finishBackLinks(frame, numbers, context);
  };
}

/** mdast-util-to-hast percent-encodes ids, where a browser looks for them decoded. */
function decodeIds(tree: Root): void {
  walkElements(tree, (node) => {
    const { id, href } = node.properties;
    if (isOurs(node)) node.properties['id'] = decodeURI(String(id));
    if (node.tagName === 'a' && String(href).startsWith(`#${ID_SCOPE}`)) {
      node.properties['href'] = decodeURI(String(href));
    }
    return undefined;
  });
}

/** Only the renderer can write an id that begins with `ID_SCOPE`. */
function isOurs(node: Element): boolean {
  return String(node.properties['id'] ?? '').startsWith(ID_SCOPE);
}

function finishBackLinks(
  frame: Element,
  numbers: ReadonlyMap<string, string>,
  { labels }: PartContext,
): void {
  walkElements(frame, (node) => {
    const href = node.properties['href'];
    const start = `#${ID_SCOPE}fnref-`;
    if (typeof href !== 'string' || !href.startsWith(start) || isOurs(node)) return undefined;
    const name = href.slice(start.length);
    const again = /^(.*)-(\d+)$/u.exec(name);
    const number = numbers.get(name) ?? numbers.get(again?.[1] ?? '') ?? '';
    const reference = numbers.has(name) ? number : `${number}-${again?.[2] ?? ''}`;
    node.properties = {
      href,
      role: 'doc-backlink',
      ariaLabel: labels.backToReference.replace('{reference}', reference),
    };
    return undefined;
  });
}
