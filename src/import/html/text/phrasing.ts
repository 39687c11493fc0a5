import type { PhrasingContent } from 'mdast';
import type { Line } from './blocks.ts';
import type { Mark } from './marks.ts';
import { nestMarks } from './nest-marks.ts';
import type { Piece } from './phrasing-nodes.ts';

/**
 * Lines as Markdown's tree: stretches with the same mark become one node, and what is blank at its
 * edges stands beside it, where Markdown can hold it.
 * @param between what parts lines: a hard break, or the line end of verse
 */
export function toPhrasing(
  lines: readonly Line[],
  between: 'break' | 'line-end' = 'break',
): PhrasingContent[] {
  const pieces = lines.flatMap((line, index): Piece[] => {
    const indent = between === 'line-end' ? ' '.repeat(line.indent) : '';
    const runs =
      index === 0 && indent === '' ? line.runs : [lineStart(between, index, indent), ...line.runs];
    return [...runs];
  });
  // In verse, every line is read by itself, and tags must close where it ends.
  const goesOn = ({ type }: Mark): boolean =>
    between === 'break' || (type !== 'tag' && type !== 'direction');
  return nestMarks(
    pieces.map((piece, index) => ({ piece, marks: marksAt(pieces, index, goesOn) })),
  );
}

function lineStart(between: 'break' | 'line-end', index: number, indent: string): Piece {
  if (between === 'break') return { type: 'break' };
  return { type: 'text', value: (index === 0 ? '' : '\n') + indent, marks: NOT_YET };
}

const NOT_YET: readonly Mark[] = [];

/** A break is marked with what goes on over it. */
function marksAt(
  pieces: readonly Piece[],
  index: number,
  goesOn: (mark: Mark) => boolean,
): readonly Mark[] {
  const piece = pieces[index];
  if (piece === undefined || piece.type === 'note') return [];
  const isBreak = piece.type === 'break' || piece.marks === NOT_YET;
  if (!isBreak) return piece.marks;
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  if (before === undefined || after === undefined) return [];
  const marks = 'marks' in after ? after.marks : [];
  return 'marks' in before
    ? before.marks.filter((mark) => goesOn(mark) && marks.includes(mark))
    : [];
}
