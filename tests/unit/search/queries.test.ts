import { describe, expect, test } from 'vitest';
import { bitsOf, isInBucket, splitIntoBuckets } from '../../../src/search/bucket.ts';
import { bundlesToAsk } from '../../../src/search/browser/bundle-order.ts';
import { fold, indexTerms, lettersOf } from '../../../src/search/fold.ts';
import { formatState, parseState } from '../../../src/search/browser/browse/browse-state.ts';
import { parseQuery } from '../../../src/search/browser/query.ts';
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

  test.each([
    ['Obi-Wan’s 5+1 "lamps"', 'obiwans51lamps'],
    ['Obi-Wan & Éowyn', 'obiwaneowyn'],
    ['東の 灯台！', '東の灯台'],
  ])('%s has the letters %s', (text, letters) => {
    expect(lettersOf(text)).toBe(letters);
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

  test.each(['', ' … ', '… !', '👋', '\uD801'])('without a word is none: %j', (query) => {
    expect(parseTextQuery(query)).toBeUndefined();
  });
});

describe('a query', () => {
  test.each([
    ['lamp', { words: [['lamp']], text: 'lamp' }],
    ['title:lamp light', { words: [['lamp'], ['light']], names: 'title:lamp', text: 'light' }],
    [
      'Re:Zero 12:30',
      {
        words: [
          ['re', 'zero'],
          ['12', '30'],
        ],
        text: 'Re:Zero 12:30',
      },
    ],
    [
      'character:"john watson"',
      { words: [['john'], ['watson']], names: 'character:"john watson"' },
    ],
    ['lamp -angst', { words: [['lamp']], without: [['angst']], text: 'lamp', not: ['angst'] }],
    [
      'lamp -"the end"',
      { words: [['lamp']], without: [['the'], ['end']], text: 'lamp', not: ['the end'] },
    ],
    ['well-known - 5', { words: [['well', 'known'], ['5']], text: 'well-known 5' }],
    ['cat “one lamp”', { words: [['cat'], ['one'], ['lamp']], text: 'cat', phrases: ['one lamp'] }],
    ['in:tide-pool lamp', { words: [['lamp']], text: 'lamp', story: 'tide-pool' }],
    ['TAG:Fluff', { words: [['fluff']], names: 'TAG:Fluff' }],
    ['「東京」 猫', { words: [['東京'], ['猫']], text: '猫', phrases: ['東京'] }],
    ['"never closed', { words: [['never'], ['closed']], text: '"never closed' }],
  ])('%s', (typed, expected) => {
    const { words, without, names, text, phrases, textWithout, story } = parseQuery(typed);
    expect({
      words: words.flatMap(({ parts }) => parts),
      without: without.flatMap(({ parts }) => parts),
      names,
      text,
      phrases,
      not: textWithout,
      story,
    }).toEqual({
      without: [],
      names: '',
      text: '',
      phrases: [],
      not: [],
      story: undefined,
      ...expected,
    });
  });

  test.each([
    ['cat "one lamp"', [['cat', '"one lamp"']], []],
    ['lamp -dog', [['lamp']], ['dog']],
    ['lamp -"the end"', [['lamp']], ['"the end"']],
  ])('%s asks the text', (typed, alternatives, without) => {
    expect(parseTextQuery(typed)).toMatchObject({ alternatives, without });
  });

  test('of names alone asks nothing of the text', () => {
    expect(parseTextQuery('title:lamp -tag:angst')).toBeUndefined();
  });
});

describe('the state of a search', () => {
  test.each([
    [''],
    ['?q=one+lamp'],
    ['?q=lamp&fandom=sherlock-holmes&rating=teen'],
    ['?fandom=a&fandom=b&tag.any=c&tag.any=d&tag.not=e'],
    ['?main=a-x-b&words=1000..5000&published=2024-01-31..&updated=..2024-02-29'],
    ['?crossovers=only&one-shots=none&sort=-title&page=3'],
    ['?q=lamp&sort=updated'],
  ])('%s is an address of its own', (address) => {
    const { state, faults } = parseState(address);
    expect(faults).toEqual([]);
    expect(formatState(state)).toBe(address);
  });

  test('names what it does not know', () => {
    const { state, faults } = parseState(
      '?q=%20lamp&fandom=&colour=red&words=many&published=2024-02-30..&page=0&crossovers=some',
    );
    expect(formatState(state)).toBe('?q=lamp');
    expect(faults.map(({ key }) => key)).toEqual([
      'colour',
      'words',
      'published',
      'page',
      'crossovers',
    ]);
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
    stories: '',
  });
  const bundles = [bundle('ar'), bundle('de'), bundle('en', '0'), bundle('en', '1'), bundle('ja')];
  const asked = (query: string, preferred: readonly string[], story?: string) =>
    bundlesToAsk(bundles, query, preferred, story).map(({ folder }) => folder);

  test('are asked first in the script of the query, then in the reader’s languages', () => {
    expect(asked('lamp', ['en-US@posix', 'ja'])).toEqual(['en0', 'en1', 'de', 'ja', 'ar']);
    expect(asked('灯台', ['en'])).toEqual(['ja', 'en0', 'en1', 'ar', 'de']);
    expect(asked('قنديل', ['de'])).toEqual(['ar', 'de', 'en0', 'en1', 'ja']);
  });

  test('are not asked where the only story that is wanted cannot be in them', () => {
    const [story = ''] = Array.from({ length: 50 }, (_, n) => `s${n}`).filter((slug) =>
      bitsOf(slug).startsWith('1'),
    );
    expect(asked('lamp', ['en'], story)).toEqual(['en1', 'de', 'ar', 'ja']);
  });
});
