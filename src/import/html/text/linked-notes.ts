import { textOfLine, type Block, type Inline, type Line, type Paragraph } from './blocks.ts';
import { paragraphsIn } from './map-blocks.ts';
import type { LinkMark, Mark } from './marks.ts';
import { labelAtStart, labelOf, withoutStart } from './note-labels.ts';

/** A note made by hand, with the marks in the text that lead to it. */
export interface HandMadeNote {
  readonly marks: ReadonlySet<LinkMark>;
  readonly label: string;
  /** Whether its words begin with the label; a numbered list has no need of it. */
  readonly isCalledSo: boolean;
  /** Where its words begin. */
  readonly at: Paragraph;
}

const BACK = /^\W*(?:back|return|up|top|↩.?|↑|⬆.?|⏎|\^)?(?: to (?:the )?(?:text|story|top))?\W*$/iu;

interface Marker {
  readonly mark: LinkMark;
  readonly label: string;
  readonly from: Paragraph;
  readonly to: Paragraph;
}

/** Notes that marks in the text are linked to, where both call them the same or lead to each other. */
export function linkedNotes(blocks: readonly Block[]): readonly HandMadeNote[] {
  const paragraphs = paragraphsIn(blocks);
  const order = new Map(paragraphs.map((paragraph, index) => [paragraph, index]));
  const byAnchor = new Map<string, Paragraph>();
  for (const paragraph of paragraphs) {
    for (const id of paragraph.anchors) if (!byAnchor.has(id)) byAnchor.set(id, paragraph);
  }
  if (byAnchor.size === 0) return [];
  const inItems = itemStarts(blocks);
  const targets = new Map<Paragraph, ReadonlySet<Paragraph>>();
  const targetsOf = (paragraph: Paragraph): ReadonlySet<Paragraph> => {
    const known = targets.get(paragraph) ?? leadsTo(paragraph, byAnchor);
    targets.set(paragraph, known);
    return known;
  };
  const notes = new Map<Paragraph, { marks: Set<LinkMark>; label: string; isCalledSo: boolean }>();
  for (const { mark, label, from, to } of markers(paragraphs, byAnchor)) {
    if ((order.get(to) ?? 0) <= (order.get(from) ?? 0)) continue;
    const [first] = to.lines;
    const isItem = inItems.has(to);
    const isCalledSo = !isItem && first !== undefined && labelAtStart(first)?.label === label;
    if (!isCalledSo && !isItem && !targetsOf(to).has(from)) continue;
    const note = notes.get(to) ?? { marks: new Set(), label, isCalledSo };
    note.marks.add(mark);
    notes.set(to, note);
  }
  return [...notes].map(([at, note]) => ({ at, ...note }));
}

/**
 * A line of a note without the link back to the text.
 * @param note its label and whether the line begins with it, which then goes too
 */
export function wordsOfNote(
  line: Line,
  { label, isCalledSo }: Pick<HandMadeNote, 'label' | 'isCalledSo'>,
  isBack: (mark: LinkMark) => boolean,
): Line {
  const start = isCalledSo ? labelAtStart(line) : undefined;
  const named = start?.label === label ? withoutStart(line, start.length) : line;
  const runs = named.runs.filter((run) => {
    const link = linkOf(run);
    const leadsBack = run.type === 'text' && link !== undefined && isBack(link);
    return !leadsBack || !(BACK.test(run.value) || labelOf(run.value) === label);
  });
  const empty = runs.length === named.runs.length ? /^\s+/u : /^\s+|\s*(?:\[\s*\]|\(\s*\))?\s*$/gu;
  return { ...named, runs: trimmed(joined(runs), empty) };
}

function trimmed(runs: readonly Inline[], edge: RegExp): readonly Inline[] {
  const last = runs.length - 1;
  return runs.flatMap((run, index): Inline[] => {
    if (run.type !== 'text' || (index !== 0 && index !== last)) return [run];
    const value = run.value.replace(edge, (space, at: number) =>
      (at === 0 && index !== 0 && space.length < run.value.length) || (at > 0 && index !== last)
        ? space
        : '',
    );
    return value === '' ? [] : [{ ...run, value }];
  });
}

/** Text that nothing parts any more, in one piece. */
function joined(runs: readonly Inline[]): readonly Inline[] {
  const whole: Inline[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (run.type === 'text' && last?.type === 'text' && haveSame(run.marks, last.marks)) {
      whole[whole.length - 1] = { ...last, value: last.value + run.value };
    } else {
      whole.push(run);
    }
  }
  return whole;
}

function haveSame(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && some.every((mark) => others.includes(mark));
}

export function linkOf(run: Inline): LinkMark | undefined {
  return 'marks' in run ? run.marks.find((mark) => mark.type === 'link') : undefined;
}

/** What stands behind `#` in a link within the file; of another file too, for an EPUB has many. */
export function fragmentOf({ url }: LinkMark): string | undefined {
  const [, fragment] = /^(?!\w+:)[^#]*#(.+)$/u.exec(url) ?? [];
  if (fragment === undefined) return undefined;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function markers(
  paragraphs: readonly Paragraph[],
  byAnchor: ReadonlyMap<string, Paragraph>,
): readonly Marker[] {
  return paragraphs.flatMap((from) =>
    linksIn(from).flatMap(({ mark, words }): Marker[] => {
      const fragment = fragmentOf(mark);
      const to = fragment === undefined ? undefined : byAnchor.get(fragment);
      const label = labelOf(words);
      return to === undefined || label === undefined ? [] : [{ mark, label, from, to }];
    }),
  );
}

function linksIn({
  lines,
}: Paragraph): readonly { readonly mark: LinkMark; readonly words: string }[] {
  const words = new Map<LinkMark, string>();
  for (const run of lines.flatMap((line) => line.runs)) {
    const mark = linkOf(run);
    if (mark === undefined) continue;
    words.set(mark, (words.get(mark) ?? '') + textOfLine({ runs: [run], indent: 0 }));
  }
  return [...words].map(([mark, text]) => ({ mark, words: text }));
}

function leadsTo(
  paragraph: Paragraph,
  byAnchor: ReadonlyMap<string, Paragraph>,
): ReadonlySet<Paragraph> {
  return new Set(
    linksIn(paragraph).flatMap(({ mark }) => {
      const fragment = fragmentOf(mark);
      return (fragment === undefined ? undefined : byAnchor.get(fragment)) ?? [];
    }),
  );
}

/** The paragraphs that items of numbered lists begin with. */
function itemStarts(blocks: readonly Block[]): ReadonlySet<Paragraph> {
  return new Set(
    blocks.flatMap((block): Paragraph[] => {
      if (block.type === 'list' && block.ordered) {
        return block.items.flatMap(([first]) => (first?.type === 'paragraph' ? [first] : []));
      }
      if (block.type === 'list') return block.items.flatMap((item) => [...itemStarts(item)]);
      return 'blocks' in block ? [...itemStarts(block.blocks)] : [];
    }),
  );
}
