import { textOf, type Block, type Inline, type Line, type Paragraph } from './blocks.ts';
import type { Findings } from './findings.ts';
import { fragmentOf, linkedNotes, linkOf, wordsOfNote, type HandMadeNote } from './linked-notes.ts';
import { mapLines } from './map-blocks.ts';
import type { LinkMark } from './marks.ts';
import { pairedNotes } from './paired-notes.ts';

const HEADING = /^\W*(?:foot|end)?notes?\W*$/iu;
// So many paragraphs of a note may follow its first, where another note comes after them.
const MOST_FURTHER = 2;

/**
 * Makes real footnotes of those that were made by hand, where they are plain to see: marks that are
 * linked to notes, or simply paired with those at the end.
 */
export function withFootnotes(blocks: readonly Block[], findings: Findings): readonly Block[] {
  const linked = linkedNotes(blocks);
  const made = linked.length > 0 ? withLinkedNotes(blocks, linked) : pairedNotes(blocks);
  for (const block of made) if (block.type === 'note') findings.madeFootnote();
  return made;
}

function withLinkedNotes(
  blocks: readonly Block[],
  notes: readonly HandMadeNote[],
): readonly Block[] {
  const byStart = new Map(
    notes.map((note, index) => [note.at, { ...note, name: String(index + 1) }]),
  );
  const names = new Map<LinkMark, string>();
  for (const { marks, name } of byStart.values()) for (const mark of marks) names.set(mark, name);
  const found: Block[] = [];
  const text = withoutNotes(
    blocks,
    (block, further) => {
      const note = byStart.get(block);
      if (note === undefined) return;
      const isBack = (mark: LinkMark): boolean =>
        fragmentOf(mark) !== undefined && !names.has(mark);
      let { isCalledSo } = note;
      const words = mapLines([block, ...further], (line) => {
        const changed = wordsOfNote(line, { label: note.label, isCalledSo }, isBack);
        isCalledSo = false;
        return changed;
      });
      found.push({ type: 'note', label: note.name, blocks: filled(words) });
    },
    (paragraph) => byStart.has(paragraph),
  );
  const marked = mapLines([...text, ...found], (line) => ({
    ...line,
    runs: withNoteMarks(line, names),
  }));
  return withoutHeading(marked);
}

/** Takes notes out of the blocks that they stand in, and hands each to a function. */
function withoutNotes(
  blocks: readonly Block[],
  take: (first: Paragraph, further: readonly Block[]) => void,
  isNote: (paragraph: Paragraph) => boolean,
): readonly Block[] {
  const rest: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.type === 'paragraph' && isNote(block)) {
      const next = blocks.findIndex(
        (other, index) => index > at && other.type === 'paragraph' && isNote(other),
      );
      const between = next === -1 ? [] : blocks.slice(at + 1, next);
      const isOneNote =
        between.length <= MOST_FURTHER && between.every(({ type }) => type === 'paragraph');
      take(block, isOneNote ? between : []);
      if (isOneNote) at += between.length;
    } else if (block.type === 'list') {
      const items = block.items.flatMap((item): (readonly Block[])[] => {
        const [first, ...further] = item;
        if (first?.type !== 'paragraph' || !isNote(first))
          return [withoutNotes(item, take, isNote)];
        take(first, further);
        return [];
      });
      if (items.length > 0) rest.push({ ...block, items });
    } else if ('blocks' in block) {
      const inner = withoutNotes(block.blocks, take, isNote);
      if (inner.length > 0) rest.push({ ...block, blocks: inner });
    } else {
      rest.push(block);
    }
  }
  return rest;
}

function withNoteMarks({ runs }: Line, names: ReadonlyMap<LinkMark, string>): readonly Inline[] {
  const marked: Inline[] = [];
  let open: string | undefined;
  for (const run of runs) {
    const link = linkOf(run);
    const name = link === undefined ? undefined : names.get(link);
    if (name === undefined) marked.push(run);
    else if (name !== open) marked.push({ type: 'note', label: name });
    open = name;
  }
  return marked.map((run, index) => withoutBracket(run, index, marked));
}

/** Brackets around a mark belong to the mark. */
function withoutBracket(run: Inline, index: number, runs: readonly Inline[]): Inline {
  if (run.type !== 'text') return run;
  const isBracketed = (mark: number): boolean =>
    runs[mark]?.type === 'note' &&
    /[[(]$/u.test(textOfRun(runs[mark - 1])) &&
    /^[\])]/u.test(textOfRun(runs[mark + 1]));
  const start = isBracketed(index - 1) ? 1 : 0;
  const end = isBracketed(index + 1) ? -1 : undefined;
  return { ...run, value: run.value.slice(start, end) };
}

function textOfRun(run: Inline | undefined): string {
  return run?.type === 'text' ? run.value : '';
}

/** Without the heading that stood above the notes: a page has its own. */
function withoutHeading(blocks: readonly Block[]): readonly Block[] {
  const firstNote = blocks.findIndex(({ type }) => type === 'note');
  const last = blocks
    .slice(0, firstNote)
    .findLastIndex(({ type }) => type !== 'blank' && type !== 'scene-break');
  const heading = blocks[last];
  const isHeading = heading?.type === 'paragraph' && HEADING.test(textOf(heading));
  return isHeading ? [...blocks.slice(0, last), ...blocks.slice(firstNote)] : blocks;
}

function filled(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(
    (block) => block.type !== 'paragraph' || block.lines.some(({ runs }) => runs.length > 0),
  );
}
