import { beforeEach, expect, test, vi } from 'vitest';
import { AskedState } from '../../../src/search/browser/browse/asked-state.ts';
import { keepPlaces } from '../../../src/search/browser/browse/keep-places.ts';

const LIST = '/archive/tags/fog/';
const steps: string[] = [];

/** Puts the browser at an address. */
function at(pathname: string, search = ''): void {
  vi.stubGlobal('location', { pathname, search });
}

beforeEach(() => {
  steps.length = 0;
  const go = (_state: unknown, _title: string, address: string): void => {
    steps.push(address);
    const [pathname = '', search = ''] = address.split('?');
    at(pathname, search === '' ? '' : `?${search}`);
  };
  vi.stubGlobal('history', { state: null, pushState: go, replaceState: go });
  return () => {
    vi.unstubAllGlobals();
  };
});

test('a page of a list without a question goes on where the page without a script does', () => {
  at(`${LIST}page/3/`);
  const asked = new AskedState(LIST);
  expect(asked.isOpen).toBe(true);
  expect(asked.page).toBe(3);
  asked.change({ oneShot: true });
  expect(asked.page).toBe(1);
  expect(steps).toEqual([`${LIST}?one-shots=only`]);
  asked.change({ oneShot: undefined });
  expect(steps.at(-1)).toBe(`${LIST}page/3/`);
});

test('a page that there is not becomes the last that there is, in its step of the history', () => {
  at(LIST, '?rating=general&page=40');
  const asked = new AskedState(LIST);
  asked.correctPage(3);
  expect(asked.page).toBe(3);
  expect(steps).toEqual([`${LIST}?rating=general&page=3`]);
  asked.correctPage(3);
  expect(steps.length).toBe(1);
  at(`${LIST}page/3/`);
  const fewer = new AskedState(LIST);
  fewer.correctPage(2);
  expect(steps.at(-1)).toBe(`${LIST}?page=2`);
  at(`${LIST}page/3/`);
  const one = new AskedState(LIST);
  one.correctPage(1);
  expect(one.page).toBe(1);
  one.remember(false);
  expect(steps.at(-1)).toBe(LIST);
});

test('a link of another list, and one that asks nothing, leads away', () => {
  at(LIST);
  const asked = new AskedState(LIST);
  expect(asked.askedBy({ pathname: LIST, search: '?page=2' })?.page).toBe(2);
  expect(asked.askedBy({ pathname: LIST, search: '' })).toBeUndefined();
  expect(asked.askedBy({ pathname: '/archive/stories/', search: '?page=2' })).toBeUndefined();
});

test('what is called otherwise now stands in the address so, in the same step, each once', () => {
  at(LIST, '?tag=mist&tag=rain&tag.not=wet&main=mist');
  const asked = new AskedState(LIST);
  expect(asked.rename([{ facet: 'fandom', slug: 'mist', now: 'x' }])).toBe(false);
  const renamed = [
    { facet: 'tag', slug: 'mist', now: 'rain' },
    { facet: 'tag', slug: 'wet', now: 'water' },
  ] as const;
  expect(asked.rename(renamed)).toBe(true);
  expect(steps).toEqual([`${LIST}?tag=rain&tag.not=water&main=mist`]);
  expect(asked.rename(renamed)).toBe(false);
});

test('words that are sought are sorted by match, unless a reader chose another order', () => {
  at(LIST);
  const asked = new AskedState(LIST);
  asked.type('lamp');
  expect(asked.state.sort.by).toBe('match');
  asked.change({ sort: { by: 'title', descending: false } });
  asked.type('lamps');
  expect(asked.state.sort.by).toBe('title');
});

test('values keep their places, and new ones come after them', () => {
  const values = ['new', 'b', 'a', 'other'].map((slug) => ({ slug }));
  expect(keepPlaces(values, ['a', 'gone', 'b']).map(({ slug }) => slug)).toEqual([
    'a',
    'b',
    'new',
    'other',
  ]);
  expect(keepPlaces(values, [])).toEqual(values);
});
