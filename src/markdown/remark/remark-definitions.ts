import type { Definition, FootnoteDefinition, Root } from 'mdast';
import type { VFile } from 'vfile';
import { partContext, report } from '../part-context.ts';
import { walkMarkdown } from '../walk.ts';
import { paragraphAsTyped, withMarker } from './as-typed.ts';

const MISSING_FOOTNOTE = /\[\^[^\]\s]+\]/u;

/**
 * Definitions that nothing refers to are text, for Markdown would swallow them; and a footnote
 * mark without its footnote is text already, but not meant to be.
 *
 * @example
 * ```md
 * [Source]: https://example.com/
 *
 * [^5]: Nobody asked for this.
 * ```
 * ```html
 * <p>[Source]: https://example.com/</p>
 * <p>[^5]: Nobody asked for this.</p>
 * ```
 */
export function remarkDefinitions() {
  return (tree: Root, file: VFile): void => {
    const definitions: Definition[] = [];
    const notes: FootnoteDefinition[] = [];
    const used = new Set<string>();
    const context = partContext(file);

    walkMarkdown(tree, (node) => {
      if (node.type === 'definition') definitions.push(node);
      else if (node.type === 'footnoteDefinition') notes.push(node);
      else if (node.type === 'linkReference' || node.type === 'imageReference') {
        used.add(`link ${node.identifier}`);
      } else if (node.type === 'footnoteReference') used.add(`note ${node.identifier}`);
      else if (node.type === 'text') {
        const mark = MISSING_FOOTNOTE.exec(node.value)?.[0];
        if (mark !== undefined) {
          report(context, node.position, {
            code: 'missing-footnote',
            severity: 'warning',
            message: `The footnote mark ${mark} has no footnote`,
            mend: `Add a paragraph that starts with ${mark}: and the footnote’s text`,
          });
        }
      }
      return undefined;
    });
    const lost = new Set<Definition | FootnoteDefinition>();
    for (const node of definitions) if (!used.has(`link ${node.identifier}`)) lost.add(node);
    for (const node of notes) {
      if (used.has(`note ${node.identifier}`)) continue;
      lost.add(node);
      report(context, node.position, {
        code: 'unused-footnote',
        severity: 'warning',
        message: `Nothing in the text refers to the footnote [^${node.label ?? node.identifier}]`,
        mend: `Write [^${node.label ?? node.identifier}] where the footnote belongs`,
      });
    }
    if (lost.size === 0) return;

    walkMarkdown(tree, (node) => {
      if (node.type === 'definition' && lost.has(node)) return [paragraphAsTyped(node, file)];
      if (node.type !== 'footnoteDefinition' || !lost.has(node)) return undefined;
      const marker = `[^${node.label ?? node.identifier}]: `;
      const [first, ...rest] = node.children;
      return first?.type === 'paragraph'
        ? [withMarker(marker, first), ...rest]
        : [{ type: 'paragraph', children: [{ type: 'text', value: marker }] }, ...node.children];
    });
  };
}
