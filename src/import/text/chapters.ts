import type { Heading as HeadingNode, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { toChapters, type ChapterLines } from '../plain-text/chapters.ts';
import { findHeadings, readHeading, type Heading } from '../plain-text/headings.ts';
import type { Line } from '../plain-text/lines.ts';

export interface TextChapters {
  readonly foreword: readonly RootContent[];
  /** Empty for a one-shot. */
  readonly chapters: readonly TextChapter[];
  /** Whether the numbers start again somewhere, so that they were left to be counted on. */
  readonly renumbered: boolean;
}

export interface TextChapter extends Omit<ChapterLines, 'lines'> {
  readonly content: readonly RootContent[];
}

/** A heading's text, on one line. */
function headingText(heading: HeadingNode): string {
  return toString(heading).replace(/\s+/gu, ' ').trim();
}

/**
 * The title that a text begins with as its one highest heading.
 * @param known its title by other words: a heading of the same is no part of the text
 */
export function takeTitle(
  content: readonly RootContent[],
  known: string | undefined,
): { readonly title: string | undefined; readonly rest: readonly RootContent[] } {
  const [first, ...rest] = content;
  if (first?.type !== 'heading') return { title: known, rest: content };
  const title = headingText(first);
  if (known !== undefined) {
    return { title: known, rest: fold(title) === fold(known) ? rest : content };
  }
  const highest = rest.every((node) => node.type !== 'heading' || node.depth > first.depth);
  const numbered = readHeading(title);
  if (title === '' || !highest || (numbered !== undefined && !numbered.bare)) {
    return { title: undefined, rest: content };
  }
  return { title, rest };
}

/**
 * Parts a text at the headings that begin its chapters, on whatever level they stand; where there
 * are none, at paragraphs such as `Chapter 3`, as plain text has them.
 * @param deepest how deep a heading may stand and begin a chapter by being one, whatever it says
 */
export function chaptersOf(content: readonly RootContent[], deepest: number): TextChapters {
  const byHeading = chapterHeadings(content, deepest);
  const lines = content.map((node, index) => toLine(node, index, byHeading));
  const nodes = new Map(lines.map((line, index) => [line, content[index]]));
  const headings =
    byHeading.size > 0
      ? new Map([...byHeading].flatMap(([index, heading]) => withLine(lines[index], heading)))
      : findHeadings(lines);
  const parted = toChapters(lines, headings, 1);
  const nodesOf = (own: readonly Line[]): readonly RootContent[] =>
    own.flatMap((line) => nodes.get(line) ?? []);
  return {
    foreword: nodesOf(parted.foreword),
    chapters: parted.chapters.map(({ lines: own, ...chapter }) => ({
      ...chapter,
      content: nodesOf(own),
    })),
    renumbered: parted.renumbered && [...headings.values()].some(({ number }) => number),
  };
}

/** Each by its place in the text; none where there are fewer than two. */
function chapterHeadings(
  content: readonly RootContent[],
  deepest: number,
): ReadonlyMap<number, Heading> {
  const headings = content.flatMap((node, index) =>
    node.type === 'heading' ? [{ index, depth: node.depth, ...readOrTake(headingText(node)) }] : [],
  );
  const onLevel = (depth: number): typeof headings =>
    headings.filter((each) => each.depth === depth);
  const level = [1, 2, 3, 4, 5, 6].find((depth) => {
    const own = onLevel(depth);
    return own.length > 1 && (depth <= deepest || own.filter(({ known }) => known).length > 1);
  });
  if (level === undefined) return new Map();
  const isOfParts = onLevel(level).every(({ heading }) => heading.kind === 'part');
  const below = [level + 1, level + 2].find((depth) => onLevel(depth).length > 1);
  const lowest = isOfParts && below !== undefined ? below : level;
  return new Map(
    headings.filter(({ depth }) => depth <= lowest).map(({ index, heading }) => [index, heading]),
  );
}

/** A heading that says nothing of its number is a chapter's title. */
function readOrTake(text: string): { readonly heading: Heading; readonly known: boolean } {
  const heading = readHeading(text);
  if (heading !== undefined) return { heading, known: true };
  return {
    heading: { kind: 'chapter', text, number: undefined, title: text || undefined, bare: false },
    known: false,
  };
}

/** A subtitle right below a chapter's heading stands without a gap, as titles do in plain text. */
function toLine(
  node: RootContent,
  index: number,
  chapterHeadings: ReadonlyMap<number, Heading>,
): Line {
  const isSubtitle = node.type === 'heading' && chapterHeadings.has(index - 1);
  return {
    text: textOf(node),
    number: index + 1,
    gap: isSubtitle && !chapterHeadings.has(index) ? 0 : 1,
    indent: 0,
  };
}

/** What could be a heading; a scene break as plain text has it. */
function textOf(node: RootContent): string {
  if (node.type === 'thematicBreak') return '***';
  if (node.type === 'heading') return headingText(node);
  if (node.type === 'paragraph' && node.children.every(({ type }) => type !== 'break')) {
    return toString(node).replace(/\s+/gu, ' ').trim();
  }
  const [only, ...others] = node.type === 'containerDirective' ? node.children : [];
  return only?.type === 'paragraph' && others.length === 0 ? textOf(only) : '';
}

function withLine(line: Line | undefined, heading: Heading): readonly [Line, Heading][] {
  return line === undefined ? [] : [[line, heading]];
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
