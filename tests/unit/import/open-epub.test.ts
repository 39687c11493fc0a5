import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { EpubBook } from '../../../src/import/epub/epub-book.ts';
import { openEpub } from '../../../src/import/epub/open-epub.ts';
import { RefusedError } from '../../../src/import/source-file.ts';
import { epubFiles, epubOf, type BookParts } from './epub-of.ts';
import { zipOf, type Content } from './zip-of.ts';

const LAMP = { 'one.xhtml': '<p>The lamp was lit.</p>', 'two.xhtml': '<p>It went out.</p>' };
const PNG = Buffer.from('\x89PNG\r\n', 'latin1');

function opened(book: BookParts): Promise<EpubBook> {
  return openEpub(epubOf(book), 'file');
}

function openedFiles(files: Readonly<Record<string, Content>>): Promise<EpubBook> {
  return openEpub(zipOf(files), 'file');
}

function texts({ documents }: EpubBook): readonly string[] {
  return documents.map(({ tree }) => toString(tree).trim());
}

function without(path: string): Readonly<Record<string, Content>> {
  const files = Object.entries(epubFiles({ documents: LAMP }));
  return Object.fromEntries(files.filter(([each]) => each !== path));
}

function textIn(files: Readonly<Record<string, Content>>, path: string): string {
  const file = files[path];
  return typeof file === 'string' ? file : '';
}

async function refusal(files: Readonly<Record<string, Content>>): Promise<string> {
  try {
    await openedFiles(files);
    return 'opened';
  } catch (error) {
    if (error instanceof RefusedError) return error.message;
    throw error;
  }
}

describe('the documents of an EPUB', () => {
  it('are those of the spine, in its order, not in that of the zip', async () => {
    const { 'OEBPS/one.xhtml': one = '', ...others } = epubFiles({ documents: LAMP });
    const book = await openedFiles({ ...others, 'OEBPS/one.xhtml': one });
    expect(book.documents.map(({ path }) => path)).toEqual(['OEBPS/one.xhtml', 'OEBPS/two.xhtml']);
    expect(texts(book)).toEqual(['The lamp was lit.', 'It went out.']);
  });

  it('leave out what is not linear, unless nothing else is left', async () => {
    const itemrefs = { 'one.xhtml': 'linear="no"' };
    expect(texts(await opened({ documents: LAMP, itemrefs }))).toEqual(['It went out.']);
    const all = { ...itemrefs, 'two.xhtml': 'linear="no"' };
    expect(texts(await opened({ documents: LAMP, itemrefs: all }))).toHaveLength(2);
  });

  it('are found under paths with percent signs, spaces and letters of another case', async () => {
    const files = epubFiles({ documents: { 'Text/Ängste und 5%.xhtml': '<p>Angst.</p>' } });
    const moved = Object.entries(files).map(([path, file]): [string, Content] => [
      path.replace('Text/', 'text/'),
      file,
    ]);
    expect(texts(await openedFiles(Object.fromEntries(moved)))).toEqual(['Angst.']);
  });

  it('that are missing are named, and the others are read', async () => {
    const book = await openedFiles(without('OEBPS/one.xhtml'));
    expect(texts(book)).toEqual(['It went out.']);
    expect(book.report.map(({ message }) => message)).toEqual([
      'The book names documents that are not in it: OEBPS/one.xhtml',
    ]);
  });

  it('are read in their own encoding', async () => {
    const content = Buffer.from(
      '<?xml version="1.0" encoding="windows-1252"?><html><body><p>caf\xe9 \x96 th\xe9</p></body></html>',
      'latin1',
    );
    const book = await openedFiles({
      ...epubFiles({ documents: { 'one.xhtml': '' } }),
      'OEBPS/one.xhtml': content,
    });
    expect(texts(book)).toEqual(['café – thé']);
  });
});

describe('a damaged package', () => {
  it.each([
    ['cut off in the spine', (opf: string) => opf.slice(0, opf.indexOf('<itemref idref="d1"'))],
    ['with an ampersand', (opf: string) => opf.replace('The Lamp Room', 'Lamp & Room')],
    ['with an entity of HTML', (opf: string) => opf.replace('The Lamp Room', 'Lamp&nbsp;Room')],
    ['with an end tag too many', (opf: string) => opf.replace('</manifest>', '</item></manifest>')],
    ['that is empty', () => ''],
    ['without a spine', (opf: string) => opf.replace(/<spine[^]*<\/spine>/u, '')],
  ])('%s is read as far as it goes', async (_, damage) => {
    const files = epubFiles({ documents: LAMP });
    const opf = damage(textIn(files, 'OEBPS/content.opf'));
    const book = await openedFiles({ ...files, 'OEBPS/content.opf': opf });
    expect(texts(book)).toContain('The lamp was lit.');
  });

  it('still says what the book is called and who wrote it', async () => {
    const metadata =
      '<dc:title>Lamp & Room</dc:title><dc:creator opf:role="aut">Wren</dc:creator><meta property="dcterms:modified">2020-01-02</meta><meta name="calibre:series" content="Lights">';
    const { metadata: read } = await opened({ documents: LAMP, metadata });
    expect(read.titles).toEqual(['Lamp & Room']);
    expect(read.creators).toEqual([{ name: 'Wren', role: 'aut' }]);
    expect(read.dates).toEqual([{ event: 'dcterms:modified', value: '2020-01-02' }]);
    expect(read.series).toEqual([{ name: 'Lights' }]);
  });

  it('without a container is found by its name', async () => {
    expect(texts(await openedFiles(without('META-INF/container.xml')))).toHaveLength(2);
  });

  it('expands no entity but those of XML and HTML', async () => {
    const files = epubFiles({ documents: LAMP, metadata: '<dc:title>&lol;&lol; a</dc:title>' });
    const bomb = `<!DOCTYPE p [<!ENTITY lol "ha"><!ENTITY x SYSTEM "file:///etc/hostname">]>`;
    const opf = textIn(files, 'OEBPS/content.opf').replace('<package', `${bomb}<package`);
    const { metadata } = await openedFiles({ ...files, 'OEBPS/content.opf': opf });
    expect(metadata.titles).toEqual(['&lol;&lol; a']);
  });

  it('without any document is refused', async () => {
    expect(await refusal({ mimetype: 'application/epub+zip' })).toBe('it has no documents');
  });
});

describe('the metadata of a package', () => {
  it('are those of EPUB 2', async () => {
    const { metadata } = await opened({
      version: 2,
      documents: LAMP,
      metadata: `<dc:title>The Lamp</dc:title>
        <dc:creator opf:role="aut" opf:file-as="Hale, Wren">Wren   Hale</dc:creator>
        <dc:contributor opf:role="trl">Ida</dc:contributor><dc:contributor>Tool</dc:contributor>
        <dc:publisher>A Site</dc:publisher><dc:language>en-GB</dc:language>
        <dc:description>&lt;p&gt;A &lt;b&gt;lamp&lt;/b&gt;.&lt;/p&gt;</dc:description>
        <dc:date opf:event="publication">2019-01-02</dc:date><dc:date>2020</dc:date>
        <dc:subject>Fluff</dc:subject><dc:subject/><dc:source>https://a.example/1</dc:source>
        <dc:identifier opf:scheme="URI">https://a.example/2</dc:identifier>
        <meta name="calibre:series" content="Lights"/><meta name="calibre:series_index" content="2.0"/>`,
    });
    expect(metadata).toEqual({
      titles: ['The Lamp'],
      creators: [{ name: 'Wren Hale', role: 'aut' }],
      contributors: [
        { name: 'Ida', role: 'trl' },
        { name: 'Tool', role: undefined },
      ],
      publisher: 'A Site',
      description: '<p>A <b>lamp</b>.</p>',
      languages: ['en-GB'],
      dates: [
        { event: 'publication', value: '2019-01-02' },
        { event: 'date', value: '2020' },
      ],
      subjects: ['Fluff'],
      identifiers: ['https://a.example/2'],
      sources: ['https://a.example/1'],
      series: [{ name: 'Lights', part: 2 }],
      meta: new Map([
        ['calibre:series', ['Lights']],
        ['calibre:series_index', ['2.0']],
      ]),
    });
  });

  it('are those of EPUB 3, with what refines them', async () => {
    const { metadata } = await opened({
      documents: LAMP,
      metadata: `<dc:title id="s">A Subtitle</dc:title><dc:title id="t">The Lamp</dc:title>
        <meta refines="#t" property="title-type">main</meta>
        <dc:creator id="c">Wren</dc:creator><meta refines="#c" property="role" scheme="marc:relators">ill</meta>
        <meta property="belongs-to-collection" id="x">Lights</meta>
        <meta refines="#x" property="collection-type">series</meta>
        <meta refines="#x" property="group-position">3</meta>
        <meta property="belongs-to-collection" id="y">Box</meta>
        <meta refines="#y" property="collection-type">set</meta>`,
    });
    expect(metadata.titles).toEqual(['The Lamp', 'A Subtitle']);
    expect(metadata.creators).toEqual([{ name: 'Wren', role: 'ill' }]);
    expect(metadata.series).toEqual([{ name: 'Lights', part: 3 }]);
  });
});

describe('the contents', () => {
  const contents = [
    { title: 'Part One', below: [{ title: 'A  <i>lamp</i>', href: 'one.xhtml#a%20b' }] },
    { title: 'Two', href: 'two.xhtml' },
  ];
  const expected = [
    { title: 'Part One', path: 'OEBPS/one.xhtml', id: 'a b', depth: 1 },
    { title: 'A lamp', path: 'OEBPS/one.xhtml', id: 'a b', depth: 2 },
    { title: 'Two', path: 'OEBPS/two.xhtml', id: undefined, depth: 1 },
  ];

  it.each([2, 3] as const)('of EPUB %d are read with their depth', async (version) => {
    const book = await opened({ documents: LAMP, contents, version });
    expect(book.contents).toEqual(expected);
  });

  it('say what documents are', async () => {
    const guide = '<guide><reference type="cover" href="one.xhtml"/></guide>';
    const book = await opened({ documents: LAMP, guide, landmarks: { toc: 'two.xhtml' } });
    expect(book.landmarks).toEqual([
      { type: 'toc', path: 'OEBPS/two.xhtml' },
      { type: 'cover', path: 'OEBPS/one.xhtml' },
    ]);
  });
});

describe('the cover', () => {
  const files = { 'OEBPS/pics/c.png': PNG };
  const item = '<item id="c" href="pics/c.png" media-type="image/png"/>';

  it.each([
    ['property', { manifest: item.replace('/>', ' properties="cover-image"/>') }],
    ['id', { manifest: item, metadata: '<meta name="cover" content="c"/>' }],
    ['path', { manifest: item, metadata: '<meta name="cover" content="c.png"/>' }],
    [
      'document',
      {
        manifest: item,
        guide: '<guide><reference type="cover" href="one.xhtml"/></guide>',
        documents: { 'one.xhtml': '<svg><image xlink:href="pics/c.png"/></svg>' },
      },
    ],
  ])('is found by its %s', async (_, parts) => {
    const book = await opened({ documents: LAMP, files, ...parts });
    expect(book.cover).toBe('OEBPS/pics/c.png');
    expect(book.resource(book.cover ?? '')).toEqual(PNG);
  });
});

describe('a book that is locked is refused with the name of its lock', () => {
  const encryption = (algorithm: string): string =>
    `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`;

  it.each([
    ['Adobe ADEPT', 'META-INF/rights.xml', '<rights/>'],
    ['Apple FairPlay', 'META-INF/sinf.xml', '<sinf/>'],
    ['Readium LCP', 'META-INF/license.lcpl', '{}'],
    [
      'encrypted',
      'META-INF/encryption.xml',
      encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
    ],
  ])('%s', async (name, path, content) => {
    const files = { ...epubFiles({ documents: LAMP }), [path]: content };
    expect(await refusal(files)).toBe(`it is locked by its shop (${name})`);
  });

  it('but not one whose fonts are obfuscated', async () => {
    const files = { 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding') };
    expect(texts(await opened({ documents: LAMP, files }))).toHaveLength(2);
  });
});

it('a package of which any part is cut or another gives a book or a reason', async () => {
  const files = epubFiles({ documents: LAMP, contents: [{ title: 'One', href: 'one.xhtml' }] });
  for (const path of ['META-INF/container.xml', 'OEBPS/content.opf', 'OEBPS/nav.xhtml']) {
    const text = textIn(files, path);
    for (let index = 0; index < text.length; index += 13) {
      const cut = { ...files, [path]: text.slice(0, index) };
      const flipped = { ...files, [path]: `${text.slice(0, index)}<${text.slice(index + 1)}` };
      expect(await refusal(cut)).toBe('opened');
      expect(await refusal(flipped)).toBe('opened');
    }
  }
});
