import { expect, test } from 'vitest';
import { nameIn, textIn } from '../../../src/query/names.ts';
import { editionOf } from '../search/edition-of.ts';

const { site } = editionOf([{ title: 'Tide' }]).archive;

test('a site’s own titles carry their language where the pages are marked as English', () => {
  const persian = { ...site, language: 'fa' };
  const marked = { text: 'فانوس', lang: 'fa', dir: 'rtl' };
  expect(textIn('فانوس', 'fa', persian)).toEqual(marked);
  expect(nameIn('فانوس', persian, [])).toEqual(marked);
});

test('a region alone marks nothing', () => {
  const american = { ...site, language: 'en-US' };
  const plain = { text: 'Tide', lang: undefined, dir: undefined };
  expect(textIn('Tide', 'en-US', american)).toEqual(plain);
  expect(nameIn('Tide', american, [])).toEqual(plain);
});
