import type { Code, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { walkMarkdown } from '../../markdown/walk.ts';
import { meaningOfGap, usualGap } from '../plain-text/gaps.ts';
import { toLines } from '../plain-text/lines.ts';
import { isSceneBreakLine } from '../plain-text/scene-break-line.ts';
import { parseMarkdown } from './parse.ts';

/**
 * Parses what Python's html2text made of a story's HTML: https://github.com/Alir3z4/html2text. Its
 * Markdown has each paragraph on lines of a fixed width, indented text where that was indented, and
 * blank lines for empty paragraphs.
 */
export function parseHtml2text(markdown: string): Root {
  const tree = parseMarkdown(withBreaks(markdown), 'html2text');
  walkMarkdown(tree, (node) => {
    if (node.type === 'code') return textOf(node);
    if (node.type === 'paragraph' && isSceneBreakLine(toString(node))) {
      return [{ type: 'thematicBreak' }];
    }
    if (node.type === 'text') node.value = joined(node.value);
    return undefined;
  });
  return { ...tree, children: withoutDoubleBreaks(tree.children) };
}

/** Writes a scene break into each gap that is one, by the rule for plain text. */
function withBreaks(markdown: string): string {
  const lines = toLines(markdown);
  const usual = usualGap(lines.map(({ gap }) => gap).filter((gap) => gap > 0));
  const breaks = new Set(
    lines
      .slice(1)
      .filter(({ gap }) => meaningOfGap(gap, usual) === 'scene-break')
      .map(({ number }) => number),
  );
  if (breaks.size === 0) return markdown;
  return markdown
    .split('\n')
    .flatMap((line, index) => (breaks.has(index + 1) ? ['* * *', '', line] : [line]))
    .join('\n');
}

/** Text that was indented, or whose lines are its own: `pre`. */
function textOf({ value }: Code): readonly RootContent[] {
  const text = value
    .split('\n')
    .map((line) => line.trim())
    .join('  \n');
  return parseMarkdown(text, 'html2text').children;
}

// Where Python's `textwrap` parts what no space parts: `well-known`, `wait--no`.
const PARTED =
  /(?:\p{L}{2}-|\p{L}-\p{L}-)\n(?=\p{L}-?\p{L})|[\p{L}\p{N}!"'&.,?]-{2,}\n(?=[\p{L}\p{N}])/gu;

function joined(text: string): string {
  return text.replace(PARTED, (parted) => parted.slice(0, -1));
}

function withoutDoubleBreaks(nodes: readonly RootContent[]): RootContent[] {
  return nodes.filter(
    ({ type }, index) => type !== 'thematicBreak' || nodes[index - 1]?.type !== 'thematicBreak',
  );
}
