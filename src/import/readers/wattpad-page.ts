import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { readChapterTitle, readCountedTitle } from '../chapter-title.ts';
import { attribute, classesOf, textAt } from '../html/elements.ts';
import type { HtmlPage, HtmlReader } from '../html/html-page.ts';
import { pageAddress, pageLanguage } from '../html/page-facts.ts';
import { withOwnLinks } from '../html/page-links.ts';
import { pictureBeside } from '../html/picture-beside.ts';
import { StoryText } from '../html/story-text.ts';
import { takeOut } from '../html/take-out.ts';
import { entry, missingAuthor } from '../report-entry.ts';
import { NO_METADATA, type StoryDraft } from '../story-draft.ts';
import { partPlace, storyAddress } from '../wattpad/parts.ts';

const TEXT = '.panel-reading pre';
/** What readers said to a paragraph, and how many of them. */
const COMMENTS = /^(?:num-comment|comment-marker|component-wrapper|trinityAudioPlaceholder)$/u;

/** A part of a Wattpad story as a browser saves it. */
export const wattpadPage: HtmlReader = {
  format: 'Wattpad page',
  matches: ({ tree }) => select(`${TEXT} p[data-p-id]`, tree) !== undefined,
  read: readPage,
};

function readPage(page: HtmlPage): StoryDraft {
  const tree = withOwnLinks(page.tree);
  const text = new StoryText({ picture: pictureBeside(page) });
  const part = textAt('.panel-reading h1, .part-header h1, .panel-reading h2', tree);
  const title = storyTitle(tree, part);
  const author =
    textAt('.panel-reading .author a, .part-header a[href*="/user/"]', tree) ||
    textAt('.info .author', tree).replace(/^by\s+/iu, '');
  const written = selectAll(TEXT, tree).flatMap(({ children }) => children);
  const { rest } = takeOut(
    written,
    (element) =>
      element.tagName === 'button' || classesOf(element).some((name) => COMMENTS.test(name)),
  );
  const language = pageLanguage(tree);
  const story = storyAddress(tree);
  // Without the story's address, it is not known which pages are of one story.
  const place = story === undefined ? undefined : partPlace(tree);
  const address = story ?? pageAddress(tree);
  return {
    ...NO_METADATA,
    title: title === '' ? page.name : title,
    authors: author === '' ? [] : [author],
    languages: language === undefined ? [] : [language],
    sources: address === undefined ? [] : [address],
    shape: 'chapters',
    ...(place && { page: place }),
    chapters: [
      {
        ...(place?.number === undefined
          ? readChapterTitle(part)
          : readCountedTitle(part, place.number)),
        text: text.convert(rest),
      },
    ],
    pictures: text.pictures,
    report: [
      ...(place === undefined
        ? [entry('one-chapter', 'The page is one part; the others are on pages of their own')]
        : []),
      ...missingAuthor(author === '' ? [] : [author]),
      ...text.report,
    ],
  };
}

/** By the list of parts, else from `Story - Part - Wattpad`. */
function storyTitle(tree: Root, part: string): string {
  const listed = textAt('.info .title, .toc-header .title', tree);
  if (listed !== '') return listed;
  const meta = select('meta[property="og:title"]', tree);
  const said = (meta && attribute(meta, 'content')) ?? textAt('head > title', tree);
  const both = said.replace(/ [-|] Wattpad$/u, '');
  return part !== '' && both.endsWith(` - ${part}`) ? both.slice(0, -part.length - 3) : both;
}
