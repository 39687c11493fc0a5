import { displayWidth, type Line } from './lines.ts';
import { isSceneBreakLine } from './scene-break-line.ts';

/** How a file's paragraphs were broken into lines by hand or by a program. */
export interface Wrap {
  /** Columns that a line has at most. */
  readonly width: number;
  /** Blank lines between two lines of one paragraph: 1 in a double-spaced file. */
  readonly distance: number;
}

const NARROWEST = 50;
const WIDEST = 140;
// Nobody wraps by hand to the letter: a line is full at this part of the width.
const FULL = 0.85;

interface Joint {
  readonly before: Line;
  readonly after: Line;
}

/**
 * Tells whether a file is hard-wrapped: sentences run on from one line to the next, and nearly
 * always where the next word would not have fitted. Verse runs on elsewhere.
 * @returns `undefined` where each line is a paragraph, or a line of verse
 */
export function detectWrap(lines: readonly Line[]): Wrap | undefined {
  return detectAt(lines, 0) ?? detectAt(lines, 1);
}

function detectAt(lines: readonly Line[], distance: number): Wrap | undefined {
  const joints = jointsOf(lines, distance);
  const runningOn = joints.filter(runsOn);
  if (runningOn.length < 3 || runningOn.length < joints.length * 0.3) return undefined;
  const widths = runningOn.map(({ before }) => widthOf(before)).sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.98)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return undefined;
  const full = runningOn.filter((joint) => isFull(joint, width));
  return full.length >= runningOn.length * 0.8 ? { width, distance } : undefined;
}

function jointsOf(lines: readonly Line[], distance: number): readonly Joint[] {
  return lines.flatMap((after, index) => {
    const before = lines[index - 1];
    if (before === undefined || after.gap !== distance) return [];
    return isSceneBreakLine(before.text) || isSceneBreakLine(after.text) ? [] : [{ before, after }];
  });
}

function runsOn({ before, after }: Joint): boolean {
  if (startsLower(after.text)) return true;
  const hasCase = /^[^\p{L}]*[\p{Lu}\p{Lt}]/u.test(after.text);
  return !hasCase && /[\p{Lo}\p{M}、，،]$/u.test(before.text) && /^\p{Lo}/u.test(after.text);
}

function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

function widthOf({ text, indent }: Line): number {
  return indent + displayWidth(text);
}

/** Whether the next word would not have fitted, so that the line may have been broken for its sake. */
function isFull({ before, after }: Joint, width: number): boolean {
  const [word = ''] =
    /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\S+)/u.exec(after.text) ?? [];
  return widthOf(before) + 1 + displayWidth(word) >= width * FULL;
}

/** Whether `after` goes on with the paragraph that `before` belongs to, as far as widths tell. */
export function continues(before: Line, after: Line, wrap: Wrap | undefined): boolean {
  return wrap !== undefined && after.gap <= wrap.distance && isFull({ before, after }, wrap.width);
}

/**
 * Joins the lines of a hard-wrapped file into paragraphs. Lines that end before they are full keep
 * their ends: verse, dialogue, addresses.
 * @param keepsItsLine lines that are never joined with others, such as chapter headings
 */
export function unwrap(
  lines: readonly Line[],
  wrap: Wrap | undefined,
  keepsItsLine: (line: Line) => boolean,
): readonly Line[] {
  if (wrap === undefined) return lines;
  const dash = dashJoiner(lines);
  return runsOf(lines, wrap.distance, keepsItsLine).flatMap((run) => joinRun(run, wrap, dash));
}

/** Lines with no more than the wrap's distance between them, so that they might belong together. */
function runsOf(
  lines: readonly Line[],
  distance: number,
  keepsItsLine: (line: Line) => boolean,
): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let open = false;
  for (const line of lines) {
    const alone = isSceneBreakLine(line.text) || keepsItsLine(line);
    if (open && !alone && line.gap <= distance) runs.at(-1)?.push(line);
    else runs.push([line]);
    open = !alone;
  }
  return runs;
}

function joinRun(run: readonly Line[], wrap: Wrap, dash: string): readonly Line[] {
  const joints = jointsWithin(run);
  const full = joints.filter((joint) => isFull(joint, wrap.width)).length / joints.length;
  const verse =
    joints.length > 1 && full < 0.5 && run.every(({ text }) => /^[^\p{L}]*\p{Lu}/u.test(text));
  const [first, ...rest] = run;
  if (first === undefined || verse) return run;
  const joined: Line[] = [first];
  let before = first;
  for (const after of rest) {
    const paragraph = joined.at(-1) ?? first;
    if (belongs({ before, after }, wrap, full)) {
      const text = paragraph.text + joiner(paragraph.text, after.text, dash) + after.text;
      joined[joined.length - 1] = { ...paragraph, text };
    } else {
      joined.push(after);
    }
    before = after;
  }
  return joined;
}

function jointsWithin(run: readonly Line[]): readonly Joint[] {
  return run.slice(1).map((after, index) => ({ before: run[index] ?? after, after }));
}

function belongs(joint: Joint, wrap: Wrap, fullShare: number): boolean {
  const { before, after } = joint;
  // A deeper indent begins a paragraph; so does a quotation after one that has ended.
  if (after.indent > before.indent) return false;
  if (/["”’»」]$/u.test(before.text) && /^["“‘«「]/u.test(after.text)) return false;
  if (isFull(joint, wrap.width)) return true;
  return fullShare >= 0.6 && startsLower(after.text);
}

/** What stood between two lines before they were broken. */
function joiner(before: string, after: string, dash: string): string {
  if (/[\p{L}\p{N}]-$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return '';
  if (/(?:\S--|\S—)$/u.test(before)) return dash;
  return CJK_END.test(before) && CJK_START.test(after) ? '' : ' ';
}

const CJK =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFF60ー…—';
const CJK_END = new RegExp(`[${CJK}]$`, 'u');
const CJK_START = new RegExp(`^[${CJK}]`, 'u');

/** Whether this file's dashes have a space after them; the most frequent way counts. */
function dashJoiner(lines: readonly Line[]): string {
  const text = lines.map((line) => line.text).join('\n');
  const close = text.match(/\S(?:--|—)(?=[\p{L}\p{N}])/gu)?.length ?? 0;
  const spaced = text.match(/\S(?:--|—) (?=\S)/gu)?.length ?? 0;
  return close >= spaced ? '' : ' ';
}
