/** A line of a plain-text file that is not blank; after joining, a paragraph or a line of verse. */
export interface Line {
  /** Without white space at either end. */
  readonly text: string;
  /** 1-based, in the file: where it begins. */
  readonly number: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** Columns of white space before it. */
  readonly indent: number;
}

// What prints nothing: white space, the ideographic kind too, and characters of no width.
const BLANK = /[\s\u200B\u2060]/u;
const TAB_COLUMNS = 8;

/** @param text its lines end in `\n` */
export function toLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const trimmed = trim(raw);
    if (trimmed === '') {
      gap++;
      continue;
    }
    const indent = displayWidth(raw.slice(0, raw.indexOf(trimmed)));
    lines.push({ text: trimmed, number: index + 1, gap, indent });
    gap = 0;
  }
  return lines;
}

/** Columns that text takes in a fixed-width font: Han, kana, Hangul and full-width forms take two. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === '\t') columns += TAB_COLUMNS;
    else columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u;

/** By hand: a regular expression for an end takes forever on a long run of spaces before it. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
