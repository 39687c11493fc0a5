import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { readByline, type Byline } from '../../../src/import/ao3/byline.ts';
import { archiveLanguage } from '../../../src/import/ao3/language.ts';
import { readStats } from '../../../src/import/ao3/stats.ts';
import { workAddress } from '../../../src/import/ao3/work-address.ts';

function byline(html: string): Byline {
  const element = select('div', fromHtml(`<div>${html}</div>`, { fragment: true }));
  if (element === undefined) throw new Error('no element');
  return readByline(element);
}

describe('a byline', () => {
  it.each([
    ['by <a rel="author">A</a>, <a rel="author">B (C)</a>', ['A', 'B (C)']],
    ['Chapter by <a rel="author">A</a>', ['A']],
    ['by Anonymous', ['Anonymous']],
    ['by J. K. Wick [archived by <a>Keeper</a>], <a>B</a>', ['J. K. Wick', 'B']],
    ['by <a rel="author">Waiting for Tea</a>', ['Waiting for Tea']],
    ['by <a rel="author">by the sea</a>', ['by the sea']],
    ['by <a rel="author">Anonymous Lamp</a>', ['Anonymous Lamp']],
    ['\n  by\n  <a>A</a>,\n  <a>A</a>\n', ['A']],
  ])('%s', (html, authors) => {
    expect(byline(html)).toEqual({ authors, gifts: [] });
  });

  it('may say for whom the work is', () => {
    expect(
      byline('by <a rel="author">Waiting for B</a> for <a href="/users/B/gifts">B</a>'),
    ).toEqual({ authors: ['Waiting for B'], gifts: ['B'] });
  });
});

describe('the numbers of a work', () => {
  it('are read in any order, with or without spaces', () => {
    const expected = {
      published: '2024-01-05',
      updated: '2024-02-01',
      status: 'complete',
      words: 1234,
      chapters: { posted: 1003, planned: 1003 },
    };
    expect(
      readStats(
        'Published: 2024-01-05 Completed: 2024-02-01 Words: 1,234 Chapters: 1,003/1,003 Hits: 1',
      ),
    ).toEqual(expected);
    expect(
      readStats('Chapters:1003/1003Words:1234Completed:2024-02-01Published:2024-01-05'),
    ).toEqual(expected);
  });

  it.each([
    ['Chapters: 3/?', 'ongoing'],
    ['Chapters: 3/12', 'ongoing'],
    ['Chapters: 12/12', 'complete'],
    ['Updated: 2024-01-01 Words: 2', 'ongoing'],
    ['Words: 2', undefined],
  ])('%s', (text, status) => {
    expect(readStats(text).status).toBe(status);
  });
});

it.each([
  ['https://archiveofourown.org/works/12', 'https://archiveofourown.org/works/12'],
  ['http://archiveofourown.org/works/12/chapters/5#work', 'https://archiveofourown.org/works/12'],
  [
    'https://www.ao3.org/collections/x/works/12?view_adult=true',
    'https://archiveofourown.org/works/12',
  ],
  ['/works/12?view_full_work=true', 'https://archiveofourown.org/works/12'],
  ['https://squidgeworld.org/works/12/', 'https://squidgeworld.org/works/12'],
  ['https://archiveofourown.org/works/search', undefined],
  ['https://archiveofourown.org/external_works/9', undefined],
  ['javascript:/works/12', undefined],
])('the address of the work at %s is %s', (href, address) => {
  expect(workAddress(href)).toBe(address);
});

it.each([
  ['English', 'en'],
  ['Português brasileiro', 'pt-BR'],
  ['中文-普通话 國語', 'zh'],
  ['中文-广东话 粵語', 'yue'],
  ['Bahasa Indonesia', 'id'],
  ['Lingua latina', 'la'],
  ['Français', 'fr'],
  ['tlhIngan-Hol', 'tlh'],
  ['Gibberish', undefined],
])('the archive’s language %s is %s', (name, tag) => {
  expect(archiveLanguage(name)).toBe(tag);
});
