import { isSceneBreakLine } from '../../plain-text/scene-break-line.ts';
import { isVisible, textOfLine, type Block, type Inline, type Line, type Run } from './blocks.ts';
import type { Paragraph } from './blocks.ts';

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const TO_COLLAPSE = /[\t\n\r\f\u00a0]| {2}/u;
const SPACES = /[ \t\n\r\f\u00a0]+/gu;
// Where a hard space is spelling and no padding: French marks, and numbers.
const HARD_BEFORE = /[!?:;»%€]/u;
const HARD_AFTER = /[«\d]/u;

/** What stood between the beginning and the end of a block, as paragraphs without padding. */
export function toParagraphs(
  runs: readonly Run[],
  kind: Pick<Paragraph, 'depth' | 'align'>,
): readonly Block[] {
  const anchors = runs.flatMap((run) => (run.type === 'anchor' ? [run.id] : []));
  const found = linesOf(runs);
  const lines = found.map(tidyLine);
  if (!lines.some(isShown)) return isSpacer(runs) ? blanks(Math.max(1, lines.length - 1)) : [];

  const blocks: Block[] = [];
  let open: Line[] = [];
  let waiting = anchors;
  let empty = 0;
  const close = (): void => {
    if (open.length === 0) return;
    blocks.push({ type: 'paragraph', lines: open, anchors: waiting, ...placed(open, kind) });
    waiting = [];
    open = [];
  };
  for (const line of lines) {
    if (!isShown(line)) {
      close();
      empty += 1;
      continue;
    }
    // One blank line is what parts paragraphs anyway.
    blocks.push(...blanks(blocks.length === 0 ? empty : empty - 1));
    empty = 0;
    if (lines.length > 1 && isOrnament(line)) {
      close();
      blocks.push({ type: 'scene-break' });
    } else {
      open.push(line);
    }
  }
  close();
  // A line break at the end of a block does not show.
  blocks.push(...blanks(empty - 1));
  return blocks;
}

/** The right is where lines begin that run from right to left. */
function placed(
  lines: readonly Line[],
  { depth, align }: Pick<Paragraph, 'depth' | 'align'>,
): Pick<Paragraph, 'depth' | 'align'> {
  const isBeginning = align === 'right' && RIGHT_TO_LEFT.test(lines.map(textOfLine).join(''));
  return {
    ...(depth === undefined ? {} : { depth }),
    ...(align === undefined || isBeginning ? {} : { align }),
  };
}

/** Whether a line is a row of marks that parts scenes. */
export function isOrnament(line: Line): boolean {
  return (
    line.runs.every(({ type }) => type === 'text') && isSceneBreakLine(textOfLine(line).trim())
  );
}

/** One line of all that there is, for what cannot hold several. */
export function toLine(runs: readonly Run[]): Line {
  return tidyLine(
    runs.flatMap((run): Inline[] => {
      if (run.type === 'break') return [{ type: 'text', value: ' ', marks: [] }];
      return run.type === 'anchor' ? [] : [run];
    }),
  );
}

function linesOf(runs: readonly Run[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const run of runs) {
    if (run.type === 'break') lines.push([]);
    else if (run.type !== 'anchor') lines.at(-1)?.push(run);
  }
  return lines;
}

function isShown({ runs }: Line): boolean {
  return runs.length > 0;
}

/** Whether somebody wanted to see an empty line here. */
function isSpacer(runs: readonly Run[]): boolean {
  return runs.some(
    (run) => run.type === 'break' || (run.type === 'text' && run.value.includes('\u00a0')),
  );
}

function blanks(count: number): Block[] {
  return Array.from({ length: Math.max(0, count) }, () => ({ type: 'blank' }) as const);
}

/** Collapses white space as a browser does, and hard spaces that are padding with it. */
function tidyLine(runs: readonly Inline[]): Line {
  const tidy: Inline[] = [];
  let indent = 0;
  let afterSpace = true;
  let shown = false;
  for (const run of runs) {
    if (run.type !== 'text') {
      tidy.push(run);
      afterSpace = false;
      shown = true;
      continue;
    }
    let value = TO_COLLAPSE.test(run.value) ? collapse(run.value) : run.value;
    if (!shown) indent += hardSpacesBefore(run.value);
    if (afterSpace) value = value.replace(/^[ \u00a0]+/u, '');
    if (value === '') continue;
    shown ||= isVisible(value);
    afterSpace = /[ \u00a0]$/u.test(value);
    tidy.push(value === run.value ? run : { ...run, value });
  }
  for (let last = tidy.at(-1); last?.type === 'text'; last = tidy.at(-1)) {
    const value = last.value.replace(/[ \u00a0]+$/u, '');
    if (value === last.value) break;
    tidy.pop();
    if (value !== '') tidy.push({ ...last, value });
  }
  return shown ? { runs: tidy, indent } : { runs: [], indent: 0 };
}

function hardSpacesBefore(value: string): number {
  return (/^\s*/u.exec(value)?.[0].split('\u00a0').length ?? 1) - 1;
}

function collapse(value: string): string {
  return value.replaceAll(SPACES, (spaces, at: number) => {
    const before = value.charAt(at - 1);
    const after = value.charAt(at + spaces.length);
    if (spaces === '\u00a0') return HARD_BEFORE.test(after) || isHard(before, after) ? spaces : ' ';
    return spaces.includes('\n') && WIDE.test(before) && WIDE.test(after) ? '' : ' ';
  });
}

function isHard(before: string, after: string): boolean {
  return HARD_AFTER.test(before) && (before === '«' || /\d/u.test(after));
}
