import { describe, expect, it } from 'vitest';
import { FANFICFARE } from './books.ts';
import { epubOf } from './epub-of.ts';
import { filesOf, readingOf, textOf } from './fixture.ts';

describe('a book of FanFicFare', () => {
  it('has its title page in the keys of front matter, and nothing of its other pages', async () => {
    const { draft, format } = await readingOf('nine.epub', epubOf(FANFICFARE));
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
    const { 'file0001.xhtml': first = '' } = FANFICFARE.documents;
    const { draft } = await readingOf(
      'nine.epub',
      epubOf({
        ...FANFICFARE,
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
    const { format } = await readingOf('nine.epub', epubOf({ ...FANFICFARE, documents }));
    expect(format).toBe('EPUB');
  });
});
