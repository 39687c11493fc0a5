import { describe, expect, it } from 'vitest';
import { bookDraft, bookFiles, edited } from './epub-fixture.ts';
import { filesOf, textOf } from './fixture.ts';

const FORMAT = 'AO3 download (EPUB)';

describe('an EPUB of the Archive of Our Own', () => {
  it('keeps every fact, note and word in its place', async () => {
    const draft = await bookDraft(bookFiles('ao3'), FORMAT);
    expect(filesOf(draft)).toEqual({
      'story/index.md': `---
title: The Ninth Stair
author:
  - wickwright
  - tallow
language: en
fandom: Lighthouse Stories
relationships: Ada Wick & Bell Marrow
tags:
  - Stairs
  - Tea
rating: general
warnings: No Archive Warnings Apply
status: ongoing
chapters: 2/?
series:
  name: Stairs, Counted
  part: 3
published: 2024-02-01
updated: 2024-03-09
source: https://archiveofourown.org/works/1000009
summary: The ninth stair creaks, and nobody knows *why*.
notes: For everyone who counts.
endnotes: More stairs to come.
---
`,
      'story/01-the-creak.md': `---
title: The Creak
notes: Mind your feet.
endnotes: It does creak.
---

Ada went up *slowly*, counting.

***

“Eight,” she said. Here it is: ![the ninth stair](stair.png)

:::centre
NINE
:::
`,
      'story/02.md': 'Bell oiled it. It creaked **louder**.\n',
    });
    expect(draft.pictures?.map(({ name }) => name)).toEqual(['stair.png']);
    expect(draft.report).toEqual([]);
  });

  it('of one chapter is a one-shot', async () => {
    const files = edited(bookFiles('ao3'), (text, path) => {
      if (path.endsWith('000.xhtml')) return text.replace('Chapters: 2/?', 'Chapters: 1/1');
      if (!path.endsWith('002.xhtml')) return text.replace(/.*split_003.*|.*"id3"\/>/gu, '');
      return text
        .replace(
          /<div class="calibre1">\s*<h2[^]*?<\/div>\s*<\/div>/u,
          '<h2 class="toc-heading">The Ninth Stair</h2>',
        )
        .replace(/<div class="calibre1" id="endnotes1">[^]*?<\/blockquote>\s*<\/div>/u, '');
    });
    const draft = await bookDraft(files, FORMAT);
    expect(draft.shape).toBe('one-shot');
    expect(textOf(draft)).toMatch(/^Ada went up \*slowly\*, counting\.\n/u);
  });

  it('is told from a book of another kind that came from there', async () => {
    const files = edited(bookFiles('ao3'), (text) => text.replace('class="tags"', 'class="list"'));
    const draft = await bookDraft(files, 'EPUB');
    expect(draft.title).toBe('The Ninth Stair');
  });
});
