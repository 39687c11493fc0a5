import { describe, expect, it } from 'vitest';
import { fanficfareHtml } from '../../../src/import/readers/fanficfare-html.ts';
import { filesOf, readingOf } from './fixture.ts';
import { PNG, takes, webFixture, wordsOf } from './web-fixture.ts';

describe('an HTML file of FanFicFare', () => {
  it('has its title page in the keys of front matter, and its notes where they belong', async () => {
    const { draft, format } = await readingOf(
      'nine.html',
      webFixture('fanficfare/multi.html'),
      (path) => (path === 'images/cover.png' ? PNG : undefined),
    );
    expect(format).toBe('FanFicFare download (HTML)');
    expect(filesOf(draft)).toMatchInlineSnapshot(`
      {
        "story/01-the-first.md": "---
      title: The First
      summary: In which it is dark.
      notes: Mind the step.
      ---

      It was dark, and then it was **less** dark.

      ***

      “One,” she said.
      ",
        "story/02.md": "---
      endnotes: Seven to go.
      ---

      “Two.”
      ",
        "story/03-epilogue.md": "---
      title: Epilogue
      number: none
      ---

      Morning.
      ",
        "story/index.md": "---
      title: Nine Lamps
      author:
        - saltwort
        - Ada (lark)
      language: en
      fandom:
        - Gaslight
        - Tides - A. Nother
      relationships:
        - Ada Lark/Tom Weir
        - Mrs. Rook & Tom Weir
      characters:
        - Ada Lark
        - Tom Weir
        - Mrs. Rook
      tags:
        - Fluff
        - Lighthouses
        - Tea & Toast
      rating: teen
      warnings: Creator Chose Not To Use Archive Warnings
      status: ongoing
      series:
        name: Lamplight, Low
        part: 2
      published: 2020-02-29
      updated: 2021-03-01
      source: https://archiveofourown.org/works/90001
      cover:
        src: cover.png
        alt: ""
      summary: Nine lamps, and *one* match.
      notes: |-
        Byline Labels: Low Tide

        For the night watch.
      endnotes: Thank you for the matches.
      ---
      ",
      }
    `);
    expect(draft.report.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'Not kept: Kudos: 32',
        'The file says that it has 1234 words; Lamplight counts them itself',
      ]),
    );
  });

  it('is a one-shot where its one chapter has the story’s title', async () => {
    const { draft } = await readingOf('toast.html', webFixture('fanficfare/single.html'));
    expect(draft).toMatchObject({
      title: 'Toast',
      authors: ['rook'],
      fandoms: ['Gaslight'],
      status: 'complete',
      rating: 'general',
      sources: ['https://www.fanfiction.net/s/77/1/'],
      shape: 'one-shot',
    });
    expect(wordsOf(draft.summary)).toBe('Butter. Then jam.');
    expect(wordsOf(draft.chapters[0]?.text)).toBe('It fell, and it fell well.');
  });

  it('is told by its headings’ anchors', () => {
    const top = '<h1><a href="https://lamps.example/">Lamps</a> by <a href="/a">Ada</a></h1>';
    expect(takes(fanficfareHtml, `${top}<a name="part1"><h2>One</h2></a><p>Rain.</p>`)).toBe(false);
    expect(takes(fanficfareHtml, `<a name="section1"><h2>One</h2></a><p>Rain.</p>`)).toBe(false);
    expect(takes(fanficfareHtml, `${top}<a name="section1"><h2>One</h2></a>`)).toBe(true);
  });
});
