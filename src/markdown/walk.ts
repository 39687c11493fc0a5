import type {
  Element,
  ElementContent,
  Parents as HastParents,
  RootContent as HastContent,
} from 'hast';
import type { Parents as MdastParents, RootContent as MdastContent } from 'mdast';

/** Says: not into this node's children. */
export const SKIP = Symbol('skip');

/**
 * What to do after a node: nothing special, {@link SKIP}, or put others in its place, which are
 * visited in their turn.
 */
type Outcome<Node> = undefined | typeof SKIP | readonly Node[];

// unist-util-visit names a function for every node that it visits, which takes longer than all the
// rest of the pipeline together.

/** Visits every node below a node of Markdown, in the order of the text. */
export function walkMarkdown(
  parent: MdastParents,
  visit: (node: MdastContent, parent: MdastParents) => Outcome<MdastContent>,
): void {
  const children: MdastContent[] = parent.children;
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (node === undefined) return;
    const outcome = visit(node, parent);
    if (outcome !== undefined && outcome !== SKIP) {
      children.splice(index, 1, ...outcome);
      index -= 1;
    } else if (outcome === undefined && 'children' in node) {
      walkMarkdown(node, visit);
    }
  }
}

/** Visits every element below a node of HTML, in the order of the text. */
export function walkElements(
  parent: HastParents,
  visit: (element: Element, parent: HastParents, index: number) => Outcome<ElementContent>,
): void {
  const children: HastContent[] = parent.children;
  for (let index = 0; index < children.length; index++) {
    const node = children[index];
    if (node?.type !== 'element') continue;
    const outcome = visit(node, parent, index);
    if (outcome !== undefined && outcome !== SKIP) {
      children.splice(index, 1, ...outcome);
      index -= 1;
    } else if (outcome === undefined) {
      walkElements(node, visit);
    }
  }
}
