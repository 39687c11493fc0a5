import { describe, expect, it } from 'vitest';
import { epubOf, type BookParts } from './epub-of.ts';
import { filesOf, readingOf } from './fixture.ts';
import { PNG } from './web-fixture.ts';

const BOOK: BookParts = {
  version: 2,
  metadata: `<dc:title>Glass Stairs</dc:title><dc:language>en</dc:language><dc:date>2022-01-01T10:00:00.000Z</dc:date>
    <dc:subject>Stairs</dc:subject><dc:description>Glass, all the way up.</dc:description>
    <dc:creator opf:file-as="" opf:role="aut">wickwright</dc:creator>
    <dc:contributor opf:file-as="tallow" opf:role="trl">tallow</dc:contributor>
    <dc:identifier id="BookId" opf:scheme="URI">https://stairs.example/glass</dc:identifier>
    <dc:contributor opf:role="bkp">[https://github.com/dteviot/WebToEpub] (ver. 0.0.0.150)</dc:contributor>
    <meta content="cover-image" name="cover"/>
    <dc:source id="id.xhtml0001">https://stairs.example/glass/1</dc:source>
    <dc:source id="id.xhtml0002">https://stairs.example/glass/2</dc:source>`,
  manifest: '<item id="cover-image" href="Images/0000_cover.png" media-type="image/png"/>',
  files: { 'OEBPS/Images/0000_cover.png': PNG },
  guide: '<guide><reference href="Text/Cover.xhtml" title="Cover" type="cover"/></guide>',
  documents: {
    'Text/Cover.xhtml':
      '<div class="svg_outer svg_inner"><svg xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 2 2"><image xlink:href="../Images/0000_cover.png" width="2" height="2"></image><desc>https://stairs.example/cover.png</desc></svg></div>',
    'Text/0000_Information.xhtml':
      '<div><h1>Information</h1><p><b>Table of Contents URL: </b>https://stairs.example/glass</p></div><div><p>Rated for <i>vertigo</i>.</p></div>',
    'Text/0001_One.xhtml': '<h1>Chapter 1: One</h1><p>It was clear.</p>',
    'Text/0002_Two.xhtml': '<h1>Chapter 2</h1><p>It was clearer.</p>',
  },
  contents: [
    { title: 'Information', href: 'Text/0000_Information.xhtml' },
    { title: 'Chapter 1: One', href: 'Text/0001_One.xhtml' },
    { title: 'Chapter 2', href: 'Text/0002_Two.xhtml' },
  ],
};

describe('a book of WebToEpub', () => {
  it('has one source, no date of packing, and what the site said among the notes', async () => {
    const { draft, format } = await readingOf('glass.epub', epubOf(BOOK));
    expect(format).toBe('WebToEpub download (EPUB)');
    expect(filesOf(draft)).toEqual({
      'story/index.md': `---
title: Glass Stairs
author: wickwright
language: en
tags: Stairs
source: https://stairs.example/glass
credits:
  - role: translator
    name: tallow
cover:
  src: 0000-cover.png
  alt: ""
summary: Glass, all the way up.
notes: Rated for *vertigo*.
---
`,
      'story/01-one.md': '---\ntitle: One\n---\n\nIt was clear.\n',
      'story/02.md': 'It was clearer.\n',
    });
  });

  it('may have no information page, and an author whom it does not know', async () => {
    const pages = Object.entries(BOOK.documents).filter(([path]) => !path.includes('Information'));
    const { draft } = await readingOf(
      'glass.epub',
      epubOf({
        ...BOOK,
        documents: Object.fromEntries(pages),
        metadata: (BOOK.metadata ?? '').replace('>wickwright<', '>&lt;unknown&gt;<'),
      }),
    );
    expect(draft.authors).toEqual([]);
    expect(draft.notes).toBeUndefined();
    expect(draft.chapters).toHaveLength(2);
  });

  it('is told by the name of its maker', async () => {
    const metadata = (BOOK.metadata ?? '').replace('dteviot/WebToEpub', 'somebody/WebToBook');
    const { format } = await readingOf('glass.epub', epubOf({ ...BOOK, metadata }));
    expect(format).toBe('EPUB');
  });
});
