import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { parseCalendarDay } from '../../archive/calendar-day.ts';
import { readChapterTitle } from '../chapter-title.ts';
import { attribute, classesOf, hasClass, plainText, textAt } from '../html/elements.ts';
import { hiddenClasses } from '../html/hidden-classes.ts';
import type { HtmlPage, HtmlReader } from '../html/html-page.ts';
import { metaContent, pageAddresses, pageLanguage } from '../html/page-facts.ts';
import { withOwnLinks } from '../html/page-links.ts';
import { pictureBeside } from '../html/picture-beside.ts';
import { StoryText } from '../html/story-text.ts';
import { takeOut } from '../html/take-out.ts';
import { entry, missingAuthor } from '../report-entry.ts';
import { NO_METADATA, type StoryDraft } from '../story-draft.ts';

/** A chapter of Royal Road as a browser saves it. */
export const royalRoadPage: HtmlReader = {
  format: 'Royal Road page',
  matches: ({ tree }) =>
    select('.chapter-inner.chapter-content', tree) !== undefined &&
    select('.fic-header h1', tree) !== undefined,
  read: readPage,
};

function readPage(page: HtmlPage): StoryDraft {
  const tree = withOwnLinks(page.tree);
  const text = new StoryText({ picture: pictureBeside(page) });
  const fiction = textAt('.fic-header h2', tree);
  const author =
    textAt('.fic-header a[href*="/profile/"]', tree) || (metaContent(tree, 'books:author') ?? '');
  const hidden = hiddenClasses(tree);
  const story = select('.chapter-content', tree)?.children ?? [];
  // Sentences that the site hides in the text, to find out who copied it.
  const { rest, taken } = takeOut(story, (element) =>
    classesOf(element).some((name) => hidden.has(name)),
  );
  const { before, after } = authorNotes(tree);
  const language = pageLanguage(tree);
  const published = publishedOn(tree);
  const address = fictionAddress(tree);
  const position = chapterId(tree);
  return {
    ...NO_METADATA,
    title: fiction === '' ? page.name : fiction,
    authors: author === '' ? [] : [author],
    languages: language === undefined ? [] : [language],
    sources: address === undefined ? [] : [address],
    shape: 'chapters',
    ...(position === undefined ? {} : { page: { position } }),
    chapters: [
      {
        ...readChapterTitle(textAt('.fic-header h1', tree)),
        ...(before.length === 0 ? {} : { notes: text.convert(childrenOf(before)) }),
        ...(after.length === 0 ? {} : { endnotes: text.convert(childrenOf(after)) }),
        ...(published === undefined ? {} : { published }),
        text: text.convert(rest),
      },
    ],
    pictures: text.pictures,
    report: [
      ...(position === undefined
        ? [entry('one-chapter', 'The page is one chapter; the others are on pages of their own')]
        : []),
      ...missingAuthor(author === '' ? [] : [author]),
      ...(taken.length === 0
        ? []
        : [
            {
              code: 'hidden',
              message: 'These lines, which the page hides from its readers, were left out',
              places: taken.map((element) => ({
                line: element.position?.start.line ?? 1,
                text: plainText(element),
              })),
            },
          ]),
      ...text.report,
    ],
  };
}

/** The notes above and below the text, in the page's order. */
function authorNotes(tree: Root): {
  readonly before: readonly Element[];
  readonly after: readonly Element[];
} {
  const parts = selectAll('.chapter-content, .author-note-portlet .author-note', tree);
  const at = parts.findIndex((part) => hasClass(part, 'chapter-content'));
  return { before: parts.slice(0, at), after: parts.slice(at + 1) };
}

function childrenOf(elements: readonly Element[]): Element['children'] {
  return elements.flatMap(({ children }) => children);
}

function publishedOn(tree: Root): string | undefined {
  const time = select('.profile-info time[datetime], .fic-header time[datetime]', tree);
  const written = time && attribute(time, 'dateTime');
  return written === undefined ? undefined : parseCalendarDay(written.slice(0, 10));
}

const FICTION = /^https?:\/\/(?:www\.)?royalroad\.com\/fiction\/\d+/u;
const CHAPTER = /^[^?#]*\/chapter\/(\d{1,15})(?!\d)/u;

/** The fiction's address, without its chapter and its title, which change. */
function fictionAddress(tree: Root): string | undefined {
  return pageAddresses(tree)
    .map((address) => FICTION.exec(address)?.[0])
    .find((address) => address !== undefined);
}

/** The chapter's id, which is higher in later chapters. */
function chapterId(tree: Root): number | undefined {
  return pageAddresses(tree)
    .filter((address) => FICTION.test(address))
    .map((address) => CHAPTER.exec(address)?.[1])
    .filter((id) => id !== undefined)
    .map(Number)[0];
}
