import type { Element, ElementContent } from 'hast';
import { select } from 'hast-util-select';
import { readChapterTitle } from '../chapter-title.ts';
import { isBlank, isElement, plainText } from '../html/elements.ts';
import { readHeading } from '../plain-text/headings.ts';
import type { ChapterDraft } from '../story-draft.ts';
import { holdsWords, readableText, wordsIn } from './readable-text.ts';

export interface TitledText {
  readonly title: ChapterDraft['title'];
  readonly number: ChapterDraft['number'];
  /** Without the headings that only say the same. */
  readonly nodes: readonly ElementContent[];
}

const HEADING = /^h[1-6]$/u;
const WRAPPER = /^(?:div|section|article|header|hgroup|main)$/u;
const MOST_HEADINGS = 4;

/**
 * Takes a chapter's title off the top of its text. Headings there that repeat it go; where they say
 * more, as `Chapter 1` and `The Lamp` for `Chapter 1`, they are right.
 * @param listed the title in the table of contents
 * @param book the story's title, which may stand above the chapter's
 */
export function takeTitle(
  nodes: readonly ElementContent[],
  listed: string | undefined,
  book: string,
): TitledText {
  const all = leadingHeadings(nodes, listed);
  const above = all.filter(
    (heading) => listed !== undefined && says(heading, book) && !says(heading, listed),
  );
  const headings = all.filter((heading) => !above.includes(heading));
  const taken = titleOf(headings.map(textOf), listed);
  const gone = new Set([
    ...(taken.count > 0 || above.length === all.length ? above : []),
    ...headings.slice(0, taken.count),
  ]);
  const { title, number } = taken.written === undefined ? {} : readChapterTitle(taken.written);
  return { title, number, nodes: without(nodes, gone) };
}

/** The title, and how many of the headings it stands for. */
function titleOf(
  headings: readonly string[],
  listed: string | undefined,
): { readonly written: string | undefined; readonly count: number } {
  const [first, second] = headings;
  if (first === undefined) return { written: listed, count: 0 };
  const both = second === undefined ? first : `${first}: ${second}`;
  if (listed === undefined) {
    const isNumber =
      readHeading(first)?.kind === 'chapter' && readHeading(first)?.title === undefined;
    return isNumber && second !== undefined
      ? { written: both, count: 2 }
      : { written: first, count: 1 };
  }
  for (const [written, count] of [
    [both, second === undefined ? 1 : 2],
    [first, 1],
  ] as const) {
    if (holdsWords(listed, written)) return { written: listed, count };
    if (holdsWords(written, listed) || isSameNumber(written, listed)) return { written, count };
  }
  return { written: listed, count: 0 };
}

/** `Chapter One: The Lamp` for `1`. */
function isSameNumber(written: string, listed: string): boolean {
  const { title, number } = readChapterTitle(listed);
  return title === undefined && number != null && readChapterTitle(written).number === number;
}

function says(heading: Element, title: string): boolean {
  return wordsIn(textOf(heading)).join(' ') === wordsIn(title).join(' ');
}

/** Headings with nothing before them; a plain line that says just the title is one, too. */
function leadingHeadings(
  nodes: readonly ElementContent[],
  listed: string | undefined,
): readonly Element[] {
  const headings: Element[] = [];
  /** @returns whether nothing but headings was met */
  const look = (children: readonly ElementContent[]): boolean =>
    children.every((node) => {
      if (isBlank(node)) return true;
      if (!isElement(node) || headings.length === MOST_HEADINGS) return false;
      if (isEmpty(node)) return true;
      if (
        HEADING.test(node.tagName) ||
        (listed !== undefined && node.tagName === 'p' && says(node, listed))
      ) {
        if (select('img, sup, [epub\\:type~=noteref]', node) !== undefined) return false;
        headings.push(node);
        return true;
      }
      return WRAPPER.test(node.tagName) && look(node.children);
    });
  look(nodes);
  return headings;
}

function isEmpty(element: Element): boolean {
  return (
    plainText(element) === '' &&
    select('img, svg, hr', { type: 'root', children: [element] }) === undefined
  );
}

function textOf(heading: Element): string {
  return readableText([heading]);
}

function without(
  nodes: readonly ElementContent[],
  gone: ReadonlySet<ElementContent>,
): ElementContent[] {
  if (gone.size === 0) return [...nodes];
  return nodes
    .filter((node) => !gone.has(node))
    .map((node) => (isElement(node) ? { ...node, children: without(node.children, gone) } : node));
}
