import { describe, expect, test } from 'vitest';
import SearchPanel from '../../src/components/search/SearchPanel.astro';
import ShelfPanel from '../../src/components/shelf/ShelfPanel.astro';
import { called, headingsOf, linksOf, namesOf, wordsOf } from './reading.ts';
import { render } from './render.ts';
import { BASE } from './views.ts';

const stories = `${BASE}stories/`;

describe('the search', () => {
  const panel = (): Promise<HTMLElement> =>
    render(SearchPanel, { base: `${BASE}search/`, stories });

  test('is asked in a field with a name, by a button with a name', async () => {
    const form = (await panel()).querySelector('search form');
    expect(form?.getAttribute('action')).toBe(`${BASE}search/`);
    expect(form && namesOf(form, 'input')).toEqual(['A title, a name, or words from the text']);
    expect(form && namesOf(form, 'button:not([hidden])')).toEqual(['Search']);
  });

  test('narrows by fields that each have a label, and begin with any', async () => {
    const body = await panel();
    expect([...body.querySelectorAll('fieldset label')].map(wordsOf)).toEqual(
      ['Fandom', 'Character', 'Rating', 'Status', 'Language'].map((field) => `${field} Any`),
    );
    expect(wordsOf(body.querySelector('legend'))).toBe('Narrow the results');
  });

  test('says what it finds to those who do not see it, and what goes wrong at once', async () => {
    const body = await panel();
    expect(body.querySelectorAll('[role="status"]:not([hidden])').length).toBe(1);
    expect(body.querySelector('[role="alert"]')?.hasAttribute('hidden')).toBe(true);
    expect(namesOf(body, '[role="alert"] button')).toEqual(['Try again']);
  });

  test('leads to all stories where it finds nothing', async () => {
    const nothing = called(
      await panel(),
      'p',
      'Try fewer words, or another spelling.',
    ).parentElement;
    expect(nothing && linksOf(nothing)).toEqual({ 'Browse all stories': stories });
  });

  test('has a heading for stories and one for what stands in their text', async () => {
    const sections = [...(await panel()).querySelectorAll('section')];
    expect(sections.flatMap((section) => headingsOf(section))).toEqual([
      '2 Stories',
      '2 In the text',
    ]);
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
      '2 Highlights and bookmarks',
      '2 History',
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
