import type { Root } from 'mdast';
import { bookChapters, type Annotate } from '../epub/book-chapters.ts';
import { documentNodes } from '../epub/book-links.ts';
import { bookMetadata } from '../epub/book-metadata.ts';
import { bookSections, type Sections } from '../epub/book-sections.ts';
import type { EpubBook, EpubReader } from '../epub/epub-book.ts';
import { bodyOf } from '../epub/split-document.ts';
import { plainText } from '../html/elements.ts';
import { StoryText } from '../html/story-text.ts';
import { entry, missingAuthor, missingTitle } from '../report-entry.ts';
import type { ReportEntry, StoryDraft } from '../story-draft.ts';

/** Reads any EPUB, by its spine and its table of contents. */
export const epub: EpubReader = {
  format: 'EPUB',
  matches: () => true,
  read: (book) => readBook(book, bookText(book)),
};

/** What turns a book's documents into text, with the pictures of its package. */
export function bookText({ resource }: EpubBook): StoryText {
  return new StoryText({ picture: resource });
}

/**
 * Reads a book whose documents are those of its story, and pages that every book has.
 * @param annotate what takes notes off a chapter
 */
export function readBook(book: EpubBook, text: StoryText, annotate?: Annotate): StoryDraft {
  const metadata = bookMetadata(book, text);
  const { sections, others } = bookSections(book);
  const { foreword, chapters } = bookChapters(sections, metadata.title, text, annotate);
  const pages = others.filter(({ page }) => page.kind === 'title page' && page.saysMore);
  const notes = pages.flatMap(({ document }) => documentNodes(document));
  const [only] = chapters;
  const isOneShot =
    chapters.length < 2 &&
    (only?.title === undefined || only.title === metadata.title) &&
    only?.number === undefined &&
    only?.part === undefined;
  const body = isOneShot
    ? oneShot(only, foreword)
    : { shape: 'chapters' as const, chapters, ...(foreword === undefined ? {} : { foreword }) };
  return {
    ...metadata,
    ...body,
    ...(notes.length === 0 ? {} : { notes: joined(text.convert(notes), body.notes) }),
    pictures: text.pictures,
    report: [
      ...book.report,
      ...reportMetadata(book, metadata.authors, isOneShot),
      ...reportPages(others),
      ...text.report,
    ],
  };
}

function joined(first: Root, second: Root | undefined): Root {
  return { type: 'root', children: [...first.children, ...(second?.children ?? [])] };
}

function oneShot(
  only: StoryDraft['chapters'][number] | undefined,
  foreword: Root | undefined,
): Pick<StoryDraft, 'shape' | 'chapters' | 'notes' | 'endnotes'> {
  const empty: Root = { type: 'root', children: [] };
  return {
    shape: 'one-shot',
    chapters: [{ text: joined(foreword ?? empty, only?.text) }],
    ...(only?.notes === undefined ? {} : { notes: only.notes }),
    ...(only?.endnotes === undefined ? {} : { endnotes: only.endnotes }),
  };
}

function reportMetadata(
  { metadata, name }: EpubBook,
  authors: readonly string[],
  isOneShot: boolean,
): readonly ReportEntry[] {
  return [
    ...missingTitle(metadata.titles[0], name),
    ...missingAuthor(authors),
    ...(isOneShot
      ? []
      : [
          entry(
            'no-status',
            'The file does not say whether the story is complete: see to its status',
          ),
        ]),
  ];
}

function reportPages(others: Sections['others']): readonly ReportEntry[] {
  if (others.length === 0) return [];
  const pages = others.map(({ document, page }) => {
    if (page.kind === 'title page' && page.saysMore) return 'title page (kept in the notes)';
    const words = plainText(...bodyOf(document.tree));
    return page.kind === 'imprint' ? `imprint (“${words.slice(0, 40)}…”)` : page.kind;
  });
  return [
    entry('other-pages', `Pages that are not of the story were left out: ${pages.join(', ')}`),
  ];
}
