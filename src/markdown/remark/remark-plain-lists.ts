import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { partContext, report } from '../part-context.ts';
import { walkMarkdown } from '../walk.ts';
import { itemsAsTyped } from './as-typed.ts';
import { looksLikeDialogue } from './dialogue-list.ts';

/**
 * Lists that are none. A single `1.` is a line that starts with a number; hyphens before whole
 * sentences, in a story's text, are dialogue as Spanish, Polish and many others set it.
 *
 * @example
 * ```md
 * 1. The Beginning
 *
 * - ¿Vienes?
 * - Vale.
 * ```
 * ```html
 * <p>1. The Beginning</p>
 * <p>- ¿Vienes?</p>
 * <p>- Vale.</p>
 * ```
 */
export function remarkPlainLists() {
  return (tree: Root, file: VFile): void => {
    const context = partContext(file);
    walkMarkdown(tree, (list) => {
      if (list.type !== 'list') return undefined;
      const dialogue = context.part === 'text' && looksLikeDialogue(list, file);
      if (!dialogue && !(list.ordered === true && list.children.length === 1)) return undefined;
      if (dialogue) {
        report(context, list.position, {
          code: 'dialogue-list',
          severity: 'warning',
          message: 'Lines that start with a hyphen look like dialogue, and print as typed',
          mend: 'Write a dash (— Vale.) for dialogue, or start the lines with * for a list',
        });
      }
      return itemsAsTyped(list, file);
    });
  };
}
