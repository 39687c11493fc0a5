import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { attribute, childElements, hasClass, isElement, plainText } from '../html/elements.ts';
import { isUserstuff } from './userstuff.ts';
import { workAddress } from './work-address.ts';
import type { Work, WorkChapter } from './work.ts';

/** Whether a page of the archive shows a work with its text. */
export function isWorkPage(tree: Root): boolean {
  return ['dl.work.meta', '#chapters .userstuff'].every((part) => select(part, tree) !== undefined);
}

/**
 * Takes a work’s page apart, be it one chapter or the entire work.
 * @param address where the page says that it was
 */
export function readWorkPage(tree: Root, address: string | undefined): Work {
  const top = selectAll('.preface', tree).find((preface) => !hasClass(preface, 'chapter'));
  const chapters = readChapters(select('#chapters', tree));
  return {
    title: top && textOf('h2.title', top),
    byline: top && select('.byline', top),
    tags: select('dl.work.meta', tree),
    source: workOfPage(tree) ?? workAddress(address ?? ''),
    summary: top && prose('.summary.module', top),
    notes: top && prose('.notes.module', top),
    endnotes: prose('#work_endnotes', tree),
    associations: top === undefined ? [] : selectAll('.notes.module > ul.associations > li', top),
    inspired: selectAll('#children > ul > li', tree),
    unplaced: [],
    chapters,
    isWhole: chapters.length !== 1 || chapters[0]?.heading === undefined,
  };
}

// From the surest on: a chapter’s own link, the buttons above the work, those below.
const OWN_LINKS = ['#chapters h3.title a', 'ul.work.navigation a', '#feedback a'];

/** The address of the work that a page shows; not of one that its text links to. */
export function workOfPage(tree: Root): string | undefined {
  return OWN_LINKS.flatMap((selector) => selectAll(selector, tree))
    .map((link) => workAddress(attribute(link, 'href') ?? ''))
    .find((address) => address !== undefined);
}

function readChapters(chapters: Element | undefined): readonly WorkChapter[] {
  if (chapters === undefined) return [];
  const own = childElements(chapters).filter((element) => hasClass(element, 'chapter'));
  return own.length > 0 ? own.map(readChapter) : [{ text: textIn(chapters) }];
}

function readChapter(chapter: Element): WorkChapter {
  return {
    heading: textOf('h3.title', chapter),
    byline: select('.chapter.preface > .byline', chapter),
    summary: prose('.chapter.preface > .summary.module', chapter),
    notes: prose('.chapter.preface > .notes.module:not(.end)', chapter),
    endnotes: prose('.chapter.preface > .end.notes.module', chapter),
    text: textIn(chapter),
  };
}

/** What stands in the `div` around a text, without the heading that screen readers get there. */
function textIn(parent: Element): readonly Nodes[] {
  return childElements(parent)
    .filter((element) => element.tagName === 'div' && isUserstuff(element))
    .flatMap(({ children }) => children)
    .filter((node) => !isElement(node) || attribute(node, 'id') !== 'work');
}

/** The author’s words in one of the archive’s boxes. */
function prose(box: string, within: Element | Root): readonly Nodes[] | undefined {
  return select(`${box} > blockquote.userstuff`, within)?.children;
}

function textOf(selector: string, within: Element): string | undefined {
  const found = select(selector, within);
  return found && plainText(found);
}
