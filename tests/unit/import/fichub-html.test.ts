import { describe, expect, it } from 'vitest';
import { fichubHtml } from '../../../src/import/readers/fichub-html.ts';
import { filesOf, readingOf } from './fixture.ts';
import { takes, webFixture, wordsOf } from './web-fixture.ts';

describe('an HTML file of FicHub', () => {
  it('has its introduction in the keys of front matter, and its chapters without their menus', async () => {
    const { draft, format } = await readingOf('tea.html', webFixture('fichub/multi.html'));
    expect(format).toBe('FicHub download (HTML)');
    expect(filesOf(draft)).toMatchInlineSnapshot(`
      {
        "story/00-prologue.md": "---
      title: Prologue
      number: none
      ---

      The kettle was cold.
      ",
        "story/02-assam.md": "---
      title: Assam
      ---

      “Strong,” said **Tom**.

      ***

      It was.
      ",
        "story/03.md": "The shelf was empty.
      ",
        "story/index.md": "---
      title: The Tea Shelf
      author: Ada & Co.
      language: en
      relationships: Ada L./Tom W.
      characters:
        - Ada L.
        - Tom W.
      tags:
        - Humor
        - Friendship
      rating: general
      status: complete
      published: 2014-01-03
      updated: 2015-03-14
      source: https://www.fanfiction.net/s/555/1/The-Tea-Shelf
      summary: Tea, and what came *after* it.
      ---
      ",
      }
    `);
    expect(draft.report.map(({ message }) => message)).toEqual(['Not kept: Reviews: 4, Favs: 2']);
  });

  it('keeps what another site says of a story among the notes', async () => {
    const page = webFixture('fichub/multi.html').toString();
    const other = page.replace(/<p>Rated:.*<\/p>/u, '<p>Verdict: good - Tea: hot</p>');
    const { draft } = await readingOf('tea.html', other);
    expect(wordsOf(draft.notes)).toBe('Verdict: good - Tea: hot');
    expect(draft.status).toBeUndefined();
    expect(draft.report.map(({ code }) => code)).toEqual(['no-status']);
  });

  it('is told by its list of chapters and its title', () => {
    const list = '<nav id="contents-list"></nav><div id="chap_1">Rain.</div>';
    expect(takes(fichubHtml, list)).toBe(false);
    expect(takes(fichubHtml, `<h1><span class="title">Rain</span></h1>`)).toBe(false);
  });
});
