import { expect, test } from 'vitest';
import Pagination from '../../src/components/lists/Pagination.astro';
import type { Paging } from '../../src/query/views.ts';
import { called, namesOf } from './reading.ts';
import { render } from './render.ts';
import { BASE } from './views.ts';

function paging(page: number, pages: number): Paging {
  const hrefs = Array.from({ length: pages }, (_, at) => `${BASE}stories/page/${at + 1}/`);
  return { page, pages, hrefs };
}

const pageOf = (page: number, pages: number): string => `Page ${page} of ${pages}`;

test('a list of one page has no pages to go to', async () => {
  const body = await render(Pagination, { paging: paging(1, 1) });
  expect(body.querySelectorAll('nav, a').length).toBe(0);
});

test.each([
  ['first', 1, [1, 2, 3, 12], ['Next page']],
  ['second', 2, [1, 2, 3, 4, 12], ['Previous page', 'Next page']],
  ['middle', 6, [1, 4, 5, 6, 7, 8, 12], ['Previous page', 'Next page']],
  ['last', 12, [1, 10, 11, 12], ['Previous page']],
])('the %s page shows the ends and what is near', async (_, page, near, steps) => {
  const body = await render(Pagination, { paging: paging(page, 12) });
  expect(namesOf(body, 'ol a')).toEqual(near.map((number) => pageOf(number, 12)));
  expect(namesOf(body, 'nav > a')).toEqual(steps);
});

test('each number leads to its page, and says “page 7 of 12” to those who hear it', async () => {
  const body = await render(Pagination, { paging: paging(6, 12) });
  const link = called(body, 'a', 'Page 7 of 12');
  expect(link.getAttribute('href')).toBe(`${BASE}stories/page/7/`);
  expect(link.textContent.trim()).toBe('7');
});

test('only the page that is shown is the current one', async () => {
  const body = await render(Pagination, { paging: paging(6, 12) });
  expect(namesOf(body, '[aria-current="page"]')).toEqual([pageOf(6, 12)]);
});

test('one step leads a page back, the other a page on', async () => {
  const body = await render(Pagination, { paging: paging(6, 12) });
  expect(called(body, 'a', 'Previous page').getAttribute('href')).toBe(`${BASE}stories/page/5/`);
  expect(called(body, 'a', 'Next page').getAttribute('href')).toBe(`${BASE}stories/page/7/`);
});

test('the pages are a navigation with a name', async () => {
  const body = await render(Pagination, { paging: paging(1, 2) });
  expect(namesOf(body, 'nav')).toEqual(['Pages']);
});
