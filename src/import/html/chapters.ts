import type { Element, Nodes } from 'hast';
import { toChapters } from '../plain-text/chapters.ts';
import { findHeadings, readHeading } from '../plain-text/headings.ts';
import type { Line } from '../plain-text/lines.ts';
import type { ChapterDraft } from '../story-draft.ts';
import { isBlank, isElement, plainText } from './elements.ts';

/** What stands in a chapter, and what its heading says. */
export interface HtmlChapter extends Pick<ChapterDraft, 'title' | 'number' | 'part'> {
  readonly nodes: readonly Nodes[];
}

export interface HtmlChapters {
  readonly foreword: readonly Nodes[];
  readonly chapters: readonly HtmlChapter[];
  /** Whether the numbers start again somewhere, so that they were left to be counted on. */
  readonly renumbered: boolean;
}

const HEADING = /^h[1-6]$/u;
/** What a heading may be written as by those who know no other way. */
const LINE = /^(?:p|center)$/u;
/** Where a heading belongs to what is told, not to the file. */
const PASSAGE = /^(?:blockquote|ul|ol|dl|pre|details|figure)$/u;
const LONGEST = 200;

/**
 * Parts a text that is all in one at headings such as `Chapter 3: The Tide`, by the rules for plain
 * text: see `findHeadings`.
 * @returns `undefined` where there are not at least two of them
 */
export function partAtHeadings(nodes: readonly Nodes[]): HtmlChapters | undefined {
  const flat = lifted(nodes).filter((node) => !isBlank(node));
  const lines = flat.map((node, index): Line => {
    const isTitle = isHeading(node) && isHeading(flat[index - 1]);
    return { text: lineOf(node), number: index + 1, gap: isTitle ? 0 : 1, indent: 0 };
  });
  const headings = findHeadings(lines);
  if (headings.size < 2) return undefined;
  const parted = toChapters(lines, headings, 1);
  const nodesOf = (own: readonly Line[]): readonly Nodes[] =>
    own.flatMap(({ number }) => flat[number - 1] ?? []);
  return {
    foreword: nodesOf(parted.foreword),
    chapters: parted.chapters.map(({ title, number, part, lines: own }) => ({
      ...(title === undefined ? {} : { title }),
      ...(number === undefined ? {} : { number }),
      ...(part === undefined ? {} : { part }),
      nodes: nodesOf(own),
    })),
    renumbered: parted.renumbered,
  };
}

/** Takes what holds chapters’ headings apart, so that they stand beside the text below them. */
function lifted(nodes: readonly Nodes[]): readonly Nodes[] {
  const holders = new Set<Nodes>();
  for (const node of nodes) findHolders(node, holders);
  const lift = (node: Nodes): readonly Nodes[] =>
    holders.has(node) && 'children' in node ? node.children.flatMap(lift) : [node];
  return nodes.flatMap(lift);
}

/** @returns whether a chapter’s heading is in the node, or is the node */
function findHolders(node: Nodes, holders: Set<Nodes>): boolean {
  if (!isElement(node) || PASSAGE.test(node.tagName)) return false;
  if (isLine(node)) {
    const heading = readHeading(lineOf(node));
    return heading !== undefined && (!heading.bare || isHeading(node));
  }
  const children: readonly Nodes[] = node.children;
  const holds = children.map((child) => findHolders(child, holders)).includes(true);
  if (holds) holders.add(node);
  return holds;
}

function lineOf(node: Nodes): string {
  if (!isElement(node)) return 'text';
  if (node.tagName === 'hr') return '***';
  const text = isLine(node) ? plainText(node) : '';
  return text === '' || text.length > LONGEST ? 'text' : text;
}

function isLine(element: Element): boolean {
  return isHeading(element) || LINE.test(element.tagName);
}

function isHeading(node: Nodes | undefined): boolean {
  return isElement(node) && HEADING.test(node.tagName);
}
