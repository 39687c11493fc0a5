import { select, selectAll } from 'hast-util-select';
import { linkChapters } from '../epub/book-chapters.ts';
import { BookLinks, sectionOf } from '../epub/book-links.ts';
import { bookMetadata } from '../epub/book-metadata.ts';
import type { EpubBook, EpubDocument, EpubReader } from '../epub/epub-book.ts';
import { readPage } from '../epub/page-kind.ts';
import { bodyOf } from '../epub/split-document.ts';
import { fanficfareHtmlStory } from '../fanficfare/html-story.ts';
import { attribute, hasClass, isBlank, isElement, plainText } from '../html/elements.ts';
import type { StoryDraft } from '../story-draft.ts';
import { bookText } from './epub.ts';

const HEADING = 'h3.fff_chapter_title';
/** FanFicFare's own pages: its title page is read for what it says. */
const PAGES = 'body.fff_titlepage, body.fff_tocpage, body.fff_logpage, body.fff_coverpage';
/** What it adds to the tags: https://github.com/JimmXinu/FanFicFare/wiki. */
const NO_TAG = /^(?:fanfiction|completed|in-progress|last update\b.*)$/iu;

/** A book by FanFicFare: https://github.com/JimmXinu/FanFicFare. */
export const fanficfareEpub: EpubReader = {
  format: 'FanFicFare download (EPUB)',
  matches: ({ metadata, documents }) =>
    [...metadata.identifiers, ...metadata.contributors.map(({ name }) => name)].some((each) =>
      /fanficfare/iu.test(each),
    ) && documents.some(({ tree }) => select(HEADING, tree) !== undefined),
  read,
};

function read(book: EpubBook): StoryDraft {
  const text = bookText(book);
  const { tags, series, languages, credits, summary, published, updated, cover, ...said } =
    bookMetadata(book, text);
  const titlePage = book.documents.find(({ tree }) => select('body.fff_titlepage', tree));
  const chapters = book.documents.filter((document) => isChapter(document, book));
  const links = new BookLinks(chapters.map(({ path, tree }) => sectionOf(path, bodyOf(tree))));
  const story = fanficfareHtmlStory(
    {
      title: said.title,
      authors: said.authors,
      address: said.sources[0] ?? addressOn(titlePage),
      titlePage: titlePage === undefined ? [] : bodyOf(titlePage.tree),
      sections: chapters.map(({ tree }, index) => {
        const heading = select(HEADING, tree);
        return {
          heading: heading === undefined ? '' : plainText(heading),
          nodes: links
            .nodesOf(index)
            .filter((node) => !isElement(node) || !hasClass(node, 'fff_chapter_title')),
        };
      }),
      cover: cover?.name,
    },
    text,
  );
  linkChapters(story.chapters, undefined, new Map(chapters.map((_, index) => [index, index])));
  // The title page says more than the package; where it says nothing, or is none, that has a word.
  const own = titlePage === undefined ? tags.filter((tag) => !NO_TAG.test(tag)) : story.tags;
  return {
    ...(summary && { summary }),
    ...(published && { published }),
    ...(updated && { updated }),
    ...story,
    tags: own,
    credits: [...story.credits, ...credits],
    series: story.series.length > 0 ? story.series : series,
    languages: story.languages.length > 0 ? story.languages : languages,
    report: [...book.report, ...story.report],
  };
}

function isChapter(document: EpubDocument, book: EpubBook): boolean {
  if (select(HEADING, document.tree) !== undefined) return true;
  if (select(PAGES, document.tree) !== undefined) return false;
  return !bodyOf(document.tree).every(isBlank) && readPage(document, book).kind === 'text';
}

/** The story's own link stands first on the title page. */
function addressOn(titlePage: EpubDocument | undefined): string | undefined {
  const [link] = titlePage === undefined ? [] : selectAll('h3 a[href]', titlePage.tree);
  return link && attribute(link, 'href');
}
