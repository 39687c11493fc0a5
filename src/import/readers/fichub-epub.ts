import type { Root } from 'mdast';
import type { EpubBook, EpubDocument, EpubReader } from '../epub/epub-book.ts';
import { lineRemarks } from '../fanfiction-net/line-report.ts';
import { isIntroduction, readIntroduction } from '../fichub/introduction.ts';
import { entry } from '../report-entry.ts';
import type { StoryDraft } from '../story-draft.ts';
import { bookText, readBook } from './epub.ts';

/** A book by FicHub: https://github.com/FicHub/fichub.net. */
export const fichubEpub: EpubReader = {
  format: 'FicHub download (EPUB)',
  matches: ({ documents }) => documents.some(isFirst) && documents.some(isChapter),
  read,
};

function isFirst({ path, tree }: EpubDocument): boolean {
  return /(?:^|\/)introduction\.xhtml$/u.test(path) && isIntroduction(tree);
}

function isChapter({ path }: Pick<EpubDocument, 'path'>): boolean {
  return /(?:^|\/)chap_\d+\.xhtml$/u.test(path);
}

function read(book: EpubBook): StoryDraft {
  const text = bookText(book);
  const intro = readIntroduction(
    book.documents.find(isFirst)?.tree ?? { type: 'root', children: [] },
  );
  const { line, facts, source } = intro;
  const draft = readBook(
    {
      ...book,
      documents: book.documents.filter(isChapter),
      contents: book.contents.filter(isChapter),
      // FicHub says of every book that it is English.
      metadata: { ...book.metadata, languages: [] },
    },
    text,
  );
  const remarks = line && lineRemarks(line);
  const notes: Root['children'] = [
    ...(draft.notes?.children ?? []),
    ...text.convert(intro.unknown).children,
    ...(remarks?.notes?.children ?? []),
  ];
  const isKnown = (facts.status ?? line?.metadata.status) !== undefined;
  return {
    ...draft,
    ...line?.metadata,
    ...facts,
    ...(draft.summary === undefined && intro.description.length > 0
      ? { summary: text.convert(intro.description) }
      : {}),
    ...(notes.length === 0 ? {} : { notes: { type: 'root', children: notes } }),
    ...(source === undefined ? {} : { sources: [source] }),
    report: [
      ...draft.report.filter(({ code }) => code !== 'no-status' || !isKnown),
      ...(remarks?.report ?? []),
      ...(intro.words === undefined || line?.words !== undefined
        ? []
        : [
            entry(
              'words',
              `The file says that it has ${intro.words} words; Lamplight counts them itself`,
            ),
          ]),
    ],
  };
}
