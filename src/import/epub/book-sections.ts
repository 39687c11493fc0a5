import type { ElementContent, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import type { EpubBook, EpubDocument } from './epub-book.ts';
import { chapterEntries, type ChapterEntry } from './chapter-entries.ts';
import { readPage, type Page } from './page-kind.ts';
import { splitDocument } from './split-document.ts';

/** A stretch of a book under one title of its table of contents. */
export interface Section {
  readonly title: string | undefined;
  readonly part: string | undefined;
  /** A page that only opens a part. */
  readonly isPart: boolean;
  /** Whether it stands before everything that the table of contents names. */
  readonly isFront: boolean;
  /** EPUB 3's structural vocabulary: `dedication`. */
  readonly types: readonly string[];
  readonly pieces: readonly SectionPiece[];
}

export interface SectionPiece {
  /** Of its document. */
  readonly path: string;
  readonly nodes: readonly ElementContent[];
}

export interface Sections {
  readonly sections: readonly Section[];
  /** Pages that are not of the story. */
  readonly others: readonly { readonly document: EpubDocument; readonly page: Page }[];
}

type OpenSection = Section & { readonly pieces: SectionPiece[] };

/**
 * Parts a book by its table of contents: an entry goes on until the next, through as many documents
 * as it may be. Where there is no table, or it names too little, each document is a section that
 * begins with a heading.
 */
export function bookSections(book: EpubBook): Sections {
  const pages = book.documents.map((document) => ({ document, page: readPage(document, book) }));
  const texts = pages.filter(({ page }) => page.kind === 'text');
  const paths = new Set(texts.map(({ document }) => document.path));
  const listed = book.contents.filter(({ path }) => paths.has(path));
  const entries = chapterEntries(listed, book.metadata.titles[0] ?? book.name);
  const sections = isUseful(entries, texts.length) ? byEntries(texts, entries) : byDocuments(texts);
  return { sections, others: pages.filter(({ page }) => page.kind !== 'text') };
}

/** A table with one place in a long book only says where it begins. */
function isUseful(entries: readonly ChapterEntry[], documents: number): boolean {
  const places = new Set(entries.map(({ path, id = '' }) => `${path}#${id}`));
  return places.size > 1 || (places.size === 1 && documents < 4);
}

type TextPage = Sections['others'][number];

function byEntries(
  texts: readonly TextPage[],
  entries: readonly ChapterEntry[],
): readonly Section[] {
  const sections: OpenSection[] = [];
  const waiting = new Set(entries);
  for (const { document, page } of texts) {
    const { path, tree } = document;
    const own = entries.filter((entry) => entry.path === path);
    const there = own.length > 1 || own[0]?.id !== undefined ? idsIn(tree) : new Set();
    const ids = own.flatMap(({ id }) => (id !== undefined && there.has(id) ? [id] : []));
    for (const piece of splitDocument(tree, new Set(ids))) {
      const here = own.filter(({ id }) => (ids.includes(id ?? '') ? id : undefined) === piece.id);
      const chapter = here.find(({ isPart }) => !isPart) ?? here[0];
      here.forEach((entry) => waiting.delete(entry));
      const current = sections.at(-1);
      // What is above the first entry's place in its document is no more than an anchor's wrapping.
      const isFront = waiting.size === entries.length;
      if (chapter === undefined && current !== undefined && !current.isFront && !current.isPart) {
        current.pieces.push({ path, nodes: piece.nodes });
        continue;
      }
      sections.push({
        title: chapter?.title,
        part: chapter?.part,
        isPart: chapter?.isPart === true,
        isFront,
        types: piece.id === undefined ? page.types : [],
        pieces: [{ path, nodes: piece.nodes }],
      });
    }
  }
  return sections;
}

function idsIn(tree: Root): ReadonlySet<unknown> {
  return new Set(selectAll('[id]', tree).map(({ properties }) => properties['id']));
}

/** A document without a heading goes on with the one before it: converters cut long ones. */
function byDocuments(texts: readonly TextPage[]): readonly Section[] {
  const sections: OpenSection[] = [];
  for (const { document, page } of texts) {
    const { path, tree } = document;
    const [piece] = splitDocument(tree, new Set());
    const nodes = piece?.nodes ?? [];
    const current = sections.at(-1);
    if (current !== undefined && select('h1, h2, h3', tree) === undefined) {
      current.pieces.push({ path, nodes });
      continue;
    }
    const isFront = false;
    const { types } = page;
    sections.push({
      title: undefined,
      part: undefined,
      isPart: false,
      isFront,
      types,
      pieces: [{ path, nodes }],
    });
  }
  return sections;
}
