import type { Paragraph, Root, RootContent } from 'mdast';
import { PROSE, readLabel, takeLabels, type Label, type LabelKind } from '../plain-text/labels.ts';
import type { Line } from '../plain-text/lines.ts';
import { paragraph, root } from '../plain-text/mdast.ts';
import { readMetadata, type LabelledMetadata, type ProseKey } from '../plain-text/metadata.ts';
import { readTitleBlock } from '../plain-text/title-block.ts';
import { leadingRows, withoutStart, type Row } from './rows.ts';

/** What stands at the top of a document before its story: labels, or a title and who it is by. */
export interface LabelledTop {
  readonly labelled: LabelledMetadata;
  readonly fields: Readonly<Partial<Record<ProseKey, Root>>>;
  /** The story. */
  readonly rest: readonly RootContent[];
}

/** Whether a text begins with a label that is known, be it below a title. */
export function hasLabelledTop(content: readonly RootContent[]): boolean {
  const start = leadingRows(content).findIndex(
    (row, index) => readLabel(toLine(row, index))?.kind !== undefined,
  );
  return start >= 0 && start <= HIGHEST_START;
}

// A title, and who it is by.
const HIGHEST_START = 2;

// A summary may have so many paragraphs and still be followed by another label.
const LONGEST_VALUE = 6;

/**
 * Takes the labels off the top of a formatted text, by the rules for plain text: `Title: …` and its
 * kin, of which at least one is known. Summaries and notes keep their formatting.
 * @param others what the file says of itself elsewhere; the text knows better
 */
export function takeLabelledTop(
  content: readonly RootContent[],
  others: readonly Label[],
): LabelledTop {
  const rows = leadingRows(content);
  const block = rows.slice(0, lengthOfBlock(rows));
  const lines = block.map(toLine);
  // What stands below is not looked at: it only shows that the block ends.
  const below: Line = { text: '\u2014', number: block.length + 1, gap: 1, indent: 0 };
  const titled = readTitleBlock(takeLabels([...lines, below], undefined, 1));
  const kinds = new Set(titled.labels.map(({ kind }) => kind));
  const labelled = readMetadata([
    ...titled.labels,
    ...others.filter(({ kind }) => kind === undefined || !kinds.has(kind)),
  ]);
  const children: Record<ProseKey, RootContent[]> = { summary: [], notes: [], prompt: [] };
  for (const line of titled.unplaced) children.notes.push(...paragraphOf(block, line));
  for (const { key, label } of labelled.prose) children[key].push(...valueOf(block, label));
  const taken = block.length - titled.rest.filter((line) => line !== below).length;
  return {
    labelled,
    fields: Object.fromEntries(
      Object.entries(children)
        .filter(([, nodes]) => nodes.length > 0)
        .map(([key, nodes]) => [key, root(nodes)]),
    ),
    rest: withoutRows(content, rows, taken),
  };
}

/** How many rows could be labels and their values, or a title with its author. */
function lengthOfBlock(rows: readonly Row[]): number {
  const labels = rows.map((row, index) => readLabel(toLine(row, index)));
  const start = labels.findIndex((label) => label?.kind !== undefined);
  if (start < 0 || start > HIGHEST_START) return Math.min(rows.length, 2);
  let end = start + 1;
  for (;;) {
    const last = labels.slice(start, end).findLast((label) => label !== undefined);
    const goesOn = PROSE.has(last?.kind) || last?.lines[0]?.text === '';
    const next = labels
      .slice(end, end + (goesOn ? LONGEST_VALUE : MOST_UNKNOWN))
      .findIndex((label) => label?.kind !== undefined);
    const between = labels.slice(end, end + Math.max(next, 0));
    if (next < 0 || !(goesOn || between.every((label) => label !== undefined))) break;
    end += next + 1;
  }
  // A label on a line of its own has its value below it.
  return labels[end - 1]?.lines[0]?.text === '' && end < rows.length ? end + 1 : end;
}

// Labels that are not known may stand between two that are.
const MOST_UNKNOWN = 10;

function toLine({ text }: Row, index: number): Line {
  return { text, number: index + 1, gap: 0, indent: 0 };
}

/** The formatted value of a label; with the label's name where nothing else says what it is. */
function valueOf(block: readonly Row[], { kind, line, lines }: Label): readonly Paragraph[] {
  const [first, ...others] = lines;
  const row = block[line.number - 1];
  if (first === undefined) return [];
  if (row === undefined) return textValue(kind === undefined ? [line, ...others] : lines);
  const label = row.text.slice(0, row.text.length - first.text.length).replace(/\s+/gu, '');
  const begin = withoutStart(row.content, kind === undefined ? 0 : label.length);
  return [
    ...(begin.length > 0 ? [{ type: 'paragraph', children: begin } as const] : []),
    ...others.flatMap((each) => paragraphOf(block, each)),
  ];
}

function textValue(lines: readonly Line[]): readonly Paragraph[] {
  return lines.filter(({ text }) => text !== '').map(({ text }) => paragraph([text], false));
}

function paragraphOf(block: readonly Row[], { number }: Line): readonly Paragraph[] {
  const row = block[number - 1];
  return row === undefined ? [] : [{ type: 'paragraph', children: [...row.content] }];
}

/** Content without its first rows; of a paragraph that is parted, the lines that are left. */
function withoutRows(
  content: readonly RootContent[],
  rows: readonly Row[],
  taken: number,
): readonly RootContent[] {
  const last = rows[taken - 1];
  if (last === undefined) return content;
  const left = rows.slice(taken).filter(({ node }) => node === last.node);
  const children = left.flatMap(({ content: line }, index) => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    ...line,
  ]);
  return [
    ...(children.length > 0 ? [{ type: 'paragraph', children } as const] : []),
    ...content.slice(last.node + 1),
  ];
}

/** What a file says of itself beside its text, as a label of its own: `Keywords: rain, tea`. */
export function labelOf(kind: LabelKind | undefined, name: string, value: string): Label {
  const lines = value
    .split(/\n+/u)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, number: 0, gap: 0, indent: 0 }));
  const [first] = lines;
  const line = { text: `${name}: ${first?.text ?? ''}`, number: 0, gap: 0, indent: 0 };
  return { kind, name, line, lines };
}
