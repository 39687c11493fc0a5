import { describe, expect, it } from 'vitest';
import { epubOf, type BookParts } from './epub-of.ts';
import { filesOf, readingOf, textOf } from './fixture.ts';
import { PNG } from './web-fixture.ts';

const METADATA = `
  <dc:identifier id="fanficfare-uid">fanficfare-uid:lamps.example-u12-s345</dc:identifier>
  <dc:title id="id">Nine Lamps</dc:title><dc:creator opf:role="aut">saltwort</dc:creator>
  <dc:contributor id="id-2">FanFicFare [https://github.com/JimmXinu/FanFicFare]</dc:contributor>
  <dc:language>pt</dc:language>
  <dc:date opf:event="publication">2020-02-28</dc:date>
  <dc:date opf:event="creation">2022-04-05</dc:date>
  <dc:date opf:event="modification">2021-03-01</dc:date>
  <meta name="calibre:timestamp" content="2021-03-01T00:00:00"/>
  <dc:description>Nine lamps, and one match.</dc:description>
  <dc:subject>FanFiction</dc:subject><dc:subject>Drama</dc:subject><dc:subject>In-Progress</dc:subject>
  <dc:subject>Last Update Year/Month: 2021/03</dc:subject>
  <dc:publisher>lamps.example</dc:publisher>
  <dc:identifier opf:scheme="URL">https://lamps.example/s/345</dc:identifier>
  <dc:source>https://lamps.example/s/345</dc:source>`;

const TITLE_PAGE = `<body class="fff_titlepage">
  <h3><a href="https://lamps.example/s/345">Nine Lamps</a> by <a class="authorlink" href="https://lamps.example/u/12">saltwort</a></h3>
  <div>
    <b>Series:</b> <a href="https://lamps.example/c/1">Low Lights [2]</a><br />
    <b>Category:</b> Gaslight<br />
    <b>Genre:</b> Drama, Comedy<br />
    <b>Language:</b> English<br />
    <b>Characters:</b> Ada Lark, Tom Weir<br />
    <b>Relationships:</b> Ada Lark/Tom Weir<br />
    <b>Status:</b> In-Progress<br />
    <b>Published:</b> 2020-02-29<br />
    <b>Updated:</b> 2021-03-01<br />
    <b>Packaged:</b> 2022-04-05 06:07:08<br />
    <b>Rating:</b> T<br />
    <b>Chapters:</b> 2<br />
    <b>Words:</b> 12<br />
    <b>Publisher:</b> lamps.example<br />
    <b>Summary:</b> <p>Nine lamps, and <i>one</i> match.</p><br />
  </div></body>`;

function chapter(heading: string, body: string): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${heading}</title>
    <meta name="chapterurl" content="https://lamps.example/s/345/1" /><meta name="chaptertitle" content="${heading}" />
    </head><body class="fff_chapter"><h3 class="fff_chapter_title">${heading}</h3>${body}</body></html>`;
}

const BOOK: BookParts = {
  version: 2,
  metadata: `${METADATA}<meta name="cover" content="img"/>`,
  manifest: '<item id="img" href="images/cover.png" media-type="image/png"/>',
  files: { 'OEBPS/images/cover.png': PNG },
  documents: {
    'cover.xhtml':
      '<body class="fff_coverpage"><div><img src="images/cover.png" alt="cover"/></div></body>',
    'title_page.xhtml': TITLE_PAGE,
    'toc_page.xhtml':
      '<body class="fff_tocpage"><div><h3>Table of Contents</h3><a href="file0001.xhtml">1. The First</a><br/></div></body>',
    'file0001.xhtml': chapter(
      '1. The First',
      '<div class="fff_chapter_notes fff_head_notes"><b>Notes for the Chapter:</b><blockquote><p>Mind the step.</p></blockquote></div><div class="chaptertext"><p>It was dark, and <em>then</em> <a href="file0002.xhtml">less</a>.</p></div>',
    ),
    'file0002.xhtml': chapter('2. Epilogue', '<p>Morning.</p>'),
    'log_page.xhtml':
      '<body class="fff_logpage"><h3>Update Log</h3><p class="log_entry"><b>Status:</b> <span id="status">In-Progress</span></p></body>',
  },
};

describe('a book of FanFicFare', () => {
  it('has its title page in the keys of front matter, and nothing of its other pages', async () => {
    const { draft, format } = await readingOf('nine.epub', epubOf(BOOK));
    expect(format).toBe('FanFicFare download (EPUB)');
    expect(filesOf(draft)).toEqual({
      'story/index.md': `---
title: Nine Lamps
author: saltwort
language: en
fandom: Gaslight
relationships: Ada Lark/Tom Weir
characters:
  - Ada Lark
  - Tom Weir
tags:
  - Drama
  - Comedy
rating: teen
status: ongoing
series:
  name: Low Lights
  part: 2
published: 2020-02-29
updated: 2021-03-01
source: https://lamps.example/s/345
cover:
  src: cover.png
  alt: ""
summary: Nine lamps, and *one* match.
---
`,
      'story/01-the-first.md': `---
title: The First
notes: Mind the step.
---

It was dark, and *then* [less](02-epilogue.md).
`,
      'story/02-epilogue.md': `---
title: Epilogue
number: none
---

Morning.
`,
    });
  });

  it('without a title page is described by its package', async () => {
    const { 'file0001.xhtml': first = '' } = BOOK.documents;
    const { draft } = await readingOf(
      'nine.epub',
      epubOf({
        ...BOOK,
        documents: { 'file0001.xhtml': first.replaceAll('1. The First', 'Nine Lamps') },
      }),
    );
    expect(draft).toMatchObject({
      title: 'Nine Lamps',
      authors: ['saltwort'],
      tags: ['Drama'],
      languages: ['pt'],
      published: '2020-02-28',
      updated: '2021-03-01',
      sources: ['https://lamps.example/s/345'],
    });
    expect(textOf(draft)).toBe('It was dark, and *then* less.\n');
  });

  it('is told by its chapters, not by its name alone', async () => {
    const documents = { 'a.xhtml': '<p>Lit.</p>' };
    const { format } = await readingOf('nine.epub', epubOf({ ...BOOK, documents }));
    expect(format).toBe('EPUB');
  });
});
