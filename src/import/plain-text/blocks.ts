import { meaningOfGap } from './gaps.ts';
import { displayWidth, type Line } from './lines.ts';
import { isSceneBreakLine } from './scene-break-line.ts';
import { LONGEST_VERSE, stanzaLines } from './stanzas.ts';

/** A paragraph with its lines, of which verse has several, or a scene break. */
export type Block =
  | { readonly type: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly type: 'scene-break' };

/** Gaps that a person should look at. */
export interface GapFindings {
  /** One blank line longer than usual, taken as ordinary: the lines below them. */
  readonly long: readonly Line[];
  /** Long enough for a scene break, but inside a bracket or a quotation. */
  readonly withinPassages: readonly Line[];
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly gaps: GapFindings;
}

/**
 * Parts a chapter's lines into paragraphs and scene breaks.
 * @param usual the file's usual gap
 * @param isInside whether a line stands inside a bracket or quotation that was opened before it
 */
export function toBlocks(
  lines: readonly Line[],
  usual: number,
  isInside: (line: Line) => boolean,
): Blocks {
  const blocks: Block[] = [];
  const long: Line[] = [];
  const withinPassages: Line[] = [];
  const stanzas = usual === 0 ? stanzaLines(lines) : undefined;
  const addBreak = (): void => {
    if (blocks.at(-1)?.type === 'paragraph') blocks.push({ type: 'scene-break' });
  };
  for (const line of lines) {
    if (isSceneBreakLine(line.text)) {
      addBreak();
      continue;
    }
    const before = blocks.at(-1);
    const meaning = before?.type === 'paragraph' ? meaningOfGap(line.gap, usual) : 'ordinary';
    if (meaning === 'long') long.push(line);
    if (meaning === 'scene-break') {
      if (isInside(line)) withinPassages.push(line);
      else addBreak();
    }
    const goesOn =
      before?.type === 'paragraph' &&
      meaning === 'none' &&
      (stanzas === undefined ? areShort([...before.lines, line]) : stanzas.has(line));
    if (goesOn) {
      blocks[blocks.length - 1] = { type: 'paragraph', lines: [...before.lines, line] };
    } else {
      blocks.push({ type: 'paragraph', lines: [line] });
    }
  }
  if (blocks.at(-1)?.type === 'scene-break') blocks.pop();
  return { blocks, gaps: { long, withinPassages } };
}

function areShort(lines: readonly Line[]): boolean {
  return lines.every(({ text }) => displayWidth(text) <= LONGEST_VERSE);
}

/** A paragraph's text, its lines with `\n` between; empty for a scene break. */
export function blockText(block: Block): string {
  return block.type === 'paragraph' ? block.lines.map(({ text }) => text).join('\n') : '';
}
