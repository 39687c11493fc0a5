import type { Element, Nodes } from 'hast';
import { select } from 'hast-util-select';
import type { Mutable } from '../../archive/mutable.ts';
import {
  attribute,
  childElements,
  hasClass,
  isBlank,
  isElement,
  plainText,
} from '../html/elements.ts';
import { isUserstuff } from './userstuff.ts';
import { workAddress } from './work-address.ts';

/** What stands around the text of a work or of a chapter in a download. */
export interface Matter {
  readonly title?: string;
  readonly byline?: Element;
  /** A chapter’s, as written: `Chapter 1: The Tide`. */
  readonly heading?: string;
  /** The `dl` of tags. */
  readonly tags?: Element;
  /** The work’s one address. */
  readonly source?: string;
  readonly summary?: readonly Nodes[];
  readonly notes?: readonly Nodes[];
  readonly endnotes?: readonly Nodes[];
  /** The `li` of works that this one is a translation of, or inspired by, and of its own translations. */
  readonly associations: readonly Element[];
  /** The `dd` of works that this one inspired. */
  readonly inspired: readonly Element[];
  /** What the archive’s own pages never have here. */
  readonly unplaced: readonly Nodes[];
}

type ProseKey = 'summary' | 'notes' | 'endnotes';

const LABELS: ReadonlyMap<string, ProseKey> = new Map([
  ['summary', 'summary'],
  ['chapter summary', 'summary'],
  ['notes', 'notes'],
  ['chapter notes', 'notes'],
  ['end notes', 'endnotes'],
  ['chapter end notes', 'endnotes'],
]);
const CHROME = ['toc-heading', 'endnote-link', 'landmark'];

/**
 * Reads a preface, the head or foot of a chapter, or an afterword: of an HTML download, or of the
 * EPUB that Calibre made of it, where most classes are gone.
 * @param otherwise what an author’s text is that stands below no label that is known
 */
export function readMatter(nodes: readonly Nodes[], otherwise: 'notes' | 'endnotes'): Matter {
  const matter = { associations: [], inspired: [], unplaced: [] } as Mutable<Matter>;
  let label: ProseKey | undefined;
  for (const piece of piecesIn(nodes)) {
    const heard = isElement(piece) ? labelOf(piece) : undefined;
    if (heard !== undefined) {
      label = heard;
    } else if (!isElement(piece)) {
      matter.unplaced.push(piece);
    } else if (isUserstuff(piece)) {
      const key = label ?? otherwise;
      matter[key] = [...(matter[key] ?? []), ...piece.children];
      label = undefined;
    } else if (!place(piece, matter)) {
      matter.unplaced.push(piece);
    }
  }
  return matter;
}

function labelOf(element: Element): ProseKey | undefined {
  if (element.tagName !== 'p') return undefined;
  return LABELS.get(plainText(element).toLowerCase().replace(/:$/u, ''));
}

/** Puts an element where it belongs, or returns false. */
function place(piece: Element, matter: Mutable<Matter>): boolean {
  if (hasClass(piece, 'byline')) matter.byline = piece;
  else if (hasClass(piece, 'message')) setSource(piece, matter);
  else if (piece.tagName === 'dl' && hasClass(piece, 'tags')) matter.tags = piece;
  else if (piece.tagName === 'dl') matter.inspired.push(...ofName(piece, 'dd'));
  else if (piece.tagName === 'ul') matter.associations.push(...ofName(piece, 'li'));
  else if (piece.tagName === 'h1') matter.title ??= plainText(piece);
  else if (piece.tagName === 'h2') matter.heading ??= plainText(piece);
  else return false;
  return true;
}

/** The elements that carry something, out of the `div`s around them, and any stray text. */
function piecesIn(nodes: readonly Nodes[]): readonly Nodes[] {
  return nodes.flatMap((node): readonly Nodes[] => {
    if (isBlank(node)) return [];
    if (!isElement(node)) return [node];
    if (CHROME.some((name) => hasClass(node, name))) return [];
    const isWrapper = node.tagName === 'div' && !hasClass(node, 'byline') && !isUserstuff(node);
    return isWrapper ? piecesIn(node.children) : [node];
  });
}

function ofName(list: Element, name: string): readonly Element[] {
  return childElements(list).filter(({ tagName }) => tagName === name);
}

function setSource(message: Element, matter: Mutable<Matter>): void {
  const link = select('a[href*="/works/"]', message);
  const source = link && workAddress(attribute(link, 'href') ?? '');
  if (source !== undefined) matter.source ??= source;
}
