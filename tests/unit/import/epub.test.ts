import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { StoryDraft } from '../../../src/import/story-draft.ts';
import { epubOf, type BookParts } from './epub-of.ts';
import { filesOf, message, readingOf, textOf } from './fixture.ts';

async function read(book: BookParts): Promise<StoryDraft> {
  const { draft, format } = await readingOf('the-file.epub', epubOf(book));
  expect(format).toBe('EPUB');
  return draft;
}

/** Chapters as `number part / title: text`. */
function outline({ chapters }: StoryDraft): readonly string[] {
  return chapters.map(({ number, part, title, text }) => {
    const words = text.children.map((node) => toString(node)).join(' ');
    return [
      number === null ? '–' : (number ?? '?'),
      part === undefined ? '' : ` ${part} /`,
      ` ${title ?? ''}: ${words}`,
    ].join('');
  });
}

describe('chapters', () => {
  it('go from one entry of the contents to the next, through several documents', async () => {
    const draft = await read({
      documents: {
        'a.xhtml': '<h1>One</h1><p>The lamp was lit.</p>',
        'b.xhtml': '<p>It burned on.</p>',
        'c.xhtml': '<h1>Two</h1><p>It went out.</p>',
      },
      contents: [
        { title: 'The Lamp', href: 'a.xhtml' },
        { title: 'The Dark', href: 'c.xhtml' },
      ],
    });
    expect(outline(draft)).toEqual([
      '? The Lamp: One The lamp was lit. It burned on.',
      '? The Dark: Two It went out.',
    ]);
  });

  it('begin within a document where an entry leads to an id, however deep', async () => {
    const draft = await read({
      documents: {
        'a.xhtml':
          '<div class="x"><p>Before.</p><div><h2 id="i">Chapter 1</h2><p>Lit.</p><p>Still.</p></div></div><section><h2><a id="j"></a>Chapter 2</h2><p>Out.</p></section>',
      },
      contents: [
        { title: 'Chapter 1', href: 'a.xhtml#i' },
        { title: 'Chapter 2', href: 'a.xhtml#j' },
      ],
      version: 2,
    });
    expect(outline(draft)).toEqual(['1 : Lit. Still.', '2 : Out.']);
    expect(filesOf(draft)['story/index.md']).toMatch(/---\n\nBefore\.\n$/u);
  });

  it.each([
    ['Chapter 1: The Lamp', '<h1>Chapter 1</h1><h2>The Lamp</h2>', '1 The Lamp'],
    ['The Lamp', '<h1>Chapter One<br/>The Lamp</h1>', '1 The Lamp'],
    ['1', '<header><h1>Chapter One: The Lamp</h1></header>', '1 The Lamp'],
    ['Chapter 1', '<h1>The Lamp Room</h1><h2>CHAPTER 1</h2>', '1 '],
    ['The Lamp', '<p class="title"> The  Lamp </p>', '? The Lamp'],
    ['1. The Lamp', '', '1 The Lamp'],
    ['Prologue', '<h1>Prologue</h1>', '– Prologue'],
  ])('called %s above %s lose no more than what they are called', async (title, head, expected) => {
    const draft = await read({
      documents: { 'a.xhtml': `${head}<p>Lit.</p>`, 'b.xhtml': '<p>Out.</p>' },
      contents: [
        { title, href: 'a.xhtml' },
        { title: 'The End of It', href: 'b.xhtml' },
      ],
    });
    expect(outline(draft)[0]).toBe(`${expected}: Lit.`);
  });

  it('of nothing but a heading have that for their text', async () => {
    const draft = await read({
      documents: { 'a.xhtml': '<h1>The Lamp</h1>', 'b.xhtml': '<p>Out.</p>' },
      contents: [
        { title: 'The Lamp', href: 'a.xhtml' },
        { title: 'The Dark', href: 'b.xhtml' },
      ],
    });
    expect(outline(draft)).toEqual(['? The Lamp: The Lamp', '? The Dark: Out.']);
  });

  it('keep a heading that says something else', async () => {
    const draft = await read({
      documents: { 'a.xhtml': '<h1>Down the Stairs</h1><p>Lit.</p>', 'b.xhtml': '<p>Out.</p>' },
      contents: [
        { title: 'Chapter 1', href: 'a.xhtml' },
        { title: 'Chapter 2', href: 'b.xhtml' },
      ],
    });
    expect(outline(draft)).toEqual(['1 : Down the Stairs Lit.', '2 : Out.']);
  });

  it('stand in parts, whose own pages are chapters only if they say something', async () => {
    const draft = await read({
      documents: {
        'p1.xhtml': '<h1>Part One</h1>',
        'a.xhtml': '<h2>Chapter 1</h2><p>Lit.</p>',
        'b.xhtml': '<h2>Chapter 2</h2><p>Still lit.</p>',
        'p2.xhtml': '<h1>Part Two</h1><p>For the gulls.</p>',
        'c.xhtml': '<h2>Chapter 3</h2><p>Out.</p>',
      },
      contents: [
        {
          title: 'Part One',
          href: 'p1.xhtml',
          below: [
            { title: 'Chapter 1', href: 'a.xhtml' },
            { title: 'Chapter 2', href: 'b.xhtml' },
          ],
        },
        {
          title: 'Part Two',
          href: 'p2.xhtml',
          below: [{ title: 'Chapter 3', href: 'c.xhtml' }],
        },
      ],
    });
    expect(outline(draft)).toEqual(
      [
        '1 Part One /: Lit.',
        '2 Part One /: Still lit.',
        '– Part Two: For the gulls.',
        '3 Part Two /: Out.',
      ].map((line) => line.replace(' /:', ' / :')),
    );
  });

  it('have headings of their own where the contents list those below them', async () => {
    const draft = await read({
      documents: {
        'a.xhtml': '<h1>Chapter 1</h1><p>Lit.</p><h2 id="s">The stairs</h2><p>Up.</p>',
        'b.xhtml': '<h1>Chapter 2</h1><p>Out.</p>',
      },
      contents: [
        {
          title: 'Chapter 1',
          href: 'a.xhtml',
          below: [{ title: 'The stairs', href: 'a.xhtml#s' }],
        },
        { title: 'Chapter 2', href: 'b.xhtml' },
      ],
    });
    expect(outline(draft)).toEqual(['1 : Lit. The stairs Up.', '2 : Out.']);
  });

  it('are the documents where the contents are none, or name one place of many', async () => {
    const documents = {
      'a.xhtml': '<h1>Chapter 1</h1><h2>The Lamp</h2><p>Lit.</p>',
      'b.xhtml': '<p>Still.</p>',
      'c.xhtml': '<h2>Chapter 2</h2><p>Out.</p>',
      'd.xhtml': '<h2>Epilogue</h2><p>Gulls.</p>',
    };
    const expected = ['1 The Lamp: Lit. Still.', '2 : Out.', '– Epilogue: Gulls.'];
    expect(outline(await read({ documents }))).toEqual(expected);
    const contents = [{ title: 'Start', href: 'a.xhtml' }];
    expect(outline(await read({ documents, contents }))).toEqual(expected);
  });

  it('are counted as their author counts them, an interlude being none of them', async () => {
    const titles = ['Chapter 1', 'A Letter', 'Chapter 2', 'Acknowledgements'];
    const draft = await read({
      documents: Object.fromEntries(titles.map((_, index) => [`${index}.xhtml`, '<p>Lit.</p>'])),
      contents: titles.map((title, index) => ({ title, href: `${index}.xhtml` })),
    });
    expect(outline(draft)).toEqual([
      '1 : Lit.',
      '– A Letter: Lit.',
      '2 : Lit.',
      '– Acknowledgements: Lit.',
    ]);
  });

  it('are none of a book that has one, under the book’s own name', async () => {
    const draft = await read({
      documents: { 'a.xhtml': '<p>For Ada.</p>', 'b.xhtml': '<h1>The Lamp Room</h1><p>Lit.</p>' },
      contents: [{ title: 'The Lamp Room', href: 'b.xhtml' }],
    });
    expect(draft.shape).toBe('one-shot');
    expect(textOf(draft)).toBe('For Ada.\n\nLit.\n');
  });
});

describe('pages that are not of the story are left out, and named', () => {
  const story = { 'one.xhtml': '<h1>Chapter 1</h1><p>Lit.</p>', 'two.xhtml': '<p>Out.</p>' };
  const contents = [
    { title: 'Chapter 1', href: 'one.xhtml' },
    { title: 'Chapter 2', href: 'two.xhtml' },
  ];

  it.each([
    ['cover', '<body epub:type="cover"><img src="c.jpg" alt=""/></body>'],
    ['cover', '<div><svg><image xlink:href="c.jpg"/></svg></div>'],
    ['title page', '<h1>The Lamp Room</h1><p>by Wren Hale</p>'],
    ['title page', '<body><section epub:type="titlepage"><h1>The Lamp Room</h1></section></body>'],
    [
      'table of contents',
      '<h1>Contents</h1><p><a href="one.xhtml">Chapter 1</a> <a href="two.xhtml">Chapter 2</a> <a href="two.xhtml#x">The End</a></p>',
    ],
    ['table of contents', '<body><nav epub:type="toc"><ol><li>Lit</li></ol></nav></body>'],
    [
      'imprint (“Copyright © 2020 Wren. All rights reserv…”)',
      '<p>Copyright © 2020 Wren. All rights reserved.</p>',
    ],
  ])('%s', async (kind, body) => {
    const draft = await read({ documents: { 'page.xhtml': body, ...story }, contents });
    expect(outline(draft)).toEqual(['1 : Lit.', '2 : Out.']);
    expect(draft.foreword).toBeUndefined();
    expect(message(draft, 'other-pages')).toBe(
      `Pages that are not of the story were left out: ${kind}`,
    );
  });

  it('but a title page that says more is kept among the notes', async () => {
    const page = '<h1>The Lamp Room</h1><p>Rated T, for <em>gulls</em>.</p>';
    const draft = await read({
      documents: { 'page.xhtml': page, ...story },
      contents,
      landmarks: { titlepage: 'page.xhtml' },
    });
    expect(toString(draft.notes)).toContain('Rated T, for gulls.');
    expect(message(draft, 'other-pages')).toContain('title page (kept in the notes)');
  });

  it('and an author’s own front pages stay: dedication, epigraph, disclaimer', async () => {
    const draft = await read({
      documents: {
        'a.xhtml': '<body epub:type="dedication"><p>For Ada.</p></body>',
        'b.xhtml': '<p>Copyright of the lamp is its maker’s.</p>',
        ...story,
      },
      contents,
    });
    expect(outline(draft)).toEqual([
      '– Dedication: For Ada.',
      '– : Copyright of the lamp is its maker’s.',
      '1 : Lit.',
      '2 : Out.',
    ]);
  });
});

describe('what the package says', () => {
  const documents = { 'a.xhtml': '<p>Lit.</p>' };

  it('lands in its own keys', async () => {
    const draft = await read({
      documents,
      metadata: `<dc:title>The Lamp</dc:title><dc:title>A Comedy</dc:title>
        <dc:creator opf:role="aut">Wren</dc:creator><dc:creator opf:role="ill">Ida</dc:creator>
        <dc:creator>Ada</dc:creator><dc:contributor opf:role="trl">Tom</dc:contributor>
        <dc:contributor opf:role="bkp">calibre (6.13) [https://calibre-ebook.com]</dc:contributor>
        <dc:description>&lt;p&gt;A &lt;i&gt;lamp&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;Stairs.&lt;/p&gt;</dc:description>
        <dc:language>de-DE</dc:language><dc:language>und</dc:language>
        <dc:date opf:event="publication">2019-05-04T10:00:00+00:00</dc:date>
        <dc:date opf:event="modification">2020-01-02</dc:date>
        <dc:subject>Stairs</dc:subject><dc:subject>Tea</dc:subject>
        <dc:publisher>Somewhere</dc:publisher>
        <dc:source>https://a.example/works/1</dc:source>
        <dc:identifier>URL:https://a.example/works/1</dc:identifier><dc:identifier>urn:uuid:1</dc:identifier>
        <meta name="calibre:series" content="Lights"/><meta name="calibre:series_index" content="2.0"/>`,
    });
    expect(filesOf(draft)['story.md']).toBe(`---
title: "The Lamp: A Comedy"
author:
  - Wren
  - Ada
language: de-DE
tags:
  - Stairs
  - Tea
series:
  name: Lights
  part: 2
published: 2019-05-04
updated: 2020-01-02
source: https://a.example/works/1
credits:
  - role: artist
    name: Ida
  - role: translator
    name: Tom
summary: |-
  A *lamp*.

  Stairs.
---

Lit.
`);
  });

  it('may be nothing: then the file’s name stands for the title, and nobody for the author', async () => {
    const draft = await read({
      documents,
      metadata:
        '<dc:creator>Unknown</dc:creator><dc:date>0101-01-01T00:00:00+00:00</dc:date><dc:description>One.\n\nTwo.</dc:description>',
    });
    expect([draft.title, draft.authors, draft.published]).toEqual(['the-file', [], undefined]);
    expect(draft.summary?.children.map((node) => toString(node))).toEqual(['One.', 'Two.']);
    expect(message(draft, 'author')).not.toBe('');
    expect(message(draft, 'title')).toContain('the-file');
  });
});

describe('pictures', () => {
  const png = (last: number): Buffer => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, last]);

  it('of the package come along, by the path from their document, the cover with them', async () => {
    const draft = await read({
      documents: {
        'text/a.xhtml': '<p>A lamp: <img src="../pics/lamp%201.png" alt="a lamp"/></p>',
        'text/b.xhtml': '<p>Lit.</p><p><svg><image xlink:href="../pics/b.png"/></svg></p>',
      },
      manifest:
        '<item id="c" href="pics/cover.png" media-type="image/png" properties="cover-image"/>',
      files: {
        'OEBPS/pics/lamp 1.png': png(1),
        'OEBPS/pics/b.png': png(2),
        'OEBPS/pics/cover.png': png(3),
      },
      contents: [
        { title: 'One', href: 'text/a.xhtml' },
        { title: 'Two', href: 'text/b.xhtml' },
      ],
    });
    expect(draft.pictures).toEqual([
      { name: 'cover.png', bytes: png(3) },
      { name: 'lamp-1.png', bytes: png(1) },
      { name: 'b.png', bytes: png(2) },
    ]);
    expect(draft.cover).toEqual({ name: 'cover.png', alt: '' });
    const files = Object.values(filesOf(draft)).join('');
    expect(files).toContain('![a lamp](lamp-1.png)');
    expect(files).toContain('![](b.png)');
  });
});

describe('links', () => {
  it('to another chapter lead to its file, to the web stay, to what is left out are words', async () => {
    const draft = await read({
      documents: {
        'toc.xhtml': '<body epub:type="toc"><p>x</p></body>',
        'a.xhtml':
          '<p>See <a href="b.xhtml#x">the end</a>, <a href="https://a.example/">the web</a> and <a href="toc.xhtml">the list</a>.</p>',
        'b.xhtml': '<p id="x">Out.</p>',
      },
      contents: [
        { title: 'The Lamp', href: 'a.xhtml' },
        { title: 'The Dark', href: 'b.xhtml' },
      ],
    });
    expect(filesOf(draft)['story/01-the-lamp.md']).toContain(
      'See [the end](02-the-dark.md), [the web](https://a.example/) and the list.',
    );
  });

  it('to notes make footnotes of them in the chapter that calls them, wherever they are', async () => {
    const draft = await read({
      documents: {
        'a.xhtml':
          '<p>Lit.<a epub:type="noteref" href="n.xhtml#n1" id="r1">1</a> Still.<sup><a epub:type="noteref" href="#own">2</a></sup></p><aside epub:type="footnote" id="own"><p>By whom?</p></aside>',
        'b.xhtml': '<p>Out.<a href="n.xhtml#n2" id="r2">[2]</a></p>',
        'n.xhtml':
          '<h1>Notes</h1><aside epub:type="footnote" id="n1"><p>By Ada. <a href="a.xhtml#r1">back</a></p></aside><p><a id="n2" href="b.xhtml#r2">2</a> By Bell.</p>',
      },
      contents: [
        { title: 'The Lamp', href: 'a.xhtml' },
        { title: 'The Dark', href: 'b.xhtml' },
        { title: 'Notes', href: 'n.xhtml' },
      ],
    });
    const files = filesOf(draft);
    expect(Object.keys(files)).toEqual([
      'story/index.md',
      'story/01-the-lamp.md',
      'story/02-the-dark.md',
    ]);
    const [, lamp = '', dark] = Object.values(files);
    expect(lamp).toMatch(/\n\nLit\.\[\^\d\] Still\.\[\^\d\]\n/u);
    expect(lamp).toMatch(/^\[\^\d\]: By whom\?$/mu);
    expect(lamp).toMatch(/^\[\^\d\]: By Ada\.$/mu);
    expect(dark).toContain('Out.[^1]\n\n[^1]: By Bell.\n');
  });

  it('of a number to another chapter are no notes', async () => {
    const draft = await read({
      documents: {
        'a.xhtml': '<p>Lit. Go to <a href="b.xhtml#x">2</a>.</p>',
        'b.xhtml': '<div><h2 id="x">2</h2><p>Out.</p></div>',
      },
      contents: [
        { title: 'The Lamp', href: 'a.xhtml' },
        { title: '2', href: 'b.xhtml' },
      ],
    });
    expect(filesOf(draft)['story/01-the-lamp.md']).toContain('Go to [2](02.md).');
    expect(outline(draft)[1]).toBe('2 : Out.');
  });
});

describe('emphasis that a style sheet gives', () => {
  it('is emphasis', async () => {
    const draft = await read({
      documents: {
        'a.xhtml':
          '<html><head><link rel="stylesheet" href="s/x.css"/><style>.s { text-decoration: line-through }</style></head><body><p class="calibre1">A <span class="it">bright</span>, <span class="calibre4">hot</span>, <span class="s">old</span> lamp.</p></body></html>',
      },
      files: {
        'OEBPS/s/x.css':
          '/* x */ .calibre1 { text-align: justify } .it{font-style:italic;color:red} span.calibre4, .y { font-weight: bold }',
      },
    });
    expect(textOf(draft)).toBe('A *bright*, **hot**, ~~old~~ lamp.\n');
  });
});
