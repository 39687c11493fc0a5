import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { FICHUB, FICHUB_INTRODUCTION } from './books.ts';
import { epubOf, type BookParts } from './epub-of.ts';
import { filesOf, message, readingOf } from './fixture.ts';

function withIntroduction(edit: (html: string) => string): BookParts {
  return {
    ...FICHUB,
    documents: { ...FICHUB.documents, 'introduction.xhtml': edit(FICHUB_INTRODUCTION) },
  };
}

describe('a book of FicHub', () => {
  it('has every fact of its introduction in its own key', async () => {
    const { draft, format } = await readingOf('tin.epub', epubOf(FICHUB));
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
