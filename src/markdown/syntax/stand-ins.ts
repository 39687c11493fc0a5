import { plainEmphasis, type Span } from './plain-emphasis.ts';

/** A text with stand-ins for plain prose, and what is needed to put that back. */
export interface StandIns {
  readonly text: string;
  /** What the stand-ins stand for, in their order. */
  readonly prose: readonly string[];
  /** By line of the shortened text, from 1: what the lines above it have lost. */
  readonly lostLines: readonly number[];
  readonly lostCharacters: readonly number[];
  /** By line: its stretches, in their order. */
  readonly shifts: ReadonlyMap<number, readonly Shift[]>;
  /** By line: the run that its one stand-in stands for. */
  readonly runs: ReadonlyMap<number, Run>;
}

/** A stretch of words within a line. */
interface Shift {
  /** 1-based column, in the shortened line, from which on everything has moved. */
  readonly column: number;
  /** By how much, all stretches before it on the line included. */
  readonly by: number;
}

/** Paragraphs in a row, of a line each, in which nothing but plain emphasis is markup. */
interface Run {
  readonly paragraphs: readonly PlainParagraph[];
  /** Of the whole run, blank lines included. */
  readonly lines: number;
  readonly characters: number;
}

export interface PlainParagraph {
  readonly spans: readonly Span[];
  /** In characters. */
  readonly length: number;
  /** How many lines and characters of the run are above it. */
  readonly line: number;
  readonly offset: number;
}

// Unicode's noncharacters: never in an interchanged text, and no more to Markdown than a letter is.
const FIRST = 0xfdd0;
const DIGITS = 32;
/** How many characters a stand-in has. */
export const STAND_IN_LENGTH = 4;
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

/**
 * A line that is a paragraph wherever a blank line stands before and behind it, and in which
 * asterisks alone can be markup.
 */
const PLAIN_LINE = /^(?:\*{0,2}\p{L}|["'‘“’”«„¿¡(…—–])[^[\]<>&\\`|{}\t_~]*[^[\]<>&\\`|{}\t_~ ]$/u;

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
 * Puts stand-ins for the plain prose of a text: one for plain paragraphs in a row, and one for each
 * plain stretch of a line with markup.
 * @returns `undefined` where there is none to speak of, or the text has noncharacters of its own or
 * line ends other than `\n`
 */
export function standIns(text: string): StandIns | undefined {
  if (FOREIGN.test(text)) return undefined;
  const source = text.split('\n');
  const lines: string[] = [];
  const prose: string[] = [];
  const lostLines = [0, 0];
  const lostCharacters = [0, 0];
  const shifts = new Map<number, readonly Shift[]>();
  const runs = new Map<number, Run>();
  /** How much the line that follows lies before where it was. */
  let missing = { lines: 0, characters: 0 };

  const put = (words: string): string => {
    prose.push(words);
    return standIn(prose.length - 1);
  };
  const write = (line: string, lost = { lines: 0, characters: 0 }): void => {
    lines.push(line);
    missing = {
      lines: missing.lines + lost.lines,
      characters: missing.characters + lost.characters,
    };
    lostLines.push(missing.lines);
    lostCharacters.push(missing.characters);
  };

  for (let at = 0; at < source.length;) {
    const run = runOf(source, at);
    if (run !== undefined) {
      runs.set(lines.length + 1, run);
      write(put(source.slice(at, at + run.lines).join('\n')), {
        lines: run.lines - 1,
        characters: run.characters - STAND_IN_LENGTH,
      });
      at += run.lines;
      continue;
    }
    const block = blockOf(source, at);
    const isPlain = !block.some((line) => MARKS.test(line));
    for (const line of block) {
      const found = isPlain ? shorten(line, put) : { line, shifts: [] };
      if (found.shifts.length > 0) shifts.set(lines.length + 1, found.shifts);
      write(found.line, { lines: 0, characters: found.shifts.at(-1)?.by ?? 0 });
    }
    at += block.length;
  }
  if (prose.length === 0 || prose.length > DIGITS ** STAND_IN_LENGTH) return undefined;
  return { text: lines.join('\n'), prose, lostLines, lostCharacters, shifts, runs };
}

/** The plain paragraphs that begin at a line which follows a blank one. */
function runOf(lines: readonly string[], start: number): Run | undefined {
  const paragraphs: PlainParagraph[] = [];
  let offset = 0;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const spans = isBlank(lines[at + 1]) && PLAIN_LINE.test(line) ? plainEmphasis(line) : undefined;
    if (spans !== undefined) {
      paragraphs.push({ spans, length: line.length, line: at - start, offset });
    } else if (line !== '' || paragraphs.length === 0) {
      // Spaces of a blank line are text within code.
      break;
    }
    offset += line.length + 1;
  }
  const last = paragraphs.at(-1);
  return last && { paragraphs, lines: last.line + 1, characters: last.offset + last.length };
}

/** Lines up to the next blank one, which belongs to them. */
function blockOf(lines: readonly string[], start: number): readonly string[] {
  let end = start;
  while (end < lines.length && !isBlank(lines[end])) end += 1;
  return lines.slice(start, end + 1);
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || BLANK.test(line);
}

function shorten(
  line: string,
  put: (words: string) => string,
): { readonly line: string; readonly shifts: readonly Shift[] } {
  const head = HEAD.exec(line)?.[0].length ?? line.length;
  const shifts: Shift[] = [];
  let by = 0;
  const shortened = line.replaceAll(STRETCH, (stretch: string, offset: number) => {
    if (offset < head) return stretch;
    const column = offset - by + 1;
    by += stretch.length - STAND_IN_LENGTH;
    shifts.push({ column, by });
    return put(stretch);
  });
  return { line: shortened, shifts };
}

function standIn(index: number): string {
  let written = '';
  let rest = index;
  for (let digit = 0; digit < STAND_IN_LENGTH; digit += 1, rest = Math.floor(rest / DIGITS)) {
    written += String.fromCharCode(FIRST + (rest % DIGITS));
  }
  return written;
}

/** A text that was shortened, or a part of it, as it was. */
export function withProse(text: string, prose: readonly string[]): string {
  return text.replaceAll(STAND_IN, (written) => {
    let index = 0;
    for (let digit = STAND_IN_LENGTH - 1; digit >= 0; digit -= 1) {
      index = index * DIGITS + written.charCodeAt(digit) - FIRST;
    }
    return prose[index] ?? written;
  });
}
