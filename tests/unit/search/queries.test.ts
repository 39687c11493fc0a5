import { describe, expect, test } from 'vitest';
import { bitsOf, isInBucket, splitIntoBuckets } from '../../../src/search/bucket.ts';
import { bundlesToAsk } from '../../../src/search/browser/bundle-order.ts';
import { fold, indexTerms } from '../../../src/search/fold.ts';
import { formatState, parseState } from '../../../src/search/browser/search-state.ts';
import { parseTextQuery } from '../../../src/search/browser/text-query.ts';

describe('folding', () => {
  test.each([
    ['ISN’T', 'isnt'],
    ["O'Brien", 'obrien'],
    ['Éowyn', 'eowyn'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ｌａｍｐ', 'lamp'],
    ['أحمد', 'احمد'],
    ['مُدَرِّسة', 'مدرسه'],
    ['がぎ', 'がぎ'],
    ['한국', '한국'],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('finds a word of several parts whole and by each part', () => {
    expect(indexTerms('Obi-Wan')).toEqual(['obiwan', 'obi', 'wan']);
    expect(indexTerms('O’Brien')).toEqual(['obrien', 'o', 'brien']);
  });

  test('finds any place in a text without spaces', () => {
    expect(indexTerms('東の灯台')).toEqual(['東の灯台', 'の灯台', '灯台', '台']);
  });
});

describe('a query for the text', () => {
  test.each([
    ['lamp', [['lamp']]],
    ['  two   words ', [['two words']]],
    ['isn’t', [['isnt']]],
    ['Harry/Draco', [['HarryDraco'], ['Harry Draco']]],
    ['well-known O’Brien', [['wellknown OBrien'], ['well known OBrien']]],
    ['A/B/O', [['ABO']]],
    ['5+1', [['51']]],
    ['Łódź lamp', [['Łódź lamp'], ['lódź lamp']]],
    ['“one lamp”', [['"one lamp"']]],
    ['“in Łódź”', [['"in Łódź lódź"'], ['"in lódź"']]],
    ['「東京」', [['"東 京"']]],
    ['猫', [['猫']]],
    ['灯台 Holmes', [['Holmes', '"灯 台"']]],
  ])('%s is asked as %j', (query, alternatives) => {
    expect(parseTextQuery(query)?.alternatives).toEqual(alternatives);
  });

  test('keeps the longest words of a pasted paragraph', () => {
    const words = Array.from({ length: 30 }, (_, n) => 'x'.repeat(n + 1));
    const [[question = ''] = []] = parseTextQuery(words.join(' '))?.alternatives ?? [];
    expect(question.split(' ')).toEqual(words.slice(14));
  });

  test('without a word is none', () => {
    expect(parseTextQuery(' … ')).toBeUndefined();
  });
});

describe('the state of a search', () => {
  test.each([
    ['', { query: '', filters: {} }],
    ['?q=one+lamp', { query: 'one lamp', filters: {} }],
    [
      '?q=lamp&fandom=sherlock-holmes&rating=teen',
      { query: 'lamp', filters: { fandom: 'sherlock-holmes', rating: 'teen' } },
    ],
    ['?language=ja', { query: '', filters: { language: 'ja' } }],
  ])('%s is an address of its own', (address, state) => {
    expect(parseState(address)).toEqual(state);
    expect(formatState(state)).toBe(address);
  });

  test('leaves out what it does not know', () => {
    expect(parseState('?q=%20lamp&fandom=&colour=red')).toEqual({ query: 'lamp', filters: {} });
  });
});

describe('buckets', () => {
  const stories = Array.from({ length: 500 }, (_, n) => `story-${n}`);
  const split = (slugs: readonly string[]) =>
    splitIntoBuckets(slugs, { slug: (slug) => slug, weight: () => 10, limit: 1000 });

  test('hold every story once, none more than the limit', () => {
    const buckets = split(stories);
    expect([...buckets.values()].flat().sort()).toEqual([...stories].sort());
    for (const [bucket, inside] of buckets) {
      expect(inside.length).toBeLessThanOrEqual(100);
      for (const slug of inside) expect(isInBucket(slug, bucket)).toBe(true);
    }
  });

  test('stay as they are when a story is added to another', () => {
    const before = split(stories);
    const after = split([...stories, 'one-more']);
    const touched = [...after].filter(
      ([bucket, inside]) => before.get(bucket)?.length !== inside.length,
    );
    expect(touched.every(([bucket]) => isInBucket('one-more', bucket) || !before.has(bucket))).toBe(
      true,
    );
    expect(touched.length).toBeLessThanOrEqual(2);
  });

  test('give a story that is too long one of its own', () => {
    const weight = (slug: string): number => (slug === 'story-7' ? 5000 : 10);
    const buckets = splitIntoBuckets(stories, { slug: (slug) => slug, weight, limit: 1000 });
    expect([...buckets.values()].filter((inside) => inside.includes('story-7'))).toEqual([
      ['story-7'],
    ]);
  });

  test('never change: they are in the addresses of files', () => {
    expect(bitsOf('the-ninth-step')).toBe('10111011010001100100110101011100');
    expect(bitsOf('東の灯台')).toBe('11000010110000101011101100101100');
  });
});

describe('bundles', () => {
  const bundle = (language: string, bucket = '') => ({
    folder: `${language}${bucket}`,
    language,
    bucket,
  });
  const bundles = [bundle('ar'), bundle('de'), bundle('en', '0'), bundle('en', '1'), bundle('ja')];
  const asked = (query: string, preferred: readonly string[], stories?: readonly string[]) =>
    bundlesToAsk(bundles, query, preferred, stories).map(({ folder }) => folder);

  test('are asked first in the script of the query, then in the reader’s languages', () => {
    expect(asked('lamp', ['en-US@posix', 'ja'])).toEqual(['en0', 'en1', 'de', 'ja', 'ar']);
    expect(asked('灯台', ['en'])).toEqual(['ja', 'en0', 'en1', 'ar', 'de']);
    expect(asked('قنديل', ['de'])).toEqual(['ar', 'de', 'en0', 'en1', 'ja']);
  });

  test('come last where no story that is wanted can be in them', () => {
    const [story = ''] = Array.from({ length: 50 }, (_, n) => `s${n}`).filter((slug) =>
      bitsOf(slug).startsWith('1'),
    );
    expect(asked('lamp', ['en'], [story])).toEqual(['en1', 'de', 'ar', 'ja', 'en0']);
  });
});
