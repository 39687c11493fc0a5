import type { List } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { sourceOf } from './as-typed.ts';

/** A line that, behind a hyphen, is taken for dialogue. */
export const SENTENCE = /^[\p{Lu}\p{Lo}¿¡"“«‘'…].*[.!?…。！？—–]["”»’'\])]*$/su;

/** Whether a list is dialogue as Spanish, Polish and many others set it: sentences behind hyphens. */
export function looksLikeDialogue(list: List, file: VFile): boolean {
  return (
    list.ordered !== true &&
    sourceOf(list, file).startsWith('-') &&
    list.children.every(
      ({ children: [first, ...rest] }) =>
        first?.type === 'paragraph' && rest.length === 0 && SENTENCE.test(toString(first).trim()),
    )
  );
}
