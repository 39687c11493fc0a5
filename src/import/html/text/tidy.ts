import { meaningOfGap, usualGap } from '../../plain-text/gaps.ts';
import { isVisible, textOf, type Block, type Inline, type Paragraph } from './blocks.ts';
import { isOrnament } from './paragraphs.ts';

// Where more than one gap in four would be a scene break, gaps mean something else.
const MANY_GAPS = 0.25;
const FEW_GAPS = 3;
const DIVIDER =
  /(?<![a-z])(?:divider|dividers|separator|scene[ _-]?break|section[ _-]?break|page[ _-]?break|line[ _-]?break|flourish|ornament|asterism)(?![a-z])/iu;

/**
 * Finds the scene breaks in their disguises, and takes away what is blank and the breaks that part
 * nothing. Footnotes come last.
 */
export function tidyBlocks(blocks: readonly Block[]): readonly Block[] {
  const notes = blocks.filter(({ type }) => type === 'note');
  const seen = blocks.filter(({ type }) => type !== 'note').flatMap(disguised);
  const breaks = breakingGaps(seen);
  const tidy: Block[] = [];
  seen.forEach((block, index) => {
    if (block.type === 'blank' && !breaks.has(index)) return;
    if (block.type === 'blank' || block.type === 'scene-break') {
      const last = tidy.at(-1);
      if (last !== undefined && last.type !== 'scene-break') tidy.push({ type: 'scene-break' });
    } else {
      tidy.push(block);
    }
  });
  if (tidy.at(-1)?.type === 'scene-break') tidy.pop();
  return [...tidy, ...notes];
}

/** A paragraph that is nothing but an ornament. */
function disguised(block: Block): readonly Block[] {
  if (block.type !== 'paragraph') return [block];
  const [line, ...more] = block.lines;
  if (line === undefined || more.length > 0) return [block];
  if (isOrnament(line) || isDivider(line.runs)) return [{ type: 'scene-break' }];
  // A heading without a word makes none.
  return block.depth !== undefined && !/[\p{L}\p{N}]/u.test(textOf(block)) && hasNoPicture(block)
    ? [{ type: 'paragraph', lines: block.lines, anchors: block.anchors }]
    : [block];
}

function isDivider(runs: readonly Inline[]): boolean {
  const shown = runs.filter((run) => run.type !== 'text' || isVisible(run.value));
  return (
    shown.length > 0 &&
    shown.every(
      (run) =>
        run.type === 'picture' &&
        (DIVIDER.test(run.alt) ||
          (run.alt === '' && DIVIDER.test(run.src)) ||
          isOrnamentText(run.alt)),
    )
  );
}

function isOrnamentText(alt: string): boolean {
  return alt !== '' && isOrnament({ runs: [{ type: 'text', value: alt, marks: [] }], indent: 0 });
}

function hasNoPicture({ lines }: Paragraph): boolean {
  return lines.every(({ runs }) => runs.every(({ type }) => type !== 'picture'));
}

/** The first blank of each gap that is longer than gaps usually are. */
function breakingGaps(blocks: readonly Block[]): ReadonlySet<number> {
  const gaps: { readonly at: number; readonly length: number }[] = [];
  let last = -1;
  blocks.forEach((block, index) => {
    if (block.type === 'blank') return;
    if (last !== -1 && isProse(blocks[last]) && isProse(block)) {
      gaps.push({ at: last + 1, length: index - last - 1 });
    }
    last = index;
  });
  const usual = usualGap(gaps.map(({ length }) => length));
  const breaking = gaps.filter(
    ({ length }) => length > 0 && meaningOfGap(length, usual) === 'scene-break',
  );
  const many = breaking.length > Math.max(FEW_GAPS, gaps.length * MANY_GAPS);
  return new Set(many ? [] : breaking.map(({ at }) => at));
}

function isProse(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.depth === undefined && block.align === undefined;
}
