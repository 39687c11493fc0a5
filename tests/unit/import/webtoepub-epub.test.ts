import { describe, expect, it } from 'vitest';
import { WEBTOEPUB } from './books.ts';
import { epubOf } from './epub-of.ts';
import { filesOf, readingOf } from './fixture.ts';

describe('a book of WebToEpub', () => {
  it('has one source, no date of packing, and what the site said among the notes', async () => {
    const { draft, format } = await readingOf('glass.epub', epubOf(WEBTOEPUB));
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
    const pages = Object.entries(WEBTOEPUB.documents).filter(
      ([path]) => !path.includes('Information'),
    );
    const { draft } = await readingOf(
      'glass.epub',
      epubOf({
        ...WEBTOEPUB,
        documents: Object.fromEntries(pages),
        metadata: (WEBTOEPUB.metadata ?? '').replace('>wickwright<', '>&lt;unknown&gt;<'),
      }),
    );
    expect(draft.authors).toEqual([]);
    expect(draft.notes).toBeUndefined();
    expect(draft.chapters).toHaveLength(2);
  });

  it('is told by the name of its maker', async () => {
    const metadata = (WEBTOEPUB.metadata ?? '').replace('dteviot/WebToEpub', 'somebody/WebToBook');
    const { format } = await readingOf('glass.epub', epubOf({ ...WEBTOEPUB, metadata }));
    expect(format).toBe('EPUB');
  });
});
