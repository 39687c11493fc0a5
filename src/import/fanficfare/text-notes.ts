import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { sortNotes, type ChapterParts, type Note } from './chapter-notes.ts';

// As FanFicFare's adapter for the Archive of Our Own labels them.
const LABEL =
  /^(?:Author[’']s Notes?|(?:Summary|Notes) for the Chapter|Works inspired by this one):$/u;

/** Sets a chapter's notes apart: a label in bold, and a quotation below it. */
export function textParts(
  { children }: Root,
  place: { readonly first: boolean; readonly last: boolean },
): ChapterParts<RootContent> {
  const head = notesFrom(children);
  const rest = children.slice(head.length);
  const foot = footOf(rest);
  const text = foot === undefined ? rest : rest.slice(0, foot.start);
  return sortNotes(withoutOuterBreaks(text), head.notes, foot?.notes ?? [], place);
}

interface Notes {
  readonly notes: readonly Note<RootContent>[];
  /** How many nodes they take. */
  readonly length: number;
}

function notesFrom(nodes: readonly RootContent[]): Notes {
  const notes: Note<RootContent>[] = [];
  let length = 0;
  for (;;) {
    const label = labelOf(nodes[length]);
    const quoted = nodes[length + 1];
    if (label === undefined || quoted?.type !== 'blockquote') return { notes, length };
    notes.push({ label, nodes: quoted.children });
    length += 2;
  }
}

/** Notes that run to the end. */
function footOf(
  nodes: readonly RootContent[],
): { readonly start: number; readonly notes: Notes['notes'] } | undefined {
  for (const [start, node] of nodes.entries()) {
    if (labelOf(node) === undefined) continue;
    const { notes, length } = notesFrom(nodes.slice(start));
    if (length > 0 && start + length === nodes.length) return { start, notes };
  }
  return undefined;
}

function labelOf(node: RootContent | undefined): string | undefined {
  const [only, ...others] = node?.type === 'paragraph' ? node.children : [];
  if (only?.type !== 'strong' || others.length > 0) return undefined;
  const label = toString(only);
  return LABEL.test(label) ? label : undefined;
}

/** Between notes and text FanFicFare draws a line. */
function withoutOuterBreaks(nodes: readonly RootContent[]): readonly RootContent[] {
  const isBreak = ({ type }: RootContent): boolean => type === 'thematicBreak';
  const start = nodes.findIndex((node) => !isBreak(node));
  const end = nodes.findLastIndex((node) => !isBreak(node));
  return start < 0 ? [] : nodes.slice(start, end + 1);
}
