import { expect, it } from 'vitest';
import { orderPages, type PagePlace } from '../../../src/import/page-order.ts';

/** The orders of pages in the order in which they are given. */
function orders(pages: readonly PagePlace[], before = 0): readonly (string | undefined)[] {
  const ordered = orderPages(pages, before);
  return pages.map((page) => ordered.get(page));
}

it('pages have the numbers of their titles, and count on where there are none', () => {
  expect(
    orders([
      { position: 30, called: 2 },
      { position: 10, called: null },
      { position: 40 },
      { position: 20, called: 1 },
      { position: 25, called: null },
    ]),
  ).toEqual(['02', '00', '03', '01', '01.5']);
});

it('pages whose titles count anew in each book are counted throughout', () => {
  const titles = [1, 2, 1, 2].map((called, position) => ({ position, called }));
  expect(orders(titles)).toEqual(['01', '02', '03', '04']);
});

it('pages come behind the chapters that are there already', () => {
  expect(orders([{ position: 1 }, { position: 2, called: null }], 20)).toEqual(['21', '22']);
  expect(orders([{ position: 1, called: 30 }, { position: 2 }], 20)).toEqual(['30', '31']);
  expect(
    orders(
      [
        { position: 1, called: 22 },
        { position: 2, called: 21 },
      ],
      20,
    ),
  ).toEqual(['21', '22']);
});

it('a page fills the gap that its title names', () => {
  expect(orders([{ position: 1, called: 7 }], 20)).toEqual(['07']);
});

it('what is not counted stands among what is, in whole numbers as far as there are any', () => {
  expect(
    orders([
      { number: 1, position: 10 },
      { number: 4, position: 40 },
      { position: 20 },
      { position: 30 },
      { position: 35 },
      { position: 50 },
    ]),
  ).toEqual(['01', '04', '02', '03', '03.5', '05']);
});

it('the site’s count goes before the order of its ids', () => {
  expect(
    orders([{ number: 2, position: 10 }, { number: 1, position: 20 }, { position: 25 }]),
  ).toEqual(['02', '01', '03']);
});
