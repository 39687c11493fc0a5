import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Point, Position } from 'unist';
import { STAND_IN_LENGTH, withProse, type PlainParagraph, type StandIns } from './stand-ins.ts';

/** Puts the prose back into a tree that was parsed with stand-ins, and every place to rights. */
export function restoreProse(tree: Root, standIns: StandIns): void {
  const { prose, lostLines, lostCharacters, shifts, runs } = standIns;

  const mendPoint = (point: Point): void => {
    const { line, column } = point;
    const run = runs.get(line);
    const lost = lostCharacters[line] ?? 0;
    point.line += lostLines[line] ?? 0;
    if (run !== undefined && column > 1) {
      // The end of the run: no mark parts a stand-in.
      point.line += run.lines - 1;
      point.column = (run.paragraphs.at(-1)?.length ?? 0) + 1;
      if (point.offset !== undefined) point.offset += lost + run.characters - STAND_IN_LENGTH;
      return;
    }
    const by = shifts.get(line)?.findLast((shift) => shift.column < column)?.by ?? 0;
    point.column += by;
    if (point.offset !== undefined) point.offset += lost + by;
  };
  const mendPosition = ({ start, end }: Position): void => {
    mendPoint(start);
    mendPoint(end);
  };
  /** The places of a directive's parts. */
  const mendData = (data: object): void => {
    for (const value of Object.values(data)) {
      if (isPoint(value)) mendPoint(value);
      else if (isObject(value)) mendData(value);
    }
  };
  const mend = (node: Nodes): void => {
    if (node.data !== undefined) mendData(node.data);
    if ('value' in node) node.value = withProse(node.value, prose);
    if ('children' in node) mendChildren(node.children);
    if (node.position !== undefined) mendPosition(node.position);
  };
  const mendChildren = (children: RootContent[]): void => {
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      if (child === undefined) return;
      const start = child.position?.start;
      const run = child.type === 'paragraph' && start && runs.get(start.line);
      if (!run) {
        mend(child);
        continue;
      }
      mendPoint(start);
      const paragraphs = run.paragraphs.map((paragraph) => paragraphOf(paragraph, start));
      children.splice(index, 1, ...paragraphs);
      index += paragraphs.length - 1;
    }
  };
  mend(tree);
}

function paragraphOf({ spans, length, line, offset }: PlainParagraph, run: Point): Paragraph {
  const start = { line: run.line + line, offset: (run.offset ?? 0) + offset };
  const position = (from: number, to: number): Position => ({
    start: { line: start.line, column: from + 1, offset: start.offset + from },
    end: { line: start.line, column: to + 1, offset: start.offset + to },
  });
  const children = spans.map((span): PhrasingContent => {
    const { type, words } = span;
    const marks = (span.end - span.start - words.length) / 2;
    const text: Text = {
      type: 'text',
      value: words,
      position: position(span.start + marks, span.end - marks),
    };
    if (type === 'text') return text;
    return { type, children: [text], position: position(span.start, span.end) };
  });
  return { type: 'paragraph', children, position: position(0, length) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isPoint(value: unknown): value is Point {
  return isObject(value) && 'line' in value && 'column' in value;
}
