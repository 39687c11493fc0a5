import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/import/html/elements.ts';
import { textToMarkdown } from '../../../src/import/markdown.ts';
import type { StoryDraft } from '../../../src/import/story-draft.ts';
import { ao3Draft, ao3Html, matterOf } from './ao3-reading.ts';
import { filesOf, message, readingOf, textOf } from './fixture.ts';
import { renderedText } from './rendered-text.ts';

async function download(name: string, edit = (html: string) => html): Promise<StoryDraft> {
  return ao3Draft(edit(ao3Html(name)), 'AO3 download (HTML)');
}

describe('a download of one chapter', () => {
  it('is a one-shot with every fact in its own key', async () => {
    expect(matterOf(await download('one-shot.html'))).toBe(`\
title: The Keeper's Stairs
author:
  - wickwright
  - saltglass (tallow)
language: en
fandom: Lighthouse Stories
relationships:
  - Ada Wick/Bell Marrow
  - Ada Wick & The Cat
characters:
  - Ada Wick
  - Bell Marrow
tags:
  - Stairs
  - Tea
rating: teen
warnings:
  - Creator Chose Not To Use Archive Warnings
  - Underage Sex
categories:
  - F/F
  - Gen
status: complete
series:
  - name: Lamps, and Who Lit Them
    part: 2
  - name: Short Steps
    part: 1
collections:
  - Stairs, Up and Down 2024
  - Tea
published: 2024-01-05
source: https://archiveofourown.org/works/1000001
inspired-by:
  - title: The Cat by the Lens
    author: mouser, purr
    url: https://archiveofourown.org/works/1000055
  - title: Stairs
    author: J. K. Tread
    url: https://archiveofourown.org/external_works/9
translation-of:
  title: L'escalier
  author: palier
  url: https://archiveofourown.org/works/1000066
summary: Ninety-nine steps, *and one more*.
notes: |-
  For a wet week.

  > Mind the third step.

  Translation into :lang[Deutsch]{de} available: [Die Treppe](https://archiveofourown.org/works/1000077) by [docht](https://archiveofourown.org/users/docht/pseuds/docht)

  Inspired by a work in an unrevealed collection
endnotes: The cat is real.
`);
  });

  it('keeps its text, be there a label or a wrapper of the archive’s in it', async () => {
    expect(textOf(await download('one-shot.html'))).toContain(`\
Bell counted them on *her* way down. “A hundred,” she said.

They drank their tea over it.

***

In the morning the **cat** lay on the [last step](https://example.org/steps), the one that only Bell could find, and would not say how it had got there.
`);
    expect(textOf(await download('one-shot.html'))).toMatch(
      /\n\nSummary\n\nNobody counted the cat\.\n$/u,
    );
  });

  it('says what went to the notes and what was left out', async () => {
    const draft = await download('one-shot.html');
    expect(message(draft, 'kept-in-notes')).toBe(
      'Kept in the notes: Translation into Deutsch available: Die Treppe by docht; Inspired by a work in an unrevealed collection',
    );
    expect(message(draft, 'inspired-works')).toBe(
      'Works inspired by this one are left out: “The Hundredth Step by landing”',
    );
    expect(draft.report).toHaveLength(2);
  });
});

describe('a download of several chapters', () => {
  it('is a folder with one file a chapter, each with its own notes', async () => {
    expect(filesOf(await download('chapters.html'))).toEqual({
      'story/index.md': `\
---
title: Three Lamps
author: wickwright
language: pt-BR
fandom:
  - Lighthouse Stories
  - Original Work
characters: Ada Wick
rating: unrated
warnings: No Archive Warnings Apply
categories: Gen
status: complete
chapters: 5/5
published: 2023-11-01
updated: 2024-02-10
source: https://archiveofourown.org/works/1000002
endnotes: Goodnight.
---
`,
      'story/01-the-first-tin.md': `\
---
title: "The First: Tin"
summary: A lamp of tin.
notes: Thanks to the tinsmith.
endnotes: Tin melts.
---

The tin lamp burned first.

It burned badly.

See the end of the chapter for notes, said the label on it.
`,
      'story/02.md': `\
---
author:
  - wickwright
  - tallow
endnotes: Glass breaks.
---

# A heading of the author’s

The glass lamp burned second.

Chapter End Notes
`,
      'story/03.md': '---\nnotes: Only a picture was here.\n---\n',
      'story/04-the-third-last.md':
        '---\ntitle: The Third & Last\n---\n\nThe third lamp was the moon.\n',
      'story/05-epilogue.md': '---\ntitle: Epilogue\n---\n\nIt was morning.\n',
    });
  });

  it('numbers its chapters as the archive does', async () => {
    const { chapters } = await download('chapters.html');
    expect(chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, undefined]);
  });

  it('names a chapter’s authors only where they are others', async () => {
    const authors = async (story: string): Promise<unknown> => {
      const byline = `<div class="byline">by ${story}</div>`;
      const draft = await download('chapters.html', (html) =>
        html.replace(/<div class="byline">.*?<\/div>/u, byline),
      );
      return draft.chapters.map((chapter) => chapter.authors);
    };
    expect(await authors('<a>tallow</a>, <a>wickwright</a>')).toEqual(Array.from({ length: 5 }));
    expect((await download('chapters.html')).chapters[1]?.authors).toEqual([
      'wickwright',
      'tallow',
    ]);
  });

  it('is not taken for whole when it is cut off', async () => {
    const cut = await download('chapters.html', (html) => html.slice(0, html.indexOf('Chapter 4')));
    expect(message(cut, 'missing-chapters')).toBe(
      'Of 5 chapters, 4 are here: the file may be cut off',
    );
    const short = await download('one-shot.html', (html) => html.replace(/<hr\/>[^]*/u, ''));
    expect(message(short, 'missing-words')).toMatch(/counted 61 words, and 3\d are here/u);
  });
});

describe('a download of one chapter of more', () => {
  it('is a story in chapters', async () => {
    const draft = await download('planned.html');
    expect(Object.keys(filesOf(draft))).toEqual(['story/index.md', 'story/01.md']);
    expect(draft).toMatchObject({ planned: '1/?', status: 'ongoing', authors: ['Anonymous'] });
  });

  it('is one even where the archive wrote no heading', async () => {
    const draft = await download('planned.html', (html) =>
      html.replace(/<div class="meta group">[^]*?<\/div>/u, ''),
    );
    expect(filesOf(draft)['story/01.md']).toBe('The night was long, and it was not over.\n');
    expect(draft.shape).toBe('chapters');
  });

  it('keeps a language that nobody has a tag for in the notes', async () => {
    const draft = await download('planned.html');
    expect(matterOf(draft, 'story/index.md')).toContain(
      'notes: "Language: Gibberish of the Gulls"\n',
    );
  });
});

describe('a download of years ago', () => {
  it('has no preface around its tags', async () => {
    expect(filesOf(await download('old-one-shot.html'))).toEqual({
      'story.md': `\
---
title: Candle Ends
author: orphan_account
fandom: Lighthouse Stories
relationships: Tam/Wil
characters:
  - Tam
  - Wil
tags: Candles
rating: mature
warnings:
  - Major Character Death
  - Graphic Depictions Of Violence
categories: M/M
status: complete
series:
  name: Tallow
  part: 12
published: 2012-04-01
updated: 2012-04-02
source: https://archiveofourown.org/works/10004
summary: What is left of a candle.
notes: Written by day.
endnotes: There was another drawer.
---

Tam kept the ends in a drawer.

Wil melted them.\\
It was dark by then.
`,
    });
  });

  it('has chapters whose headings are bare', async () => {
    const draft = await download('old-chapters.html');
    expect(draft).toMatchObject({ planned: '2/3', status: 'ongoing', updated: '2013-06-02' });
    expect(draft.authors).toEqual(['Tess (tallow)']);
    const files = filesOf(draft);
    expect(files['story/01-left.md']).toBe(
      '---\ntitle: Left\nsummary: The left one.\n---\n\nThe left wick burned low.\n',
    );
    expect(files['story/02-right.md']).toBe(
      '---\ntitle: Right\nendnotes: Both burned.\n---\n\nThe right wick burned high.\n',
    );
  });
});

describe('a download with everything in it that people do', () => {
  it('has names with commas, strokes and signs in them, each as one', async () => {
    expect(await download('ugly.html')).toMatchObject({
      title: 'المنارة & <the lamp>',
      authors: ['ملح (milh)'],
      languages: ['ar'],
      fandoms: [
        'منارات | Lighthouses (Cartoon & Comics)',
        'Tea, Again - A. N. Kettle',
        'Lamp/Light: Origins',
        'ランプ',
      ],
      relationships: [
        'Ada "Wick" Marrow/Tam/Wil',
        'Ada/Bell (past)',
        'Minor or Background Relationship(s)',
      ],
      tags: ['no beta we burn like wicks <3', 'Hurt/Comfort', "tea: 'yes', & more"],
      categories: ['Multi', 'Other'],
      chapters: [{ number: 1, title: '"No": a, b & c / d' }, { number: 2 }],
    });
  });

  it('keeps every letter of a text that copies the archive’s own markup', async () => {
    const html = ao3Html('ugly.html');
    const written = /<!--chapter content-->([^]*?)<!--\/chapter content-->/u.exec(html)?.[1] ?? '';
    const [first] = (await download('ugly.html')).chapters;
    const markdown = textToMarkdown(first?.text ?? { type: 'root', children: [] });
    const letters = lettersOf(plainText(fromHtml(written, { fragment: true })));
    expect(lettersOf(renderedText(markdown))).toBe(letters);
    expect(letters.length).toBeGreaterThan(200);
  });
});

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

it('a page that only looks like a download is left to others', async () => {
  const html = ao3Html('one-shot.html').replace('Posted originally on the', 'Seen on the');
  const format = await readingOf('x.html', html).then(
    (reading) => reading.format,
    () => 'none',
  );
  expect(format).not.toContain('AO3');
});
