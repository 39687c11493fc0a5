import type { List, Parents } from 'mdast';
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { SENTENCE } from '../markdown/remark/dialogue-list.ts';
import { writeWithTags } from './numbered-list.ts';

/**
 * Writes a list with hyphens, or with asterisks where hyphens would make dialogue of it; one that
 * counts from elsewhere than 1 with tags, for only `1.` opens a list.
 */
export function writeList(
  node: List,
  parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const start = node.start ?? 1;
  if (node.ordered === true && start !== 1) return writeWithTags(node, start, state, info);
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
