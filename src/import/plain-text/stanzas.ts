import { displayWidth, type Line } from './lines.ts';

/** Lines of verse are no longer; a longer line is a paragraph, be there a blank line between or not. */
export const LONGEST_VERSE = 80;
const MOST_LINES = 40;
// Paragraphs end where sentences do; of the lines of verse, at least so many do not.
const LEAST_RUNNING_ON = 1 / 3;
const SENTENCE_END = /[.!?…。！？:]["'”’»」』)*_]*$/u;

/**
 * The lines that go on with a stanza: those below the first in a block of short lines without blank
 * ones between, of which many end in mid-sentence.
 */
export function stanzaLines(lines: readonly Line[]): ReadonlySet<Line> {
  return new Set(
    blocksOf(lines)
      .filter(isStanza)
      .flatMap((block) => block.slice(1)),
  );
}

function isStanza(block: readonly Line[]): boolean {
  const above = block.slice(0, -1);
  const runningOn = above.filter(({ text }) => !SENTENCE_END.test(text)).length;
  return (
    block.length > 1 &&
    block.length <= MOST_LINES &&
    runningOn >= above.length * LEAST_RUNNING_ON &&
    block.every(({ text }) => displayWidth(text) <= LONGEST_VERSE)
  );
}

function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || line.gap > 0) blocks.push([line]);
    else block.push(line);
  }
  return blocks;
}
