import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { readChapterTitle } from '../chapter-title.ts';
import { lineRemarks } from '../fanfiction-net/line-report.ts';
import { readMetadataLine, type MetadataLine } from '../fanfiction-net/metadata-line.ts';
import {
  attribute,
  childElements,
  hasClass,
  isElement,
  plainText,
  textAt,
} from '../html/elements.ts';
import type { HtmlPage, HtmlReader } from '../html/html-page.ts';
import { pictureBeside } from '../html/picture-beside.ts';
import { StoryText } from '../html/story-text.ts';
import { takeOut } from '../html/take-out.ts';
import { entry, missingAuthor } from '../report-entry.ts';
import { NO_METADATA, type ChapterDraft, type StoryDraft } from '../story-draft.ts';

/** A story in one HTML file by FicHub, which comes zipped: https://github.com/FicHub/fichub.net. */
export const fichubHtml: HtmlReader = {
  format: 'FicHub download (HTML)',
  matches: ({ tree }) =>
    select('body > h1 > span.title', tree) !== undefined &&
    select('body > nav#contents-list', tree) !== undefined &&
    select('body > div[id^="chap_"]', tree) !== undefined,
  read: readDownload,
};

function readDownload(page: HtmlPage): StoryDraft {
  const { tree } = page;
  const text = new StoryText({ picture: pictureBeside(page) });
  const intro = introductionOf(tree);
  const remarks = intro.line && lineRemarks(intro.line);
  const title = textAt('body > h1 > span.title', tree);
  const author = textAt('body > h2 > span.author', tree);
  const chapters = chaptersOf(tree, text);
  const [only] = chapters;
  const oneShot = chapters.length === 1 && intro.line?.metadata.status !== 'ongoing';
  const kept = [...text.convert(intro.unknown).children, ...(remarks?.notes?.children ?? [])];
  const metadata = intro.line?.metadata;
  return {
    ...NO_METADATA,
    ...metadata,
    title: title === '' ? page.name : title,
    authors: author === '' ? [] : [author],
    ...(intro.description.length === 0 ? {} : { summary: text.convert(intro.description) }),
    ...(kept.length === 0 ? {} : { notes: { type: 'root', children: kept } }),
    sources: intro.source === undefined ? (metadata?.sources ?? []) : [intro.source],
    shape: oneShot ? 'one-shot' : 'chapters',
    chapters: oneShot && only !== undefined ? [{ text: only.text }] : chapters,
    pictures: text.pictures,
    report: [
      ...missingAuthor(author === '' ? [] : [author]),
      ...(oneShot || metadata?.status !== undefined
        ? []
        : [
            entry(
              'no-status',
              'The file does not say whether the story is complete: see to its status',
            ),
          ]),
      ...(remarks?.report ?? []),
      ...text.report,
    ],
  };
}

interface Introduction {
  readonly description: readonly Nodes[];
  readonly source: string | undefined;
  readonly line: MetadataLine | undefined;
  /** What other sites’ stories have there, for the notes. */
  readonly unknown: readonly Nodes[];
}

/** What stands between the author and the list of chapters. */
function introductionOf(tree: Root): Introduction {
  const body = select('body', tree);
  const elements = body === undefined ? [] : childElements(body);
  const above = elements.slice(
    0,
    elements.findIndex(({ tagName }) => tagName === 'nav'),
  );
  const paragraphs = above.filter(({ tagName }) => tagName === 'p');
  const source = paragraphs.find((each) => plainText(each).startsWith('Original source:'));
  const link = source && select('a[href]', source);
  const lines = paragraphs.filter((each) => readMetadataLine(plainText(each)) !== undefined);
  const [line] = lines;
  const known = /^(?:Original source:|Chapters: \d|Words: \d|Exported with the assistance of)/u;
  return {
    description: above.find(({ tagName }) => tagName === 'div')?.children ?? [],
    source: link && attribute(link, 'href'),
    line: line && readMetadataLine(plainText(line)),
    unknown: paragraphs.filter((each) => !lines.includes(each) && !known.test(plainText(each))),
  };
}

function chaptersOf(tree: Root, text: StoryText): readonly ChapterDraft[] {
  const titles = new Map(
    selectAll('#contents-list a[href^="#"]', tree).map((link) => [
      attribute(link, 'href')?.slice(1),
      plainText(link),
    ]),
  );
  return selectAll('body > div[id^="chap_"]', tree).map((chapter) => {
    const title = titles.get(attribute(chapter, 'id')) ?? '';
    const { rest } = takeOut(chapter.children, (element) => hasClass(element, 'chapter_nav'));
    return {
      ...readChapterTitle(title),
      text: text.convert(withoutHeading(rest, title)),
    };
  });
}

/** Most chapters begin with their titles. */
function withoutHeading(nodes: readonly Nodes[], title: string): readonly Nodes[] {
  const first = nodes.find((node): node is Element => isElement(node));
  const isTitle =
    first !== undefined && /^h[1-6]$/u.test(first.tagName) && plainText(first) === title;
  return isTitle ? nodes.filter((node) => node !== first) : nodes;
}
