import type { Nodes, Parents, Root } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { escapeMarkdown } from './escape-markdown.ts';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  rule: '*',
  ruleRepetition: 3,
  extensions: [directiveToMarkdown()],
  handlers: {
    text: (node: { value: string }, parent: Parents | undefined, _state, { before }) =>
      escapeMarkdown(node.value, {
        paragraph: parent === undefined ? node.value : linesOf(parent),
        atLineStart: before === '' || before === '\n',
        marked: parent !== undefined && hasMarks(parent),
      }),
  },
};

/** Text as Markdown that reads as if an author had typed it, with a line feed at its end. */
export function textToMarkdown(text: Root): string {
  return toMarkdown(text, OPTIONS);
}

function linesOf(parent: Parents): string {
  return parent.children
    .map((child: Nodes) => (child.type === 'break' ? '\\\n' : toString(child)))
    .join('');
}

function hasMarks(parent: Parents): boolean {
  return (
    parent.type === 'emphasis' ||
    parent.type === 'strong' ||
    parent.children.some(({ type }) => type !== 'text' && type !== 'break')
  );
}
