import { describe, expect, it } from 'vitest';
import type { AddressTarget } from '../../../src/archive/addresses.ts';
import { absoluteAddress, address } from '../../../src/archive/addresses.ts';

const ROOT = { base: '/', url: 'https://example.org' };
const BELOW = { base: '/lamp/', url: 'https://example.org/lamp' };

const TABLE: readonly (readonly [AddressTarget, string])[] = [
  [{ to: 'home' }, '/'],
  [{ to: 'stories' }, '/stories/'],
  [{ to: 'stories', page: 1 }, '/stories/'],
  [{ to: 'stories', page: 2 }, '/stories/page/2/'],
  [{ to: 'story', story: 'tide' }, '/stories/tide/'],
  [{ to: 'story', story: 'tide', fragment: 'h-end' }, '/stories/tide/#h-end'],
  [{ to: 'chapter', story: 'tide', chapter: 'two' }, '/stories/tide/two/'],
  [
    { to: 'chapter', story: 'tide', chapter: 'two', fragment: 'p-abc234' },
    '/stories/tide/two/#p-abc234',
  ],
  [{ to: 'chapter', story: 'lamp', chapter: '' }, '/stories/lamp/'],
  [{ to: 'full', story: 'tide' }, '/stories/tide/full/'],
  [{ to: 'full', story: 'tide', fragment: 'two.h-end' }, '/stories/tide/full/#two.h-end'],
  [{ to: 'terms', kind: 'fandom' }, '/fandoms/'],
  [{ to: 'terms', kind: 'character' }, '/characters/'],
  [{ to: 'terms', kind: 'relationship' }, '/relationships/'],
  [{ to: 'terms', kind: 'tag' }, '/tags/'],
  [{ to: 'terms', kind: 'author' }, '/authors/'],
  [{ to: 'terms', kind: 'series' }, '/series/'],
  [{ to: 'terms', kind: 'collection' }, '/collections/'],
  [{ to: 'terms', kind: 'tag', page: 3 }, '/tags/page/3/'],
  [{ to: 'term', kind: 'fandom', slug: 'sherlock-holmes' }, '/fandoms/sherlock-holmes/'],
  [{ to: 'term', kind: 'tag', slug: 'fluff', page: 2 }, '/tags/fluff/page/2/'],
  [{ to: 'languages' }, '/languages/'],
  [{ to: 'language', language: 'zh-Hans' }, '/languages/zh-hans/'],
  [{ to: 'language', language: 'en', page: 2 }, '/languages/en/page/2/'],
  [{ to: 'search' }, '/search/'],
  [{ to: 'search', query: 'isn’t & so' }, '/search/?q=isn%E2%80%99t+%26+so'],
  [{ to: 'shelf' }, '/shelf/'],
  [{ to: 'stats' }, '/stats/'],
  [{ to: 'page', page: 'about' }, '/about/'],
  [{ to: 'page', page: 'help', fragment: 'h-chat' }, '/help/#h-chat'],
  [{ to: 'not-found' }, '/404.html'],
  [{ to: 'picture', hash: '0a1b', width: 480, extension: 'webp' }, '/pictures/0a1b-480.webp'],
  [{ to: 'file', path: 'favicon.ico' }, '/favicon.ico'],
  [{ to: 'file', path: 'sounds/a lamp.mp3' }, '/sounds/a%20lamp.mp3'],
];

describe('address', () => {
  it.each(TABLE)('%o is at %s', (target, expected) => {
    expect(address(ROOT, target)).toBe(expected);
  });

  it.each(TABLE)('%o stays under the base path', (target, expected) => {
    expect(address(BELOW, target)).toBe(`/lamp${expected}`);
  });

  it('is encoded as a browser shows it, whatever the script', () => {
    const target = { to: 'story', story: '走れ' } as const;
    expect(address(ROOT, target)).toBe(new URL('/stories/走れ/', 'https://example.org').pathname);
  });

  it('names the host for the world outside', () => {
    expect(absoluteAddress(BELOW, { to: 'shelf' })).toBe('https://example.org/lamp/shelf/');
  });

  it('names no host where the site knows none', () => {
    expect(absoluteAddress({ base: '/', url: undefined }, { to: 'shelf' })).toBeUndefined();
  });
});
