import type { ElementContent } from 'hast';
import type { Definition, FootnoteDefinition, Root } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Node } from 'unist';
import { walkMarkdown } from '../walk.ts';

/** A tree that nobody can walk into. */
interface HeldTree extends Node {
  readonly type: 'heldTree';
  readonly tree: Root;
}

/**
 * Holds a tree back from mdast-util-to-hast until it is turned into HTML. To find the definitions,
 * that would walk through it with unist-util-visit, which takes as long as all that follows.
 */
export function remarkHeldTree() {
  return (tree: Root): HeldTree => ({ type: 'heldTree', tree });
}

/** Turns a tree that was held into HTML, and finds the definitions itself. */
export function heldTree(state: State, { tree }: HeldTree): ElementContent[] {
  walkMarkdown(tree, (node) => {
    if (node.type === 'definition') keepFirst(state.definitionById, node);
    if (node.type === 'footnoteDefinition') keepFirst(state.footnoteById, node);
    return undefined;
  });
  return state.wrap(state.all(tree));
}

function keepFirst<Kind extends Definition | FootnoteDefinition>(
  byId: Map<string, Kind>,
  definition: Kind,
): void {
  const id = definition.identifier.toUpperCase();
  if (!byId.has(id)) byId.set(id, definition);
}
