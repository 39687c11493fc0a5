import { epubFiles, type BookParts } from './epub-of.ts';
import { bookFiles } from './epub-fixture.ts';
import { PNG } from './web-fixture.ts';
import type { Content } from './zip-of.ts';

const FANFICFARE_METADATA = `
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

const FANFICFARE_TITLE_PAGE = `<body class="fff_titlepage">
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

function fanficfareChapter(heading: string, body: string): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${heading}</title>
    <meta name="chapterurl" content="https://lamps.example/s/345/1" /><meta name="chaptertitle" content="${heading}" />
    </head><body class="fff_chapter"><h3 class="fff_chapter_title">${heading}</h3>${body}</body></html>`;
}

/** As FanFicFare writes it: https://github.com/JimmXinu/FanFicFare. */
export const FANFICFARE: BookParts = {
  version: 2,
  metadata: `${FANFICFARE_METADATA}<meta name="cover" content="img"/>`,
  manifest: '<item id="img" href="images/cover.png" media-type="image/png"/>',
  files: { 'OEBPS/images/cover.png': PNG },
  documents: {
    'cover.xhtml':
      '<body class="fff_coverpage"><div><img src="images/cover.png" alt="cover"/></div></body>',
    'title_page.xhtml': FANFICFARE_TITLE_PAGE,
    'toc_page.xhtml':
      '<body class="fff_tocpage"><div><h3>Table of Contents</h3><a href="file0001.xhtml">1. The First</a><br/></div></body>',
    'file0001.xhtml': fanficfareChapter(
      '1. The First',
      '<div class="fff_chapter_notes fff_head_notes"><b>Notes for the Chapter:</b><blockquote><p>Mind the step.</p></blockquote></div><div class="chaptertext"><p>It was dark, and <em>then</em> <a href="file0002.xhtml">less</a>.</p></div>',
    ),
    'file0002.xhtml': fanficfareChapter('2. Epilogue', '<p>Morning.</p>'),
    'log_page.xhtml':
      '<body class="fff_logpage"><h3>Update Log</h3><p class="log_entry"><b>Status:</b> <span id="status">In-Progress</span></p></body>',
  },
};

export const FICHUB_INTRODUCTION = `<h1>The Tin Lamp</h1>
  <p><b>By: saltwort</b></p>
  <p><p>A lamp, and <i>tin</i>.</p></p>
  <p>Status: ongoing</p>
  <p>Published: 2019-01-02</p>
  <p>Updated: 2020-03-04</p>
  <p>Words: 1234</p>
  <p>Chapters: 2</p>
  <p>Rated: Fiction T - German - Drama/Angst - [Ada L., Tom W.] Mrs. Rook - Chapters: 2 - Words: 1,234 - Reviews: 5 - Updated: 3/4/2020 - Published: 1/2/2019 - id: 345</p>
  <p>Original source: <a rel="noopener noreferrer" href="https://www.fanfiction.net/s/345">https://www.fanfiction.net/s/345</a></p>
  <p>Exported with the assistance of <a href='https://fichub.net'>FicHub.net</a></p>`;

/** As FicHub writes it: https://fichub.net. */
export const FICHUB: BookParts = {
  metadata:
    '<dc:identifier>AbCd1234</dc:identifier><dc:title>The Tin Lamp</dc:title><dc:language>en</dc:language><dc:creator id="creator">saltwort</dc:creator><dc:description>&lt;p&gt;A lamp, and &lt;i&gt;tin&lt;/i&gt;.&lt;/p&gt;</dc:description>',
  documents: {
    'introduction.xhtml': FICHUB_INTRODUCTION,
    'chap_1.xhtml': '<h2>1. Oil</h2><p>It smelled of <em>oil</em>.</p><hr/><p>Still.</p>',
    'chap_2.xhtml': '<h2>2. Chapter 2</h2><p>It went out.</p>',
  },
  contents: [
    { title: 'Introduction', href: 'introduction.xhtml' },
    { title: '1. Oil', href: 'chap_1.xhtml' },
    { title: '2. Chapter 2', href: 'chap_2.xhtml' },
  ],
};

/** As WebToEpub packs it: https://github.com/dteviot/WebToEpub. */
export const WEBTOEPUB: BookParts = {
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

/** An EPUB 3 as an editor makes it: a nav, notes in a document of their own, structural types. */
const EPUB_3: BookParts = {
  documents: {
    'title.xhtml': '<body epub:type="titlepage"><h1>The Lamp Room</h1><p>Wren Hale</p></body>',
    'dedication.xhtml':
      '<section epub:type="dedication"><p>For whoever <em>lit</em> it.</p></section>',
    'one.xhtml': `<section epub:type="chapter"><h1>The Lamp</h1>
      <p>It was lit<a epub:type="noteref" href="notes.xhtml#n1" id="r1">1</a>, and <b>bright</b>.</p>
      <hr/><p>She wrote:</p>
      <blockquote><p>Come <i>down</i>.</p></blockquote>
      <figure><img src="lamp.png" alt="the lamp"/><figcaption>It, lit.</figcaption></figure>
      <ol><li>oil</li><li>a match</li></ol></section>`,
    'two.xhtml': `<section epub:type="chapter"><h1>The Dark</h1>
      <table><thead><tr><th>Hour</th><th>Lamps</th></tr></thead><tbody><tr><td>ten</td><td>none</td></tr></tbody></table>
      <p>Nobody came<a epub:type="noteref" href="#n2" id="r2">2</a>. <a href="one.xhtml">It had been lit.</a></p>
      <aside epub:type="footnote" id="n2"><p>Nor <em>would</em> they.</p></aside></section>`,
    'notes.xhtml':
      '<section epub:type="endnotes"><h1>Notes</h1><ol><li id="n1" epub:type="endnote"><p>With a match. <a href="one.xhtml#r1" epub:type="backlink">↩</a></p></li></ol></section>',
  },
  contents: [
    { title: 'The Lamp', href: 'one.xhtml' },
    { title: 'The Dark', href: 'two.xhtml' },
    { title: 'Notes', href: 'notes.xhtml' },
  ],
  manifest: '<item id="lamp" href="lamp.png" media-type="image/png"/>',
  files: { 'OEBPS/lamp.png': PNG },
};

/** An EPUB 2 as a converter makes it: an NCX, styles for elements, a chapter in two documents. */
const EPUB_2: BookParts = {
  version: 2,
  metadata: '<dc:title>Ninety-Nine Steps</dc:title><dc:creator>Wren Hale</dc:creator>',
  documents: {
    'a.html': `<html><head><link rel="stylesheet" href="style.css"/></head><body class="x">
      <h2>Chapter 1<br/>Up</h2>
      <p class="text">There were <span class="slant">ninety-nine</span> steps.</p>
      <p class="text">&#160;</p><p class="mid">~*~</p></body></html>`,
    'a_split.html': `<html><head><link rel="stylesheet" href="style.css"/></head><body class="x">
      <p class="text">There was one <span class="fat">more</span>.</p></body></html>`,
    'b.html': `<html><head><link rel="stylesheet" href="style.css"/></head><body class="x">
      <h2>Chapter 2</h2><p class="text">Down again.</p></body></html>`,
  },
  contents: [
    { title: 'Chapter 1: Up', href: 'a.html' },
    { title: 'Chapter 2', href: 'b.html' },
  ],
  manifest: '<item id="css" href="style.css" media-type="text/css"/>',
  files: {
    'OEBPS/style.css':
      '.slant { font-style: italic } .fat { font-weight: bold } .mid { text-align: center }',
  },
};

/** The files of a book of each kind, by what the book's own file is called. */
export const BOOKS: Readonly<Record<string, Readonly<Record<string, Content>>>> = {
  ao3: bookFiles('ao3'),
  fanficfare: epubFiles(FANFICFARE),
  fichub: epubFiles(FICHUB),
  webtoepub: epubFiles(WEBTOEPUB),
  'epub-2': epubFiles(EPUB_2),
  'epub-3': epubFiles(EPUB_3),
};
