import type { List, Parents } from 'mdast';
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { SENTENCE } from '../markdown/remark/remark-plain-lists.ts';

/** Writes a list with hyphens, or with asterisks where hyphens would make dialogue of it. */
export function writeList(
  node: List,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const { options } = state;
  state.options = { ...options, bullet: node.ordered !== true && isDialogue(node) ? '*' : '-' };
  const written = defaultHandlers.list(node, parent, state, info);
  state.options = options;
  return written;
}

function isDialogue({ children }: List): boolean {
  return children.every(
    ({ children: [first, ...rest] }) =>
      first?.type === 'paragraph' && rest.length === 0 && SENTENCE.test(toString(first).trim()),
  );
}
