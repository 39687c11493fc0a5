import type { Paragraph, Root } from 'mdast';
import { walkMarkdown } from '../../markdown/walk.ts';

const LIST = /[ \t]*\n?\{:{1,2}[^{}\n]{0,300}\}/gu;
const HEADING_LIST = /[ \t]*\{[#.][^{}\n]{1,200}\}[ \t]*$/u;
const CENTRE = /text-align:\s*cent(?:er|re)|\.(?:text-)?cent(?:er|re)(?:ed|d)?(?![\w-])/iu;
const RIGHT = /text-align:\s*right|\.(?:text-|align-)?right(?![\w-])/iu;

/**
 * Takes kramdown's and Goldmark's lists of attributes out of a text: `{: .note #id}` below a
 * paragraph, `{#id}` behind a heading. What they centre or set to the right stays so.
 * @returns the lists that say anything else
 */
export function takeAttributeLists(tree: Root): readonly string[] {
  const dropped: string[] = [];
  const aligned = new Map<Paragraph, 'centre' | 'right'>();
  walkMarkdown(tree, (node, parent) => {
    if (node.type === 'text') {
      node.value = node.value.replace(LIST, (list) => {
        const side = CENTRE.test(list) ? 'centre' : RIGHT.test(list) ? 'right' : undefined;
        if (side !== undefined && parent.type === 'paragraph') aligned.set(parent, side);
        else dropped.push(list.trim());
        return '';
      });
    } else if (node.type === 'heading') {
      const last = node.children.at(-1);
      if (last?.type !== 'text') return undefined;
      last.value = last.value.replace(HEADING_LIST, (list) => {
        dropped.push(list.trim());
        return '';
      });
    }
    return undefined;
  });
  const done = new Set<Paragraph>();
  walkMarkdown(tree, (node) => {
    if (node.type !== 'paragraph' || done.has(node)) return undefined;
    if (node.children.every((child) => child.type === 'text' && child.value.trim() === ''))
      return [];
    const side = aligned.get(node);
    if (side === undefined) return undefined;
    done.add(node);
    return [{ type: 'containerDirective', name: side, children: [node] }];
  });
  return dropped;
}
