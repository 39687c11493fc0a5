import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { childElements } from '../html/elements.ts';
import type { EpubBook, EpubDocument } from './epub-book.ts';
import { resolveInPackage } from './package-path.ts';
import { holdsWords, readableText, wordsIn } from './readable-text.ts';
import { bodyOf } from './split-document.ts';

/** What a document is for. Everything but a story's text is made by whoever made the book. */
export type PageKind = 'cover' | 'title page' | 'table of contents' | 'imprint' | 'text';

const TYPES: readonly (readonly [PageKind, RegExp])[] = [
  ['cover', /^(?:cover|coverpage|cover-page|coverimage)$/u],
  ['title page', /^(?:titlepage|title-page|halftitlepage|half-title-page|halftitle)$/u],
  ['table of contents', /^(?:toc|toc-brief|landmarks|page-list|loi|lot|index)$/u],
  ['imprint', /^(?:copyright-page|copyright|colophon|imprint|imprimatur|promo|ads?)$/u],
];
/** What books for sale end with. */
const ADVERTISEMENT =
  /^(?:also by\b|(?:other )?(?:books|titles) by\b|about the publisher\b|(?:copyright(?: page)?|imprint|impressum)$)/iu;
const RIGHTS = [/©|\(c\)\s*\d{4}|\bcopyright\b/iu, /all rights reserved/iu, /\bISBN\b/u];
/** Characters: longer is no title page and no imprint. */
const LONGEST_PAGE = 2000;

/** What a page is for, and whether it holds words that the book's metadata do not. */
export interface Page {
  readonly kind: PageKind;
  readonly saysMore: boolean;
  /** EPUB 3's structural vocabulary, or the guide's: `dedication`, `epigraph`. */
  readonly types: readonly string[];
}

/** Tells what a document is for by what it says of itself, by the guide, or by how plain it is. */
export function readPage(document: EpubDocument, book: EpubBook): Page {
  const { tree, path } = document;
  const types = [
    ...typesIn(tree),
    ...book.landmarks.filter((landmark) => landmark.path === path).map(({ type }) => type),
  ].flatMap((type) => type.toLowerCase().split(/\s+/u));
  const text = readableText(bodyOf(tree));
  const saysMore = hasOtherWords(text, book);
  const typed = TYPES.find(([, pattern]) => types.some((type) => pattern.test(type)))?.[0];
  if (typed === 'cover' && saysMore) return { kind: 'title page', saysMore, types };
  if (typed !== undefined) return { kind: typed, saysMore, types };
  return { kind: plainKind(document, book, text), saysMore, types };
}

function plainKind(document: EpubDocument, book: EpubBook, text: string): PageKind {
  if (text === '') return isCover(document, book) ? 'cover' : 'text';
  const names = [book.metadata.titles[0] ?? '', ...book.metadata.creators.map(({ name }) => name)];
  const isNamed = names.some((name) => holdsWords(text, name));
  if (isNamed && !hasOtherWords(text, book)) return 'title page';
  if (isContents(document, text)) return 'table of contents';
  return isImprint(document, text) ? 'imprint' : 'text';
}

/** Of the body, and of the one element that may hold all of it. */
function typesIn(tree: Root): readonly string[] {
  const body = select('html > body', tree);
  const within = body === undefined ? [] : childElements(body);
  return [body, ...(within.length === 1 ? within : [])].flatMap((element) => {
    const type = element?.properties['epub:type'];
    return typeof type === 'string' ? [type] : [];
  });
}

/** Whether a page has words that the book's metadata have not. */
function hasOtherWords(text: string, { metadata }: EpubBook): boolean {
  const { titles, creators, contributors, series, publisher = '' } = metadata;
  if (text.length > LONGEST_PAGE) return true;
  const names = [
    ...titles,
    ...[...creators, ...contributors, ...series].map(({ name }) => name),
    ...series.map(({ part }) => String(part ?? '')),
    publisher,
  ];
  const known = new Set([...wordsIn(names.join(' ')), 'by', 'a', 'the', 'and']);
  return wordsIn(text).some((word) => !known.has(word));
}

/** A page that shows the cover, or nothing but a picture before everything else. */
function isCover({ tree, path }: EpubDocument, { cover, documents }: EpubBook): boolean {
  const pictures = selectAll('img, image', tree);
  const sources = pictures.map(({ properties }) =>
    resolveInPackage(String(properties['src'] ?? properties['xLinkHref'] ?? ''), path),
  );
  if (cover !== undefined) return sources.some((target) => target?.path === cover);
  return pictures.length > 0 && documents[0]?.path === path;
}

/** A page of links to the other pages. */
function isContents({ tree, path }: EpubDocument, text: string): boolean {
  const links = selectAll('body a[href]', tree).filter(({ properties }) => {
    const target = resolveInPackage(String(properties['href']), path);
    return target !== undefined && target.path !== path;
  });
  if (links.length < 3) return false;
  const linked = wordsIn(links.map((link) => readableText([link])).join(' ')).length;
  return wordsIn(text).length - linked < Math.min(6, linked);
}

function isImprint({ tree }: EpubDocument, text: string): boolean {
  if (text.length > LONGEST_PAGE) return false;
  const heading = select('h1, h2, h3', tree);
  if (heading !== undefined && ADVERTISEMENT.test(readableText([heading]))) return true;
  // One sign alone may be an author's disclaimer.
  return RIGHTS.filter((sign) => sign.test(text)).length > 1;
}
