import type {
  Delete,
  Emphasis,
  Heading,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
} from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A line at the top of a text: a paragraph, a heading, or what stands before a line break in one. */
export interface Row {
  /** On one line, without white space around it. */
  readonly text: string;
  readonly content: readonly PhrasingContent[];
  /** Which of the text's nodes it belongs to. */
  readonly node: number;
}

/** The lines of the paragraphs and headings that a text begins with; a centred one counts as well. */
export function leadingRows(content: readonly RootContent[]): readonly Row[] {
  const rows: Row[] = [];
  for (const [node, block] of content.entries()) {
    const lines = linesOf(block);
    if (lines === undefined) break;
    for (const line of lines) {
      const text = toString(line).replace(/\s+/gu, ' ').trim();
      if (text !== '') rows.push({ text, content: line, node });
    }
  }
  return rows;
}

function linesOf(block: RootContent): readonly (readonly PhrasingContent[])[] | undefined {
  if (block.type === 'paragraph' || block.type === 'heading') return splitAtBreaks(block);
  if (block.type !== 'containerDirective' || !/^(?:centre|center|right)$/u.test(block.name)) {
    return undefined;
  }
  const inside = block.children.map(linesOf);
  return inside.every((lines) => lines !== undefined) ? inside.flat() : undefined;
}

function splitAtBreaks({ children }: Paragraph | Heading): readonly (readonly PhrasingContent[])[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

/** Content without the first `count` visible characters of its text, and white space before the rest. */
export function withoutStart(
  content: readonly PhrasingContent[],
  count: number,
): PhrasingContent[] {
  const rest: PhrasingContent[] = [];
  let left = count;
  for (const node of content) {
    const length = visibleLength(toString(node));
    if (rest.length > 0) rest.push(node);
    else if (left > 0 && length <= left) left -= length;
    else if (node.type === 'text') {
      const value = node.value.slice(endOf(node.value, left)).trimStart();
      left = 0;
      if (value !== '') rest.push({ ...node, value });
    } else if (left > 0 && isFormatting(node)) {
      rest.push({ ...node, children: withoutStart(node.children, left) });
      left = 0;
    } else {
      rest.push(node);
    }
  }
  return rest;
}

function isFormatting(node: PhrasingContent): node is Emphasis | Strong | Delete {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
}

function visibleLength(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/** Where the first `count` visible characters end. */
function endOf(text: string, count: number): number {
  let seen = 0;
  let index = 0;
  while (seen < count && index < text.length) {
    if (/\S/u.test(text.charAt(index))) seen++;
    index++;
  }
  return index;
}
