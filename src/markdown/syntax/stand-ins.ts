import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';

/** A text with stand-ins for stretches of plain prose, and what is needed to put those back. */
export interface StandIns {
  readonly text: string;
  readonly stretches: readonly string[];
  /** By line from 1: how much shorter the lines above it are than they were. */
  readonly above: readonly number[];
  /** By line: its stand-ins, in their order. */
  readonly onLine: ReadonlyMap<number, readonly Shift[]>;
}

interface Shift {
  /** 1-based column, in the shortened line, from which on everything has moved. */
  readonly column: number;
  /** By how much, all stand-ins before it on the line included. */
  readonly by: number;
}

// Unicode's noncharacters: never in an interchanged text, and no more to Markdown than a letter is.
const FIRST = 0xfdd0;
const DIGITS = 32;
const LENGTH = 4;
const STAND_IN = /[\ufdd0-\ufdef]{4}/gu;
/** What would be taken for a stand-in, and a line end that is not `\n`. */
const FOREIGN = /[\ufdd0-\ufdef\r]/u;

/**
 * What opens something that may go on over several lines, in whose inside words are more than
 * words: labels, titles and attributes. A tab is wider than it is long.
 */
const MARKS = /[[\]<&\\`|{}\t]/u;

/** To Markdown; a no-break space, say, is text. */
const BLANK = /^[ \t]*$/u;

/** As far as a line's first letter, with one more: what kind of line it is shows up to there. */
const HEAD = /^\P{L}*\p{L}./u;

/**
 * A stretch of words that begins and ends with a letter. Whether an asterisk opens or closes
 * emphasis depends on its neighbours, so three characters at each side stay; and so does the end of
 * a line, where spaces mean something.
 */
const PLAIN = String.raw`[\p{L}\p{M}\p{N} ,.;?!'"‘’“”…—–()-]`;
const STRETCH = new RegExp(`(?<=${PLAIN}{3})\\p{L}${PLAIN}{16,}\\p{L}(?=${PLAIN}{3})`, 'gu');

/**
 * Puts stand-ins for the plain prose of a text.
 * @returns `undefined` where there is none to speak of, or the text has noncharacters of its own or
 * line ends other than `\n`
 */
export function standIns(text: string): StandIns | undefined {
  if (FOREIGN.test(text)) return undefined;
  const stretches: string[] = [];
  const above = [0, 0];
  const onLine = new Map<number, readonly Shift[]>();
  const lines = text.split('\n');
  let total = 0;
  let block = 0;
  while (block < lines.length) {
    let end = block;
    while (end < lines.length && !BLANK.test(lines[end] ?? '')) end += 1;
    const isPlain = !lines.slice(block, end).some((line) => MARKS.test(line));
    for (let at = block; at <= end && at < lines.length; at += 1) {
      const line = lines[at] ?? '';
      const head = isPlain ? HEAD.exec(line)?.[0].length : undefined;
      if (head !== undefined && line.length > head) {
        const shifts: Shift[] = [];
        let by = 0;
        lines[at] = line.replaceAll(STRETCH, (stretch: string, offset: number) => {
          if (offset < head) return stretch;
          const column = offset - by + 1;
          by += stretch.length - LENGTH;
          shifts.push({ column, by });
          stretches.push(stretch);
          return standIn(stretches.length - 1);
        });
        if (shifts.length > 0) onLine.set(at + 1, shifts);
        total += by;
      }
      above.push(total);
    }
    block = end + 1;
  }
  if (stretches.length === 0 || stretches.length > DIGITS ** LENGTH) return undefined;
  return { text: lines.join('\n'), stretches, above, onLine };
}

function standIn(index: number): string {
  let written = '';
  for (let rest = index, digit = 0; digit < LENGTH; digit += 1, rest = Math.floor(rest / DIGITS)) {
    written += String.fromCharCode(FIRST + (rest % DIGITS));
  }
  return written;
}

function stretchOf(written: string, stretches: readonly string[]): string {
  let index = 0;
  for (let digit = LENGTH - 1; digit >= 0; digit -= 1) {
    index = index * DIGITS + written.charCodeAt(digit) - FIRST;
  }
  return stretches[index] ?? written;
}

/** Puts the prose back into a tree that was parsed with stand-ins, and every place to rights. */
export function restore(tree: Root, { stretches, above, onLine }: StandIns): void {
  const mendPlaces = (places: object): void => {
    for (const place of Object.values(places)) {
      if (isPoint(place)) mendPoint(place);
      else if (isObject(place)) mendPlaces(place);
    }
  };
  const mendPoint = (point: Point): void => {
    const shifts = onLine.get(point.line) ?? [];
    const by = shifts.findLast(({ column }) => column < point.column)?.by ?? 0;
    point.column += by;
    if (point.offset !== undefined) point.offset += by + (above[point.line] ?? 0);
  };
  const mend = (node: Nodes): void => {
    if (node.position !== undefined) mendPlaces(node.position);
    // The places of a directive's parts.
    if (node.data !== undefined) mendPlaces(node.data);
    if ('value' in node) {
      node.value = node.value.replaceAll(STAND_IN, (found) => stretchOf(found, stretches));
    }
    if ('children' in node) for (const child of node.children) mend(child);
  };
  mend(tree);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isPoint(value: unknown): value is Point {
  return isObject(value) && 'line' in value && 'column' in value;
}
