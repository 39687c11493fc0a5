import { textWidth } from './text-width.ts';

/** In ems: a line is broken rather than longer; and a name with more lines is cut off. */
const LONGEST_LINE = 8;
const MOST_LINES = 3;

/** A name as the lines that it takes beside its circle, broken at its spaces. */
export function nameLines(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/u)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || textWidth(longer) > LONGEST_LINE) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''} …`];
}
