import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Mutable } from '../../archive/mutable.ts';
import { isBlank, isElement } from '../html/elements.ts';
import type { StoryText } from '../html/story-text.ts';
import type { ChapterDraft } from '../story-draft.ts';
import { chapterFileNames } from '../write-story.ts';
import { BookLinks, sectionOfLink } from './book-links.ts';
import type { Section } from './book-sections.ts';
import { takeTitle, type TitledText } from './section-title.ts';

export interface BookChapters {
  /** What stands before the first chapter, under no title. */
  readonly foreword: Root | undefined;
  readonly chapters: readonly ChapterDraft[];
}

/** A reader's own way with a chapter: takes notes off its text. */
export type Annotate = (nodes: readonly ElementContent[]) => {
  readonly text: readonly ElementContent[];
  readonly notes?: readonly ElementContent[];
  readonly endnotes?: readonly ElementContent[];
};

/** Names of what stands around a story and is not counted with its chapters. */
const UNCOUNTED =
  /^(?:dedication|epigraph|foreword|preface|introduction|acknowledge?ments?|afterword|appendix|glossary|about the author|author['’]?s? notes?|dramatis personae|cast of characters|map|notes?|extras?|omake)\b/iu;
/** Titles of EPUB 3's structural vocabulary for pages that have none themselves. */
const TYPED =
  /^(?:dedication|epigraph|foreword|preface|introduction|prologue|epilogue|afterword|acknowledgments|appendix|glossary|conclusion|preamble)$/u;

interface Written extends TitledText {
  readonly index: number;
  readonly section: Section;
}

/** Makes a book's sections chapters. @param title the story's */
export function bookChapters(
  sections: readonly Section[],
  title: string,
  text: StoryText,
  annotate: Annotate = (nodes) => ({ text: nodes }),
): BookChapters {
  const links = new BookLinks(sections);
  const written = sections
    .map((section, index): Written => {
      const nodes = links.nodesOf(index);
      const taken = takeTitle(nodes, section.title ?? typedTitle(section), title);
      // Where there is nothing but a heading, that is the text.
      const isAll = taken.nodes.every(isNothing) && !section.isPart && !links.gaveNotes(index);
      return { index, section, ...taken, ...(isAll && { nodes }) };
    })
    .filter(({ nodes }) => !nodes.every(isNothing));
  const isUntitledFront = ({ section, title: own }: Written): boolean =>
    section.isFront && own === undefined;
  const first = written.findIndex((each) => !isUntitledFront(each));
  const fore = written.slice(0, first < 0 ? undefined : first).flatMap(({ nodes }) => nodes);
  const own = first < 0 ? [] : written.slice(first);
  const numbers = numbersOf(own);
  const chapters = own.map(({ section, title: name, nodes }, index) => {
    const { text: words, notes, endnotes } = annotate(nodes);
    const draft: Mutable<ChapterDraft> = { text: text.convert(words) };
    if (name !== undefined) draft.title = name;
    const number = numbers[index];
    if (number !== undefined) draft.number = number;
    if (section.part !== undefined) draft.part = section.part;
    if (notes !== undefined) draft.notes = text.convert(notes);
    if (endnotes !== undefined) draft.endnotes = text.convert(endnotes);
    return draft;
  });
  const foreword = fore.length === 0 ? undefined : text.convert(fore);
  const bySection = new Map(own.map(({ index }, chapter) => [index, chapter]));
  linkChapters(chapters, foreword, bySection);
  return { foreword, chapters };
}

function typedTitle({ types }: Section): string | undefined {
  const type = types.find((each) => TYPED.test(each));
  return type === undefined ? undefined : type.charAt(0).toUpperCase() + type.slice(1);
}

function isNothing(node: ElementContent): boolean {
  if (!isElement(node)) return isBlank(node);
  return (
    !/^(?:img|svg|hr|table|audio|video)$/u.test(node.tagName) && node.children.every(isNothing)
  );
}

function isUncounted(title: string | undefined, { isPart, isFront }: Section): boolean {
  return isPart || UNCOUNTED.test(title ?? '') || (isFront && title === undefined);
}

/** What readers call each; `null` for what is not counted, nothing where they do not rise. */
function numbersOf(chapters: readonly Written[]): readonly (number | null | undefined)[] {
  const stated = chapters.map(({ title, number, section }) =>
    isUncounted(title, section) && number === undefined ? null : number,
  );
  const counted = stated.filter((number) => typeof number === 'number');
  const isRising = counted.every((number, index) => number > (counted[index - 1] ?? -1));
  if (!isRising) return stated.map((number) => (number === null ? null : undefined));
  return stated.map((number, index) => {
    if (number !== undefined) return number;
    // An interlude: the count goes on as if it were not there.
    const before = stated.slice(0, index).findLast((each) => typeof each === 'number') ?? 0;
    const after = stated.slice(index).find((each) => typeof each === 'number');
    return after === before + 1 ? null : undefined;
  });
}

/** Turns links to sections into links to chapters; of what is no chapter, the words stay. */
export function linkChapters(
  chapters: readonly ChapterDraft[],
  foreword: Root | undefined,
  bySection: ReadonlyMap<number, number>,
): void {
  const names = chapterFileNames(chapters);
  const roots = chapters.flatMap((chapter) => [chapter.text, chapter.notes, chapter.endnotes]);
  for (const root of [foreword, ...roots]) {
    if (root === undefined) continue;
    visit(root, 'link', (link, index, parent) => {
      const section = sectionOfLink(link.url);
      if (section === undefined || parent === undefined || index === undefined) return undefined;
      const name = names[bySection.get(section) ?? -1];
      if (name !== undefined && chapters.length > 1) {
        link.url = name;
        return undefined;
      }
      parent.children.splice(index, 1, ...link.children);
      return index;
    });
  }
}
