import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { changeTargets } from './html-targets.ts';

/**
 * Gives the pictures that a text shows other names. The tree is changed.
 * @param nameOf the new address of a picture, by the one that it has; `undefined` where the words
 * that describe it are to stand in its place
 */
export function renamePictures(tree: Root, nameOf: (address: string) => string | undefined): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'html') {
      node.value = changeTargets(node.value, { picture: nameOf });
      return undefined;
    }
    if (node.type !== 'image') return undefined;
    const name = nameOf(node.url);
    if (name !== undefined) node.url = name;
    else if (parent !== undefined && index !== undefined) {
      const { alt } = node;
      const words = alt === undefined || alt === null || alt === '' ? [] : [textNode(alt)];
      parent.children.splice(index, 1, ...words);
      return index;
    }
    return undefined;
  });
  tidy(tree);
}

function textNode(value: string): Text {
  return { type: 'text', value };
}

/** Takes paragraphs of nothing away, and the figure from around words that have no picture now. */
function tidy(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === 'paragraph' && node.children.length === 0) {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type === 'containerDirective' && node.name === 'figure' && !showsPicture(node)) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    return undefined;
  });
}

function showsPicture(node: Nodes): boolean {
  let shows = false;
  visit(node, (each) => {
    shows ||= each.type === 'image' || (each.type === 'html' && each.value.includes('<img'));
  });
  return shows;
}
