import type { Element, Nodes } from 'hast';
import { hasClass, isBlank, isElement, plainText } from '../html/elements.ts';
import { takeOut } from '../html/take-out.ts';

/** A chapter as FanFicFare writes it, its notes set apart. */
export interface ChapterParts {
  readonly text: readonly Nodes[];
  readonly summary: readonly Nodes[];
  readonly notes: readonly Nodes[];
  readonly endnotes: readonly Nodes[];
  /** Of the whole story: at the head of its first chapter and the foot of its last one. */
  readonly storyNotes: readonly Nodes[];
  readonly storyEndnotes: readonly Nodes[];
}

const OF_THE_STORY = /^author[’']s notes?:?$/iu;
const SUMMARY = /^summary/iu;

/** @param place of the chapter among all of the story’s */
export function chapterParts(
  nodes: readonly Nodes[],
  place: { readonly first: boolean; readonly last: boolean },
): ChapterParts {
  const { rest, taken } = takeOut(nodes, (element) => hasClass(element, 'fff_chapter_notes'));
  const atHead = taken.filter((element) => hasClass(element, 'fff_head_notes')).flatMap(notesIn);
  const atFoot = taken.filter((element) => !hasClass(element, 'fff_head_notes')).flatMap(notesIn);
  const isSummary = ({ label }: Note): boolean => SUMMARY.test(label);
  const isStorys = ({ label }: Note): boolean => OF_THE_STORY.test(label);
  const nodesOf = (notes: readonly Note[]): readonly Nodes[] => notes.flatMap((note) => note.nodes);
  return {
    text: rest,
    summary: nodesOf(atHead.filter(isSummary)),
    notes: nodesOf(atHead.filter((note) => !isSummary(note) && !(place.first && isStorys(note)))),
    endnotes: nodesOf(atFoot.filter((note) => !(place.last && isStorys(note)))),
    storyNotes: place.first ? nodesOf(atHead.filter(isStorys)) : [],
    storyEndnotes: place.last ? nodesOf(atFoot.filter(isStorys)) : [],
  };
}

interface Note {
  /** `Notes for the Chapter:` */
  readonly label: string;
  readonly nodes: readonly Nodes[];
}

/** `<b>Label:</b>`, then what stands below it, mostly a blockquote that only sets it off. */
function notesIn(element: Element): readonly Note[] {
  const notes: { label: string; nodes: Nodes[] }[] = [];
  for (const node of element.children) {
    if (isBlank(node) || (isElement(node) && node.tagName === 'hr')) continue;
    if (isElement(node) && node.tagName === 'b' && plainText(node).endsWith(':')) {
      notes.push({ label: plainText(node), nodes: [] });
      continue;
    }
    if (notes.length === 0) notes.push({ label: '', nodes: [] });
    const isQuoted = isElement(node) && node.tagName === 'blockquote';
    notes.at(-1)?.nodes.push(...(isQuoted ? node.children : [node]));
  }
  return notes;
}
