import { describe, expect, test } from 'vitest';
import Footer from '../../src/components/site/Footer.astro';
import GoOn from '../../src/components/site/GoOn.astro';
import Header from '../../src/components/site/Header.astro';
import SearchForm from '../../src/components/site/SearchForm.astro';
import Settings from '../../src/components/site/Settings.astro';
import type { ListKind } from '../../src/query/views.ts';
import { called, linksOf, namesOf, tongueOf } from './reading.ts';
import { render } from './render.ts';
import { ARABIC, BASE, linked, MARKUP, siteView } from './views.ts';

const KINDS: readonly ListKind[] = [
  ...(['fandom', 'character', 'relationship', 'tag'] as const),
  ...(['author', 'series', 'collection', 'language'] as const),
];
const lists = KINDS.map((kind) => ({ kind, href: `${BASE}${kind}/` }));

describe('the head of every page', () => {
  test('leads home by the site’s title, and into the archive', async () => {
    const body = await render(Header, { site: siteView() });
    expect(called(body, 'a', 'Shelf of Lamps').getAttribute('href')).toBe(BASE);
    expect(linksOf(called(body, 'nav', 'Site'))).toEqual({
      Stories: `${BASE}stories/`,
      Fandoms: `${BASE}fandoms/`,
      Authors: `${BASE}authors/`,
    });
  });

  test('has room for five kinds of list', async () => {
    const body = await render(Header, { site: siteView({ lists }) });
    expect(namesOf(called(body, 'nav', 'Site'), 'a')).toHaveLength(6);
  });

  test('withdraws beside a text, but for home, search and settings', async () => {
    const body = await render(Header, { site: siteView(), reading: true });
    expect(namesOf(body, 'a')).toEqual(['Shelf of Lamps']);
    expect(body.querySelector('nav')).toBeNull();
    expect(namesOf(body, 'input[type="search"]')).toEqual(['Search stories']);
    expect(namesOf(body, 'button')).toEqual(['Reading settings']);
  });

  test('says the language of the site’s title, and shows it as typed', async () => {
    const site = siteView({ title: { text: MARKUP, ...ARABIC } });
    expect(tongueOf(called(await render(Header, { site }), 'a', MARKUP))).toEqual(ARABIC);
  });
});

describe('the foot of every page', () => {
  test('leads to every kind of list, to the shelf and to the site’s own pages', async () => {
    const about = linked('عن الأرشيف', ARABIC);
    const site = siteView({ lists, pages: [about], reply: 'mailto:ann@example.org' });
    const body = await render(Footer, { site });
    const links = called(body, 'nav', 'More of this site');
    expect(namesOf(links, 'a')).toEqual([
      ...['Stories', 'Your shelf', 'The archive in numbers'],
      ...['Fandoms', 'Characters', 'Relationships', 'Tags'],
      ...['Authors', 'Series', 'Collections', 'Languages', 'عن الأرشيف', 'Write to the archivist'],
    ]);
    expect(tongueOf(called(links, 'a', about.text))).toEqual(ARABIC);
  });

  test('leaves the numbers out beside a text', async () => {
    const body = await render(Footer, { site: siteView(), reading: true });
    expect(namesOf(body, 'a')).not.toContain('The archive in numbers');
  });

  test('offers no answer where the site names no address', async () => {
    const body = await render(Footer, { site: siteView() });
    expect(namesOf(body, 'a')).not.toContain('Write to the archivist');
  });
});

test('the search box asks the search page by its address, without a script', async () => {
  const body = await render(SearchForm, { action: `${BASE}search/` });
  const form = body.querySelector('search form');
  expect(form?.getAttribute('action')).toBe(`${BASE}search/`);
  expect(form?.hasAttribute('method')).toBe(false);
  expect(called(body, 'input', 'Search stories').getAttribute('name')).toBe('q');
});

describe('the settings', () => {
  test('open from a button with a name, and are not on the page before', async () => {
    const body = await render(Settings, {});
    const button = called(body, 'button', 'Reading settings');
    expect(button.parentElement?.getAttribute('panel')).toBe('settings');
    expect(body.querySelector('input')).toBeNull();
  });
});

test('“go on” is not in sight until there is a place to go on at', async () => {
  const body = await render(GoOn, { stories: `${BASE}stories/` });
  expect(called(body, 'a', 'Go on:').hasAttribute('hidden')).toBe(true);
});
