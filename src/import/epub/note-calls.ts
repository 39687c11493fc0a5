import type { Element, ElementContent } from 'hast';
import { select } from 'hast-util-select';
import { isElement, plainText } from '../html/elements.ts';

/** Where an id is in a book. */
export interface Place {
  readonly section: number;
  /** Of its document. */
  readonly path: string;
  readonly element: Element;
  /** The block that holds it, for a note whose anchor is within a line. */
  readonly block: Element;
}

const BLOCK = /^(?:p|li|dd|aside|div|section|blockquote|td)$/u;
const CALL = /\b(?:doc-)?noteref\b/u;
const NOTE = /\b(?:doc-)?(?:foot|end|rear)note\b/u;
const MARK = /^[[(]?\s*(?:\d{1,3}|[*†‡§]{1,3}|[a-z])\s*[\])]?$/iu;
/** Characters. */
const LONGEST_PLAIN_NOTE = 3000;

export function isBlock({ tagName }: Element): boolean {
  return BLOCK.test(tagName);
}

/**
 * Whether a link calls a note: by what it and its target say of themselves, or as a number or a star
 * that leads on to a few words which begin with the same, or lead back.
 * @param from the section that it is in
 */
export function isNoteCall(link: Element, from: number, place: Place): boolean {
  const { section, element, block } = place;
  if (CALL.test(typesOf(element))) return false;
  if (CALL.test(typesOf(link)) || [element, block].some((each) => NOTE.test(typesOf(each)))) {
    return true;
  }
  if (!MARK.test(plainText(link)) || section <= from || !isBlock(block)) return false;
  if (plainText(block).length > LONGEST_PLAIN_NOTE) return false;
  return select('h1, h2, h3, h4', block) === undefined && isTied(block, plainText(link));
}

/** Whether a note begins with its mark, or leads back. */
function isTied(note: Element, mark: string): boolean {
  const label = mark.replaceAll(/[^\p{L}\p{N}*†‡§]/gu, '');
  const begins = plainText(note).replace(/^[[(]/u, '').startsWith(label);
  return begins || select('a[href]', note) !== undefined;
}

/**
 * The mark that a note must be given to be known for one: EPUB 3's may say in their attributes alone
 * whose note they are.
 */
export function missingMark(link: Element, note: Element): string | undefined {
  const mark = plainText(link);
  return MARK.test(mark) && !isTied(note, mark) ? mark : undefined;
}

/** Puts a mark before a note's first words. */
export function withMark(nodes: readonly ElementContent[], mark: string): ElementContent[] {
  const at = nodes.findIndex((node) => isElement(node) && isBlock(node));
  const first = nodes[at];
  if (!isElement(first)) return [{ type: 'text', value: `${mark} ` }, ...nodes];
  return nodes.map((node) =>
    node === first ? { ...first, children: withMark(first.children, mark) } : node,
  );
}

/** The number of a printed page. */
export function isPageNumber(element: Element): boolean {
  const isBreak = /\b(?:doc-)?pagebreak\b/u.test(typesOf(element));
  return isBreak && /^[\divxlc]*$/iu.test(plainText(element));
}

function typesOf({ properties }: Element): string {
  return [properties['epub:type'], properties['role']].join(' ');
}
