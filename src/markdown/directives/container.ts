import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import type { PartContext } from '../part-context.ts';

/** A container directive, taken apart. */
export interface Container {
  readonly node: ContainerDirective;
  /** What stands in `[…]` behind its name. */
  readonly label: readonly PhrasingContent[] | undefined;
  readonly attributes: Readonly<Record<string, string | null | undefined>>;
  readonly content: readonly (BlockContent | DefinitionContent)[];
  readonly context: PartContext;
  readonly file: VFile;
}

/** What a container becomes: nodes that name their elements, see `element.ts`. */
export type ContainerHandler = (container: Container) => BlockContent;

/** Reads label and content off a directive's node. */
export function takeApart(node: ContainerDirective, context: PartContext, file: VFile): Container {
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return {
    node,
    label: labelled ? first.children : undefined,
    attributes: node.attributes ?? {},
    content: labelled ? rest : node.children,
    context,
    file,
  };
}
