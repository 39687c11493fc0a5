import { zipOf, type Content } from './zip-of.ts';

/** What a test's book is made of; what is left out is as a plain EPUB 3 has it. */
export interface BookParts {
  /** Bodies of its documents, or whole documents, by path below `OEBPS/`, in spine order. */
  readonly documents: Readonly<Record<string, string>>;
  /** XML of the OPF's metadata; default: a title and an author. */
  readonly metadata?: string;
  /** Titles by `path#id`; in nested lists where an array follows. */
  readonly contents?: readonly Contents[];
  /** 3 has a nav, 2 an NCX. */
  readonly version?: 2 | 3;
  /** Further files by path in the zip: pictures, encryption. */
  readonly files?: Readonly<Record<string, Content>>;
  /** XML after the manifest's documents, for those files. */
  readonly manifest?: string;
  /** XML after the spine: a guide. */
  readonly guide?: string;
  /** Attributes of some documents' itemrefs, by path. */
  readonly itemrefs?: Readonly<Record<string, string>>;
  /** Attributes of the nav's landmarks, `type: path`. */
  readonly landmarks?: Readonly<Record<string, string>>;
}

export interface Contents {
  readonly title: string;
  readonly href?: string;
  readonly below?: readonly Contents[];
}

const TITLE_AND_AUTHOR = '<dc:title>The Lamp Room</dc:title><dc:creator>Wren Hale</dc:creator>';

/** The files of an EPUB. */
export function epubFiles(book: BookParts): Readonly<Record<string, Content>> {
  const { documents, files = {}, version = 3, contents = [] } = book;
  return {
    mimetype: { content: 'application/epub+zip', method: 'stored' },
    'META-INF/container.xml': `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'OEBPS/content.opf': opfOf(book),
    ...(version === 3
      ? { 'OEBPS/nav.xhtml': navOf(contents, book.landmarks ?? {}) }
      : { 'OEBPS/toc.ncx': `<ncx><navMap>${contents.map(navPoint).join('')}</navMap></ncx>` }),
    ...Object.fromEntries(
      Object.entries(documents).map(([path, body]) => [`OEBPS/${path}`, documentOf(body)]),
    ),
    ...files,
  };
}

export function epubOf(book: BookParts): Buffer {
  return zipOf(epubFiles(book));
}

/** A document around its body; one that is whole already stays. */
function documentOf(body: string): string {
  if (body.includes('<html')) return body;
  return `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>${
    body.startsWith('<body') ? body : `<body>${body}</body>`
  }</html>`;
}

function opfOf({ documents, metadata, version = 3, manifest, guide, itemrefs = {} }: BookParts) {
  const paths = Object.keys(documents);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="${version}.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata ?? TITLE_AND_AUTHOR}</metadata>
<manifest>
${paths.map((path, index) => `<item id="d${index}" href="${encodeURI(path)}" media-type="application/xhtml+xml"/>`).join('\n')}
${version === 3 ? '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>' : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'}
${manifest ?? ''}
</manifest>
<spine${version === 2 ? ' toc="ncx"' : ''}>${paths.map((path, index) => `<itemref idref="d${index}" ${itemrefs[path] ?? ''}/>`).join('')}</spine>
${guide ?? ''}
</package>`;
}

function navOf(contents: readonly Contents[], landmarks: Readonly<Record<string, string>>): string {
  const marks = Object.entries(landmarks).map(
    ([type, path]) => `<li><a epub:type="${type}" href="${path}">${type}</a></li>`,
  );
  return documentOf(
    `<nav epub:type="toc">${navList(contents)}</nav><nav epub:type="landmarks"><ol>${marks.join('')}</ol></nav>`,
  );
}

function navList(contents: readonly Contents[]): string {
  const items = contents.map(({ title, href, below = [] }) => {
    const label = href === undefined ? `<span>${title}</span>` : `<a href="${href}">${title}</a>`;
    return `<li>${label}${below.length > 0 ? navList(below) : ''}</li>`;
  });
  return `<ol>${items.join('')}</ol>`;
}

function navPoint({ title, href, below = [] }: Contents): string {
  const content = href === undefined ? '' : `<content src="${href}"/>`;
  return `<navPoint><navLabel><text>${title}</text></navLabel>${content}${below.map(navPoint).join('')}</navPoint>`;
}
