import type { Nodes, Parents, Root } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { escapeMarkdown, pairingMarks, type Mark } from './escape-markdown.ts';

/** Text as Markdown that reads as if an author had typed it, with a line feed at its end. */
export function textToMarkdown(text: Root): string {
  // A paragraph's text nodes share what marks can pair in it.
  const pairing = new WeakMap<Parents, readonly Mark[]>();
  const marksIn = (parent: Parents): readonly Mark[] => {
    const marks = pairing.get(parent) ?? pairingMarks(linesOf(parent), hasMarks(parent));
    pairing.set(parent, marks);
    return marks;
  };
  const options: Options = {
    bullet: '-',
    emphasis: '*',
    fences: true,
    rule: '*',
    extensions: [directiveToMarkdown()],
    handlers: {
      text: (node: { value: string }, parent: Parents | undefined, _state, { before }) =>
        escapeMarkdown(node.value, {
          pairing: parent === undefined ? pairingMarks(node.value, false) : marksIn(parent),
          atLineStart: before === '' || before === '\n',
        }),
    },
  };
  return toMarkdown(text, options);
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
