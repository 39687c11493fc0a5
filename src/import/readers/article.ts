import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { parseCalendarDay } from '../../archive/calendar-day.ts';
import type { CalendarDay } from '../../archive/model.ts';
import { findArticle, isWithinReach, type FoundArticle } from '../article/find-article.ts';
import { leftOut } from '../article/left-out.ts';
import { isPlainPage } from '../article/plain-page.ts';
import { partAtHeadings } from '../html/chapters.ts';
import { isBlank, isElement, plainText } from '../html/elements.ts';
import type { HtmlPage, HtmlReader } from '../html/html-page.ts';
import { metaContent, pageAddress, pageLanguage } from '../html/page-facts.ts';
import { inlineStyles, readClassStyles } from '../html/inline-styles.ts';
import { withOwnLinks } from '../html/page-links.ts';
import { pictureBeside } from '../html/picture-beside.ts';
import { StoryText } from '../html/story-text.ts';
import { sizeOf } from '../html/tree-size.ts';
import { readHeading } from '../plain-text/headings.ts';
import { languageOfScript } from '../plain-text/script.ts';
import { entry, missingAuthor } from '../report-entry.ts';
import { RefusedError } from '../source-file.ts';
import { NO_METADATA, type Place, type ReportEntry, type StoryDraft } from '../story-draft.ts';
import { withLabelledTop } from '../text/with-labelled-top.ts';

/** Any other page: its text, found among its menus. */
export const article: HtmlReader = {
  format: 'web page',
  matches: ({ tree }) => select('body', tree) !== undefined,
  read: readArticle,
};

function readArticle(page: HtmlPage): StoryDraft {
  const tree = structuredClone(withOwnLinks(page.tree));
  // What a sheet hides is kept: it may be hidden in print alone, or until it is clicked.
  const sheets = selectAll('style', tree).map((sheet) =>
    toString(sheet).replaceAll(/display\s*:\s*none/giu, ''),
  );
  inlineStyles(tree, readClassStyles(sheets));
  const { nodes, found, places, report } = textOf(tree);
  const title = titleOf(tree, found) ?? page.name;
  const author = authorOf(tree, found);
  const written = plainText(...nodes);
  const language = pageLanguage(tree) ?? languageOfScript(written);
  const published = publishedOn(tree, found);
  const summary = summaryOf(tree, written);
  const address = pageAddress(tree);
  const text = new StoryText({ picture: pictureBeside(page) });
  const body = withoutTitle(nodes, title);
  const parted = partAtHeadings(body);
  return withLabelledTop({
    ...NO_METADATA,
    title,
    authors: author === undefined ? [] : [author],
    ...(summary === undefined ? {} : { summary: text.convert([{ type: 'text', value: summary }]) }),
    languages: language === undefined ? [] : [language],
    ...(published === undefined ? {} : { published }),
    sources: address === undefined ? [] : [address],
    ...(parted !== undefined && parted.foreword.length > 0
      ? { foreword: text.convert(parted.foreword) }
      : {}),
    shape: parted === undefined ? 'one-shot' : 'chapters',
    chapters:
      parted === undefined
        ? [{ text: text.convert(body) }]
        : parted.chapters.map(({ nodes: own, ...heading }) => ({
            ...heading,
            text: text.convert(own),
          })),
    pictures: text.pictures,
    report: [
      ...report,
      ...leftOutReport(places.filter(({ text: left }) => left !== title)),
      ...missingAuthor(author === undefined ? [] : [author]),
      ...(parted === undefined ? [] : chaptersReport(parted.renumbered)),
      ...text.report,
    ],
  });
}

interface PageText {
  readonly nodes: readonly Nodes[];
  readonly found: FoundArticle | undefined;
  /** What was left out. */
  readonly places: readonly Place[];
  readonly report: readonly ReportEntry[];
}

function textOf(tree: Root): PageText {
  const { elements } = sizeOf(tree);
  if (elements > MOST_ELEMENTS) {
    throw new RefusedError('it has more than 150,000 elements, which no story has');
  }
  const body = select('body', tree);
  const whole = { nodes: body?.children ?? [], found: undefined, places: [] };
  if (body === undefined || isPlainPage(body)) return { ...whole, report: [] };
  const wholeBecause = (why: string): PageText => ({
    ...whole,
    report: [entry('whole-page', `${why}; the page was taken whole, its menus, too`)],
  });
  if (!isWithinReach(tree)) return wholeBecause('The page is too large to look for its text');
  const found = findArticle(tree);
  if (found === undefined || found.nodes.every(isBlank)) {
    return wholeBecause('No text was found among the parts of the page');
  }
  return { nodes: found.nodes, found, places: leftOut(tree, found.nodes), report: [] };
}

const MOST_ELEMENTS = 150_000;

function leftOutReport(places: readonly Place[]): readonly ReportEntry[] {
  const message = 'These parts of the page were left out; see whether one is of the story';
  return places.length === 0 ? [] : [{ code: 'left-out', message, places }];
}

/**
 * The one heading of the first level, which on a page with menus may be the site’s name: there only
 * where the page calls itself so, too.
 */
function titleOf(tree: Root, found: FoundArticle | undefined): string | undefined {
  const head = select('head > title', tree);
  const said = found?.title ?? metaContent(tree, 'og:title') ?? (head && plainText(head)) ?? '';
  const headings = selectAll('h1', tree).map((heading) => plainText(heading));
  const [heading = ''] = headings;
  const isTitle =
    headings.length === 1 &&
    readHeading(heading) === undefined &&
    (found === undefined || said === '' || said.includes(heading));
  const title = isTitle && heading !== '' ? heading : said;
  return title === '' ? undefined : title;
}

function authorOf(tree: Root, found: FoundArticle | undefined): string | undefined {
  const byline = found?.byline ?? metaContent(tree, 'author', 'dc.creator', 'DC.creator');
  const name = byline?.replace(/^(?:written )?by:?\s+/iu, '').trim() ?? '';
  return name === '' || name.length > LONGEST_NAME || /^https?:/u.test(name) ? undefined : name;
}

const LONGEST_NAME = 80;

function publishedOn(tree: Root, found: FoundArticle | undefined): CalendarDay | undefined {
  const written =
    found?.published ??
    metaContent(tree, 'article:published_time', 'datePublished', 'dc.date', 'DC.date', 'date');
  // The day as its place had it, whatever the hour was in UTC.
  return written === undefined ? undefined : parseCalendarDay(written.slice(0, 10));
}

/** A description that is not just how the text begins. */
function summaryOf(tree: Root, written: string): string | undefined {
  const description = metaContent(tree, 'description', 'og:description');
  const beginning = description?.replace(/\s+/gu, ' ').replace(/[\s.…]+$/u, '') ?? '';
  return beginning === '' || written.includes(beginning) ? undefined : description;
}

/** The title is no part of the text, which it stands above. */
function withoutTitle(nodes: readonly Nodes[], title: string): readonly Nodes[] {
  const at = nodes.findIndex((node) => !isBlank(node));
  const first = nodes[at];
  if (!isElement(first)) return nodes;
  if (/^h[1-6]$/u.test(first.tagName)) {
    return plainText(first) === title ? nodes.slice(at + 1) : nodes;
  }
  const children: readonly Nodes[] = withoutTitle(first.children, title);
  if (children === first.children) return nodes;
  return [...nodes.slice(0, at), withChildren(first, children), ...nodes.slice(at + 1)];
}

function withChildren(element: Element, children: readonly Nodes[]): Element {
  return {
    ...element,
    children: children.filter((child) => child.type !== 'root' && child.type !== 'doctype'),
  };
}

function chaptersReport(renumbered: boolean): readonly ReportEntry[] {
  return [
    ...(renumbered
      ? [entry('renumbered', 'The chapters’ numbers do not rise throughout: they were counted on')]
      : []),
    entry('no-status', 'The file does not say whether the story is complete: see to its status'),
  ];
}
