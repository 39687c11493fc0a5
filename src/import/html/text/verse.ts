import { displayWidth } from '../../plain-text/lines.ts';
import { textOfLine, type Block, type Paragraph } from './blocks.ts';

const LEAST_LINES = 4;
const LONGEST_LINE = 60;
// A line of verse runs on into the next: it ends in a comma, or the next begins small.
const RUNS_ON = /[,;—–]['"”’»]*$/u;
const BEGINS_SMALL = /^['"“‘«(]*\p{Ll}/u;

/** Puts stanzas that are plainly verse into verse; what may be anything else keeps its breaks. */
export function withVerse(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  let stanzas: Paragraph[] = [];
  const close = (): void => {
    if (isVerse(stanzas)) made.push({ type: 'directive', name: 'verse', blocks: stanzas });
    else made.push(...stanzas);
    stanzas = [];
  };
  for (const block of blocks) {
    if (isStanza(block)) {
      stanzas.push(block);
    } else {
      close();
      made.push(block);
    }
  }
  close();
  return made;
}

function isStanza(block: Block): block is Paragraph {
  return (
    block.type === 'paragraph' &&
    block.depth === undefined &&
    block.align === undefined &&
    block.lines.length > 1 &&
    block.lines.every(
      (line) =>
        displayWidth(textOfLine(line)) <= LONGEST_LINE &&
        line.runs.every(({ type }) => type !== 'picture'),
    )
  );
}

function isVerse(stanzas: readonly Paragraph[]): boolean {
  const lines = stanzas.flatMap((stanza) => stanza.lines);
  if (lines.length < LEAST_LINES) return false;
  const joints = stanzas.flatMap((stanza) =>
    stanza.lines.slice(1).map((line, index) => {
      const above = stanza.lines[index];
      return (
        (above !== undefined && RUNS_ON.test(textOfLine(above))) ||
        BEGINS_SMALL.test(textOfLine(line))
      );
    }),
  );
  return joints.filter(Boolean).length * 2 >= joints.length;
}
