import {
  textOf,
  type Block,
  type Inline,
  type Line,
  type Paragraph,
  type TextRun,
} from './blocks.ts';
import { mapLines } from './map-blocks.ts';
import { tag } from './marks.ts';
import { labelAtStart, lowered, withoutStart } from './note-labels.ts';

const HEADING = /^\W*(?:foot|end)?notes?\W*$/iu;
/** A mark in the text: `[1]`, or a raised number; numbers alone are numbers. */
const MARKS = /\[(\d{1,3})\]|([⁰¹²³⁴-⁹]{1,3})/gu;
const RAISED = tag('sup');

/**
 * Notes without links: marks 1, 2, 3 in the text, each once, and at its end as many notes that begin
 * with the same numbers, below a heading or a scene break, or with marks of the same kind.
 */
export function pairedNotes(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findLastIndex((block) => block.type === 'paragraph' && beginsNotes(block));
  if (start === -1) return blocks;
  const notes = notesFrom(blocks.slice(start));
  if (notes === undefined) return blocks;
  const above = blocks.slice(0, start).findLastIndex(({ type }) => type !== 'blank');
  const over = blocks[above];
  const hasHeading = over?.type === 'paragraph' && HEADING.test(textOf(over));
  const first = blocks[start];
  const isMarked = first?.type === 'paragraph' && isMarkedSo(first.lines[0]);
  if (!hasHeading && over?.type !== 'scene-break' && !isMarked) return blocks;
  const text = blocks.slice(0, hasHeading ? above : start);
  const labels = marksIn(text);
  if (labels.join() !== notes.map((_, index) => index + 1).join()) return blocks;
  return [
    ...mapLines(text, (line) => ({ ...line, runs: line.runs.flatMap(withMarks) })),
    ...notes.map((blocksOf, index): Block => ({
      type: 'note',
      label: String(index + 1),
      blocks: blocksOf,
    })),
  ];
}

function beginsNotes({ lines, depth }: Paragraph): boolean {
  const [line] = lines;
  return depth === undefined && line !== undefined && labelAtStart(line)?.label === '1';
}

/** Whether a line begins with a mark as the text has them, and not with a mere number. */
function isMarkedSo(line: Line | undefined): boolean {
  const [first] = line?.runs ?? [];
  if (first?.type !== 'text') return false;
  return first.marks.includes(RAISED) || /^\s*(?:\[\d|[⁰¹²³⁴-⁹])/u.test(first.value);
}

/** The notes from here to the end, if all is notes and they are numbered in order. */
function notesFrom(blocks: readonly Block[]): readonly (readonly Paragraph[])[] | undefined {
  const notes: Paragraph[][] = [];
  for (const block of blocks) {
    if (block.type === 'blank') continue;
    if (block.type !== 'paragraph' || block.depth !== undefined) return undefined;
    let open: Line[] = [];
    const close = (): void => {
      if (open.length > 0) notes.at(-1)?.push({ ...block, lines: open });
      open = [];
    };
    for (const line of block.lines) {
      const start = labelAtStart(line);
      if (start?.label === String(notes.length + 1)) {
        close();
        notes.push([]);
        const words = withoutStart(line, start.length);
        if (words.runs.length > 0) open.push(words);
      } else {
        open.push(line);
      }
    }
    close();
  }
  return notes.every((note) => note.length > 0) ? notes : undefined;
}

function marksIn(blocks: readonly Block[]): readonly number[] {
  const labels: number[] = [];
  mapLines(blocks, (line) => {
    for (const run of line.runs) {
      for (const piece of withMarks(run))
        if (piece.type === 'note') labels.push(Number(piece.label));
    }
    return line;
  });
  return labels;
}

/** A run, parted at the marks in it. */
function withMarks(run: Inline): readonly Inline[] {
  if (run.type !== 'text') return [run];
  const { value } = run;
  if (run.marks.includes(RAISED)) {
    const [, number] = /^\s*[[(]?(\d{1,3})[\])]?\s*$/u.exec(value) ?? [];
    return number === undefined ? [run] : [{ type: 'note', label: number }];
  }
  const pieces: Inline[] = [];
  let end = 0;
  const addText = (text: string): void => {
    const piece: TextRun = { ...run, value: text };
    if (text !== '') pieces.push(piece);
  };
  for (const match of value.matchAll(MARKS)) {
    addText(value.slice(end, match.index));
    pieces.push({ type: 'note', label: match[1] ?? lowered(match[2] ?? '') });
    end = match.index + match[0].length;
  }
  addText(value.slice(end));
  return pieces;
}
