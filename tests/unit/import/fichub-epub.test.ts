import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { epubOf, type BookParts } from './epub-of.ts';
import { filesOf, message, readingOf } from './fixture.ts';

const INTRODUCTION = `<h1>The Tin Lamp</h1>
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

const BOOK: BookParts = {
  metadata:
    '<dc:identifier>AbCd1234</dc:identifier><dc:title>The Tin Lamp</dc:title><dc:language>en</dc:language><dc:creator id="creator">saltwort</dc:creator><dc:description>&lt;p&gt;A lamp, and &lt;i&gt;tin&lt;/i&gt;.&lt;/p&gt;</dc:description>',
  documents: {
    'introduction.xhtml': INTRODUCTION,
    'chap_1.xhtml': '<h2>1. Oil</h2><p>It smelled of <em>oil</em>.</p><hr/><p>Still.</p>',
    'chap_2.xhtml': '<h2>2. Chapter 2</h2><p>It went out.</p>',
  },
  contents: [
    { title: 'Introduction', href: 'introduction.xhtml' },
    { title: '1. Oil', href: 'chap_1.xhtml' },
    { title: '2. Chapter 2', href: 'chap_2.xhtml' },
  ],
};

function withIntroduction(edit: (html: string) => string): BookParts {
  return { ...BOOK, documents: { ...BOOK.documents, 'introduction.xhtml': edit(INTRODUCTION) } };
}

describe('a book of FicHub', () => {
  it('has every fact of its introduction in its own key', async () => {
    const { draft, format } = await readingOf('tin.epub', epubOf(BOOK));
    expect(format).toBe('FicHub download (EPUB)');
    expect(filesOf(draft)).toEqual({
      'story/index.md': `---
title: The Tin Lamp
author: saltwort
language: de
relationships: Ada L./Tom W.
characters:
  - Ada L.
  - Tom W.
  - Mrs. Rook
tags:
  - Drama
  - Angst
rating: teen
status: ongoing
published: 2019-01-02
updated: 2020-03-04
source: https://www.fanfiction.net/s/345
summary: A lamp, and *tin*.
---
`,
      'story/01-oil.md': `---
title: Oil
---

It smelled of *oil*.

***

Still.
`,
      'story/02.md': 'It went out.\n',
    });
    expect(message(draft, 'counts')).toBe('Not kept: Reviews: 5');
    expect(message(draft, 'no-status')).toBe('');
  });

  it('of another site keeps that site’s line among the notes, and its language unsaid', async () => {
    const book = withIntroduction((html) => html.replace(/Rated: [^<]*/u, 'Genre: tin; kudos 3'));
    const { draft } = await readingOf('tin.epub', epubOf(book));
    expect(toString(draft.notes)).toBe('Genre: tin; kudos 3');
    expect(draft.languages).toEqual([]);
    expect(draft.status).toBe('ongoing');
  });

  it('of its first years has but a description and a source', async () => {
    const book = withIntroduction((html) => html.replace(/<p>Status[^]*?(?=<p>Original)/u, ''));
    const { draft } = await readingOf(
      'tin.epub',
      epubOf({ ...book, metadata: '<dc:title>The Tin Lamp</dc:title>' }),
    );
    expect(toString(draft.summary)).toBe('A lamp, and tin.');
    expect(draft.sources).toEqual(['https://www.fanfiction.net/s/345']);
    expect(draft.chapters).toHaveLength(2);
  });

  it('is told by its introduction', async () => {
    const book = withIntroduction((html) => html.replace('By: ', 'For '));
    const { format } = await readingOf('tin.epub', epubOf(book));
    expect(format).toBe('EPUB');
  });
});
