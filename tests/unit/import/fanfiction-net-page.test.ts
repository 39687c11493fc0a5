import { describe, expect, it } from 'vitest';
import { fanfictionNetPage } from '../../../src/import/readers/fanfiction-net-page.ts';
import { filesOf, readingOf } from './fixture.ts';
import { countOf, PNG, takes, webFixture, wordsOf } from './web-fixture.ts';

const beside = (path: string): Uint8Array | undefined =>
  ['chapter_files/keeper cover.png', 'chapter_files/lamp.png'].includes(path.replace('./', ''))
    ? PNG
    : undefined;

describe('a saved page of FanFiction.net', () => {
  it('is one chapter of its story, with all that the page says', async () => {
    const bytes = webFixture('fanfiction-net/chapter.html');
    const { draft, format } = await readingOf('chapter.html', bytes, beside);
    expect(format).toBe('FanFiction.net page');
    expect(filesOf(draft)['story/index.md']).toMatchInlineSnapshot(`
      "---
      title: The Keeper's Second Lamp
      author: tide_wrack
      language: en
      fandom:
        - Gaslight
        - Tides
      relationships: Ada L./Tom W.
      characters:
        - Ada L.
        - Tom W.
        - Mrs. Rook
      tags:
        - Mystery
        - Hurt/Comfort
      rating: teen
      status: complete
      chapters: 3
      published: 2014-01-03
      updated: 2015-03-14
      source: https://www.fanfiction.net/s/4711/
      cover:
        src: keeper-20cover-6b7fa4.png
        alt: ""
      summary: Ada keeps the light. Somebody else keeps the *other* one.
      ---
      "
    `);
    expect(draft.chapters).toMatchObject([{ number: 2, title: 'Oil & Wicks' }]);
    expect(draft.page).toEqual({ number: 2, of: 3 });
    const text = draft.chapters[0]?.text;
    expect(wordsOf(text)).toBe(
      'The stairs went up, and the lamp went with them. “Is that you?” said Tom. Later It was only the tide.',
    );
    expect(countOf(text, 'emphasis')).toBe(1);
    expect(countOf(text, 'strong')).toBe(1);
    expect(countOf(text, 'thematicBreak')).toBe(1);
    expect(countOf(text, 'image')).toBe(1);
    expect(draft.pictures).toHaveLength(2);
    expect(draft.report.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'Not kept: Reviews: 12, Favs: 3, Follows: 5',
        'The file says that it has 1234 words; Lamplight counts them itself',
      ]),
    );
  });

  it('is a one-shot where there is no choice of chapters; on FictionPress, too', async () => {
    const { draft } = await readingOf('tea.html', webFixture('fanfiction-net/one-shot.html'));
    expect(wordsOf(draft.chapters[0]?.text)).toBe('El té está frío. Nadie lo bebe.');
    expect({ ...draft, chapters: [], report: [], pictures: [] }).toMatchObject({
      title: 'Tea',
      authors: ['María'],
      languages: ['es'],
      fandoms: [],
      tags: ['Fantasy', 'Poetry'],
      rating: 'general',
      status: 'ongoing',
      sources: ['https://www.fictionpress.com/s/815/'],
      shape: 'one-shot',
    });
    expect(wordsOf(draft.notes)).toBe('Published: 5h ago');
  });

  it('is told by its parts, not by its words', () => {
    const line = '<p>Rated: Fiction T - English - id: 1</p>';
    expect(takes(fanfictionNetPage, `<div id="storytext">${line}</div>`)).toBe(false);
    expect(takes(fanfictionNetPage, `<div id="profile_top">${line}</div>`)).toBe(false);
  });
});
