import type { Paragraph, Root, ThematicBreak } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { readNoteStart, runsToTheEnd, type NoteStart } from './author-notes.ts';
import { blockText, type Block } from './blocks.ts';
import type { Line } from './lines.ts';
import { authorsNote, paragraph, root } from './mdast.ts';

/** A chapter's text, and the endnotes that were found at its end. */
export interface Section {
  readonly text: Root;
  readonly endnotes: Root | undefined;
  /** Author's notes that stayed where they were: their first lines. */
  readonly notesInPlace: readonly Line[];
}

export interface SectionOptions {
  /** Whether the file ends here, so that an author's note at the end is endnotes. */
  readonly last: boolean;
  /** Whether `*word*` and its kin become emphasis. */
  readonly emphasis: boolean;
}

/** Makes mdast of a chapter's blocks, and finds the author's notes among them. */
export function toSection(blocks: readonly Block[], options: SectionOptions): Section {
  const at = blocks.findIndex((_, index) => isClosingNote(blocks, index));
  const closing = at < 0 ? [] : blocks.slice(at);
  const { children, notes } = withNotesInPlace(at < 0 ? blocks : blocks.slice(0, at), options);
  if (closing.length === 0)
    return { text: root(children), endnotes: undefined, notesInPlace: notes };
  while (children.at(-1)?.type === 'thematicBreak') children.pop();
  if (options.last) {
    const endnotes = root(toMdast(closing, options.emphasis));
    return { text: root(children), endnotes, notesInPlace: notes };
  }
  children.push(toNote(closing, options));
  return {
    text: root(children),
    endnotes: undefined,
    notesInPlace: [...notes, ...firstLine(closing)],
  };
}

function isClosingNote(blocks: readonly Block[], index: number): boolean {
  if (noteStart(blocks[index]) === undefined) return false;
  const texts = (some: readonly Block[]): string[] =>
    some.map(blockText).filter((text) => text !== '');
  return runsToTheEnd(texts(blocks.slice(0, index)), texts(blocks.slice(index + 1)));
}

/** A note is its own paragraph, and the next one where its label has a line to itself. */
function withNotesInPlace(
  blocks: readonly Block[],
  options: SectionOptions,
): { readonly children: Root['children']; readonly notes: readonly Line[] } {
  const children: Root['children'] = [];
  const notes: Line[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const start = noteStart(blocks[index]);
    const alone = start?.rest === '' && blocks[index + 1]?.type === 'paragraph';
    const taken = blocks.slice(index, alone ? index + 2 : index + 1);
    if (alone) index++;
    if (start === undefined) children.push(...toMdast(taken, options.emphasis));
    else children.push(toNote(taken, options));
    if (start !== undefined) notes.push(...firstLine(taken));
  }
  return { children, notes };
}

/** An author's note, with the label that its first paragraph begins with as its own. */
function toNote(blocks: readonly Block[], options: SectionOptions): ContainerDirective {
  const [first, ...others] = blocks;
  const start = noteStart(first);
  if (start?.label === undefined || (start.rest === '' && others.length === 0)) {
    return authorsNote(undefined, toMdast(blocks, options.emphasis));
  }
  const begin = start.rest === '' ? [] : [paragraph(start.rest.split('\n'), options.emphasis)];
  return authorsNote(start.label, [...begin, ...toMdast(others, options.emphasis)]);
}

function noteStart(block: Block | undefined): NoteStart | undefined {
  return block?.type === 'paragraph' ? readNoteStart(blockText(block)) : undefined;
}

function firstLine(blocks: readonly Block[]): readonly Line[] {
  const [first] = blocks;
  return first?.type === 'paragraph' ? first.lines.slice(0, 1) : [];
}

/** Blocks as they are, notes of the author not looked for. */
export function toMdast(
  blocks: readonly Block[],
  emphasis: boolean,
): (Paragraph | ThematicBreak)[] {
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? paragraph(
          block.lines.map(({ text }) => text),
          emphasis,
        )
      : { type: 'thematicBreak' },
  );
}
