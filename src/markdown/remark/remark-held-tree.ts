import type { ElementContent } from 'hast';
import type { Definition, FootnoteDefinition, Root } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { walkMarkdown } from '../walk.ts';

/** A tree that nobody can walk into. */
interface HeldTree extends Node {
  readonly type: 'heldTree';
  readonly tree: Root;
  /** Whether there can be a definition in it. */
  readonly defines: boolean;
}

/**
 * Holds a tree back from mdast-util-to-hast until it is turned into HTML. To find the definitions,
 * that would walk through it with unist-util-visit, which takes as long as all that follows.
 */
export function remarkHeldTree() {
  return (tree: Root, file: VFile): HeldTree => ({
    type: 'heldTree',
    tree,
    defines: String(file.value).includes('['),
  });
}

/** Turns a tree that was held into HTML, and finds the definitions itself. */
export function heldTree(state: State, { tree, defines }: HeldTree): ElementContent[] {
  if (defines) findDefinitions(state, tree);
  return state.wrap(state.all(tree));
}

function findDefinitions(state: State, tree: Root): void {
  walkMarkdown(tree, (node) => {
    if (node.type === 'definition') keepFirst(state.definitionById, node);
    if (node.type === 'footnoteDefinition') keepFirst(state.footnoteById, node);
    return undefined;
  });
}

function keepFirst<Kind extends Definition | FootnoteDefinition>(
  byId: Map<string, Kind>,
  definition: Kind,
): void {
  const id = definition.identifier.toUpperCase();
  if (!byId.has(id)) byId.set(id, definition);
}
