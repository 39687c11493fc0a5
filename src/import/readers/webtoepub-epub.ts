import type { ElementContent } from 'hast';
import { select } from 'hast-util-select';
import { sourcesOf } from '../epub/book-metadata.ts';
import type { EpubBook, EpubDocument, EpubReader } from '../epub/epub-book.ts';
import { bodyOf } from '../epub/split-document.ts';
import { isBlank, isElement, plainText } from '../html/elements.ts';
import type { StoryDraft } from '../story-draft.ts';
import { bookText, readBook } from './epub.ts';

/** A book that WebToEpub packed in a browser: https://github.com/dteviot/WebToEpub. */
export const webToEpub: EpubReader = {
  format: 'WebToEpub download (EPUB)',
  matches: ({ metadata }) =>
    metadata.contributors.some(({ name }) => name.includes('dteviot/WebToEpub')),
  read,
};

function read(book: EpubBook): StoryDraft {
  const text = bookText(book);
  const { metadata } = book;
  // Each chapter's address is a source of its own, and the date is the day of packing.
  const [address] = sourcesOf({ ...metadata, sources: [] });
  const information = book.documents.find((document) => isInformation(document, address));
  const draft = readBook(
    {
      ...book,
      documents: book.documents.filter((document) => document !== information),
      contents: book.contents.filter(({ path }) => path !== information?.path),
      metadata: { ...metadata, sources: [], dates: [] },
    },
    text,
  );
  const said = information === undefined ? [] : aboutTheStory(information, address ?? '');
  const notes = [...text.convert(said).children, ...(draft.notes?.children ?? [])];
  return {
    ...draft,
    ...(notes.length === 0 ? {} : { notes: { type: 'root', children: notes } }),
  };
}

/** The page that opens a book with what the site said of the story, below the story's address. */
function isInformation({ tree }: EpubDocument, address: string | undefined): boolean {
  const line = select('body > div > h1 + p > b', tree);
  return (
    line !== undefined &&
    address !== undefined &&
    plainText(...bodyOf(tree)).includes(address) &&
    select('body > div > h1 ~ p ~ p', tree) === undefined
  );
}

/** Without the page's own heading and the address. */
function aboutTheStory({ tree }: EpubDocument, address: string): readonly ElementContent[] {
  return bodyOf(tree).filter(
    (node) => !isBlank(node) && !(isElement(node) && plainText(node).includes(address)),
  );
}
