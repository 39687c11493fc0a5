import { describe, expect, test } from 'vitest';
import Browse from '../../src/components/browse/Browse.astro';
import SearchBox from '../../src/components/search/SearchBox.astro';
import TextFound from '../../src/components/search/TextFound.astro';
import ShelfPanel from '../../src/components/shelf/ShelfPanel.astro';
import { called, headingsOf, linksOf, namesOf, wordsOf } from './reading.ts';
import { render } from './render.ts';
import { BASE, siteView } from './views.ts';

const stories = `${BASE}stories/`;

describe('the search', () => {
  test('is asked in a field with a name, by a button with a name', async () => {
    const form = (await render(SearchBox, { href: `${BASE}search/` })).querySelector('search form');
    expect(form?.getAttribute('action')).toBe(`${BASE}search/`);
    expect(form && namesOf(form, 'input')).toEqual(['A title, a name, or words from the text']);
    expect(form && namesOf(form, 'button:not([hidden])')).toEqual(['Search']);
  });

  test('shows each way to ask beside what it means', async () => {
    const body = await render(SearchBox, { href: `${BASE}search/` });
    const ways = [...body.querySelectorAll('dl > div')].map((way) => [
      wordsOf(way.querySelector('dt')),
      wordsOf(way.querySelector('dd')),
    ]);
    expect(ways).toContainEqual(['-lamp', 'Without this word']);
    expect(ways.every((way) => way.every((words) => words !== ''))).toBe(true);
  });

  test('leads to all stories where it finds nothing, and has a heading for the text', async () => {
    const addresses = { story: '/~story~/', chapter: '/~story~/~chapter~/' };
    const body = await render(TextFound, { addresses, stories });
    const nothing = called(body, 'p', 'Try fewer words, or another spelling.').parentElement;
    expect(nothing && linksOf(nothing)).toEqual({ 'Browse all stories': stories });
    expect([...body.querySelectorAll('section')].flatMap((section) => headingsOf(section))).toEqual(
      ['2 In the text'],
    );
  });
});

describe('the browser of stories', () => {
  const panel = (): Promise<HTMLElement> => render(Browse, { site: siteView(), href: stories });

  test('has a facet for each kind of name that the archive has, and for what every story has', async () => {
    const facets = [...(await panel()).querySelectorAll('[data-facet] > summary')].map(wordsOf);
    expect(facets).toEqual(expect.arrayContaining(['Ratings', 'Warnings', 'Categories', 'Status']));
    const kinds = siteView().lists.map(({ kind }) => kind);
    expect(facets).toHaveLength(kinds.length + 4);
  });

  test('names both ends of every range', async () => {
    const fields = namesOf(await panel(), '.range input');
    expect(fields).toContain('Words: at least');
    expect(fields).toContain('Published: until');
    expect(new Set(fields).size).toBe(10);
  });

  test('says what it finds to those who do not see it, and what goes wrong at once', async () => {
    const body = await panel();
    expect(body.querySelectorAll('[role="status"]:not([hidden])').length).toBe(1);
    expect(body.querySelector('[role="alert"]')?.hasAttribute('hidden')).toBe(true);
    expect(namesOf(body, '[role="alert"] button')).toEqual(['Try again']);
  });

  test('sorts by the newest update unless told otherwise', async () => {
    const chosen = (await panel()).querySelector('select[name="sort"] option[selected]');
    expect(wordsOf(chosen)).toBe('Newest update');
  });
});

describe('the shelf', () => {
  const panel = (): Promise<HTMLElement> => render(ShelfPanel, { stories, news: {} });

  test('has a heading for each of its sections', async () => {
    const sections = [...(await panel()).querySelectorAll('section')];
    expect(sections.flatMap((section) => headingsOf(section))).toEqual([
      '2 Reading',
      '2 Marked for later',
      '2 Followed',
      '2 Read to the end',
      '2 Kept filters',
      '2 Highlights and bookmarks',
      '2 History',
      '2 Left out of lists',
      '2 A copy of it',
      '2 Forgetting',
    ]);
  });

  test('that is empty leads to all stories', async () => {
    const nothing = called(await panel(), 'p', 'There is nothing here yet.').parentElement;
    expect(nothing && linksOf(nothing)).toEqual({ 'Browse all stories': stories });
  });

  test('calls a file that is taken in by a name, and says what became of it', async () => {
    const body = await panel();
    expect(namesOf(body, 'input[type="file"]')).toEqual(['Take in a file']);
    expect(body.querySelector('.notice [role="status"]')).not.toBeNull();
  });
});
