import { describe, expect, it } from 'vitest';
import type { StoryDraft } from '../../../src/import/story-draft.ts';
import { ao3Draft, ao3Html, matterOf } from './ao3-reading.ts';
import { filesOf, message, readingOf, textOf } from './fixture.ts';

async function page(name: string, edit = (html: string) => html): Promise<StoryDraft> {
  return ao3Draft(edit(ao3Html(name)), 'AO3 page');
}

describe('a saved page with the entire work', () => {
  it('has every fact in its own key', async () => {
    expect(matterOf(await page('page-entire.html'), 'story/index.md')).toBe(`\
title: The Tea House
author:
  - wickwright
  - saltglass (tallow)
language: zh
fandom:
  - Lighthouse Stories
  - Tea. Tea!
relationships: Ada Wick/Tam
characters:
  - Ada Wick
  - Tam
tags: Tea
rating: explicit
warnings:
  - Graphic Depictions Of Violence
  - Major Character Death
categories: F/M
status: complete
chapters: 2/2
series:
  - name: Lamps, and Who Lit Them
    part: 3
  - name: Houses
    part: 1
collections:
  - Tea
  - Houses, Large and Small
gift:
  - kettle
  - A Friend
published: 2021-05-01
updated: 2021-06-01
source: https://archiveofourown.org/works/1000006
inspired-by:
  title: The Lamp Room
  author: oil
  url: https://archiveofourown.org/works/1000005
summary: Tea, and a [lamp](https://archiveofourown.org/works/1000005).
notes: |-
  Boil the water first.

  Translation into :lang[Français]{fr} available: [La maison de thé](https://archiveofourown.org/works/1000078) by [bouilloire](https://archiveofourown.org/users/bouilloire/pseuds/bouilloire)

  A translation of [Restricted Work] by [hidden](https://archiveofourown.org/users/hidden/pseuds/hidden). Log in to view.

  In response to a [prompt](https://archiveofourown.org/collections/tea/prompts/5) by Anonymous in the [tea](https://archiveofourown.org/collections/tea) collection.
endnotes: Pour.
`);
  });

  it('has its chapters, each with its own notes, and nothing of the site around them', async () => {
    const chapters = filesOf(await page('page-entire.html'));
    expect(Object.keys(chapters)).toEqual(['story/index.md', 'story/01-leaves.md', 'story/02.md']);
    expect(chapters['story/01-leaves.md']).toMatch(
      /^---\ntitle: Leaves\nsummary: Leaves in a tin\.\nendnotes: They were green\.\n---\n\nThe leaves were \*dry\*/u,
    );
    expect(chapters['story/02.md']).toBe(`\
---
author: saltglass (tallow)
notes: The last one.
---

Then they were wet.

# [Another](https://archiveofourown.org/works/5)
`);
  });

  it('says which works it inspired, and that they are left out', async () => {
    const draft = await page('page-entire.html');
    expect(message(draft, 'inspired-works')).toContain('left out: “Crumbs by spoon”');
    expect(draft.report.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['kept-in-notes', 'inspired-works']),
    );
  });
});

describe('a saved page with one chapter of several', () => {
  it('is a story in chapters with that chapter alone, under its own number', async () => {
    const draft = await page('page-chapter.html');
    expect(draft).toMatchObject({
      shape: 'chapters',
      planned: '2/4',
      status: 'ongoing',
      sources: ['https://archiveofourown.org/works/1000008'],
      chapters: [{ number: 2, title: 'Home, at Last' }],
    });
    expect(Object.keys(filesOf(draft))).toEqual(['story/index.md', 'story/02-home-at-last.md']);
    expect(draft.page).toEqual({ number: 2, of: 2 });
  });

  it('names the author, not the archivist who moved the work', async () => {
    expect((await page('page-chapter.html')).authors).toEqual(['Bosun Bell']);
  });

  it('takes no button for a warning', async () => {
    const draft = await page('page-chapter.html');
    expect(draft.warnings).toEqual([]);
    expect(message(draft, 'hidden-tags')).toContain('Archive Warning');
  });

  it('has links to its own places as they were written, and others whole', async () => {
    const text = filesOf(await page('page-chapter.html'))['story/02-home-at-last.md'];
    expect(text).not.toContain('chapters/2000082');
    expect(text).toContain('(https://archiveofourown.org/works/1000008/chapters/2000081)');
  });

  it('brings the pictures that the browser saved beside it', async () => {
    const png = Buffer.from('\x89PNG\r\n\x1A\n a lamp', 'latin1');
    const folder = './Ships at Night - Chapter 2 - wickwright_files';
    const { draft } = await readingOf('x.html', ao3Html('page-chapter.html'), (path) =>
      path === `${folder}/lamp.png` ? png : undefined,
    );
    expect(draft.pictures).toEqual([{ name: 'lamp.png', bytes: png }]);
    expect(filesOf(draft)['story/02-home-at-last.md']).toMatch(/!\[A lamp\]\(lamp-\w{6}\.png\)/u);
  });
});

describe('a saved page of a work with one chapter', () => {
  it('is a one-shot', async () => {
    const draft = await page('page-single.html');
    expect(draft).toMatchObject({
      shape: 'one-shot',
      status: 'complete',
      sources: ['https://archiveofourown.org/works/1000009'],
    });
    expect(draft.planned).toBeUndefined();
    expect(textOf(draft)).toBe('The wick was short.\n\nThe night was not.\n');
  });

  it('keeps an anonymous author anonymous, though their own page names them', async () => {
    expect((await page('page-single.html')).authors).toEqual(['Anonymous']);
  });
});

it('a page of the archive without a text is left to others', async () => {
  const html = ao3Html('page-single.html').replace('id="chapters"', 'id="index"');
  const format = await readingOf('x.html', html).then(
    (reading) => reading.format,
    () => 'none',
  );
  expect(format).not.toContain('AO3');
});
