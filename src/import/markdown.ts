import type { Heading, Nodes, Parents, Root, Table, Text } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import {
  defaultHandlers,
  toMarkdown,
  type ConstructName,
  type Handle,
  type Options,
} from 'mdast-util-to-markdown';
import { escapeMarkdown, pairingMarks, type Mark } from './escape-markdown.ts';
import { writeList } from './bullets.ts';
import { writeEmphasis } from './emphasis.ts';
import { headingOnOneLine, tableOnOneLine } from './on-one-line.ts';
import { writeStrikethrough } from './strikethrough.ts';

// Cells as wide as they are: a row that is filled up with spaces is no easier to edit.
const gfmTable = gfmTableToMarkdown({ tablePipeAlign: false });
const writeTable = gfmTable.handlers?.table ?? noTable;

const ADDRESS: ConstructName[] = ['autolink', 'destinationLiteral', 'destinationRaw'];
const directives = directiveToMarkdown({ preferUnquoted: true });
// A colon in an address is no directive's.
for (const pattern of directives.unsafe ?? []) pattern.notInConstruct = ADDRESS;

/** Text as Markdown that reads as if an author had typed it, with a line feed at its end. */
export function textToMarkdown(text: Root): string {
  // A paragraph's text nodes share what marks can pair in it.
  const pairing = new WeakMap<Parents, readonly Mark[]>();
  const marksIn = (parent: Parents): readonly Mark[] => {
    const marks = pairing.get(parent) ?? pairingMarks(linesOf(parent), hasMarks(parent));
    pairing.set(parent, marks);
    return marks;
  };
  const writeText: Handle = (
    node: Text,
    parent: Parents | undefined,
    { stack },
    { before, after },
  ) =>
    // An address between `<` and `>` has no escapes.
    stack.includes('autolink')
      ? node.value
      : escapeMarkdown(node.value, {
          pairing: () => (parent === undefined ? pairingMarks(node.value, false) : marksIn(parent)),
          atLineStart: before === '' || before === '\n',
          inTable: stack.includes('tableCell'),
          inLabel: stack.includes('label'),
          before,
          after,
        });
  const options: Options = {
    bullet: '-',
    emphasis: '*',
    fences: true,
    rule: '*',
    extensions: [directives, gfmFootnoteToMarkdown(), gfmTable],
    handlers: {
      text: Object.assign(writeText, { peek: firstCharacter }),
      emphasis: writeEmphasis,
      strong: writeEmphasis,
      list: writeList,
      heading: (node: Heading, ...rest) => defaultHandlers.heading(headingOnOneLine(node), ...rest),
      delete: writeStrikethrough,
      table: (node: Table, ...rest) => writeTable(tableOnOneLine(node), ...rest),
    },
  };
  return toMarkdown(text, options);
}

function firstCharacter({ value }: Text): string {
  return value.charAt(0);
}

function noTable(): never {
  throw new Error('mdast-util-gfm-table has no handler of tables');
}

function linesOf(parent: Parents): string {
  return parent.children
    .map((child: Nodes) => (child.type === 'break' ? '\\\n' : toString(child)))
    .join('');
}

function hasMarks(parent: Parents): boolean {
  const isWholeLine = ['paragraph', 'heading', 'tableCell'].includes(parent.type);
  return !isWholeLine || parent.children.some(({ type }) => type !== 'text' && type !== 'break');
}
