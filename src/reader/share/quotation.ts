import { BLOCK_END, LINE_END, type StoryText } from './story-text.ts';
import type { Stretch } from './word-locator.ts';

/** Words that are set alike. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
}

/** What is quoted, paragraph by paragraph. A line break is `\n`. */
export type Quotation = readonly (readonly Run[])[];

/** The words of a stretch of a text, as they are set. In place of what is covered stands `…`. */
export function quotationOf(story: StoryText, stretch: Stretch): Quotation {
  const [from, to] = story.charactersOf(stretch);
  const paragraphs: Run[][] = [[]];
  let done = from;
  for (const { node, start } of story.pieces) {
    const begin = Math.max(from, start);
    const end = Math.min(to, start + node.length);
    if (begin >= end) continue;
    const between = story.text.slice(done, begin);
    done = end;
    if (between.includes(BLOCK_END)) paragraphs.push([]);
    const isCovered = node.parentElement?.checkVisibility({ visibilityProperty: true }) === false;
    const words = isCovered ? '…' : story.text.slice(begin, end);
    const text = words.replaceAll(/[\t\n\f\r ]+/g, ' ');
    const breaks = between.replaceAll(BLOCK_END, '').replaceAll(LINE_END, '\n');
    paragraphs.at(-1)?.push({ text: breaks + text, ...lookOf(node) });
  }
  return paragraphs.map(trimmed).filter((runs) => runs.length > 0);
}

/** The words alone, with an empty line between paragraphs. */
export function plainText(quotation: Quotation): string {
  return quotation.map((runs) => runs.map(({ text }) => text).join('')).join('\n\n');
}

function lookOf({ parentElement }: Text): Pick<Run, 'italic' | 'bold'> {
  if (!parentElement) return { italic: false, bold: false };
  const { fontStyle, fontWeight } = getComputedStyle(parentElement);
  return { italic: fontStyle !== 'normal', bold: Number(fontWeight) >= 600 };
}

/** Without the spaces that the page does not show: at line breaks, and at both ends. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const isNew = kept.at(-1)?.text.endsWith('\n') ?? true;
    const text = run.text.replaceAll(/ *\n */g, '\n');
    const shown = isNew ? text.trimStart() : text;
    if (shown !== '') kept.push({ ...run, text: shown });
  }
  const last = kept.pop();
  return last ? [...kept, { ...last, text: last.text.trimEnd() }] : kept;
}
