import { describe, expect, test } from 'vitest';
import Facts from '../../src/components/story/Facts.astro';
import Rating from '../../src/components/story/Rating.astro';
import Warnings from '../../src/components/story/Warnings.astro';
import { RATINGS, STATUSES } from '../../src/archive/model.ts';
import type { StoryFacts } from '../../src/query/views.ts';
import { called, heard, tongueOf, wordsOf } from './reading.ts';
import { render } from './render.ts';
import { ARABIC, facts, linked, MARKUP } from './views.ts';

/** The facts of a story as they are heard, one an entry. */
async function factsOf(more: Partial<StoryFacts>, brief = false): Promise<readonly string[]> {
  const body = await render(Facts, { facts: facts(more), language: 'en', brief });
  return [...body.querySelectorAll('li')].map(heard);
}

describe('a rating', () => {
  const WORDS = {
    general: 'General audiences',
    teen: 'Teen and up',
    mature: 'Mature',
    explicit: 'Explicit',
    unrated: 'Not rated',
  };

  test.each(RATINGS)('%s is said in words', async (rating) => {
    expect(heard(await render(Rating, { rating }))).toBe(WORDS[rating]);
  });

  test('is seen by a letter of its own, which nobody hears', async () => {
    const letters = await Promise.all(
      RATINGS.map(async (rating) => {
        const body = await render(Rating, { rating });
        return wordsOf(body.querySelector('[aria-hidden="true"]'));
      }),
    );
    expect(letters).toEqual(['G', 'T', 'M', 'E', '–']);
  });
});

describe('warnings', () => {
  test('that are absent read “No warnings given”, and never that none apply', async () => {
    expect(wordsOf(await render(Warnings, { warnings: [] }))).toBe('No warnings given');
  });

  test('that an author says do not apply read so', async () => {
    const body = await render(Warnings, { warnings: ['No Archive Warnings Apply'] });
    expect(wordsOf(body)).toBe('No warnings apply');
  });

  test('that an author keeps back read so', async () => {
    const warnings = ['Creator Chose Not To Use Archive Warnings'];
    expect(wordsOf(await render(Warnings, { warnings }))).toBe('Author chose not to warn');
  });

  test('stand behind a sign, and are said in words', async () => {
    const body = await render(Warnings, { warnings: ['Major Character Death', 'Spiders'] });
    expect(wordsOf(body)).toBe('!Major Character Death and Spiders');
    expect(heard(body)).toBe('Major Character Death and Spiders');
  });

  test.each(['constructor', 'toString', MARKUP])('“%s” is a warning as typed', async (warning) => {
    expect(wordsOf(await render(Warnings, { warnings: [warning] }))).toBe(`!${warning}`);
  });
});

describe('how much of a story is there', () => {
  const chapters = { oneShot: false, posted: 3 };

  test.each([
    ['a one-shot', {}, 'Complete'],
    ['a one-shot that goes on', { status: 'ongoing' }, 'Ongoing'],
    ['a story with one chapter', { oneShot: false, posted: 1 }, 'Complete, 1 chapter'],
    ['a story with three', chapters, 'Complete, 3 chapters'],
    ['3 of 12', { ...chapters, status: 'ongoing', planned: 12 }, 'Ongoing, 3/12 chapters'],
    ['12 of 12', { ...chapters, posted: 12, planned: 12 }, 'Complete, 12/12 chapters'],
    [
      '3 of nobody knows',
      { ...chapters, status: 'ongoing', planned: '?' },
      'Ongoing, 3/? chapters',
    ],
    ['a rest', { ...chapters, status: 'hiatus', planned: '?' }, 'On hiatus, 3/? chapters'],
    ['an early end', { ...chapters, status: 'abandoned', planned: 12 }, 'Abandoned, 3/12 chapters'],
    ['1,200', { ...chapters, posted: 1200 }, 'Complete, 1,200 chapters'],
  ] satisfies [string, Partial<StoryFacts>, string][])('%s', async (_, more, words) => {
    expect(await factsOf(more)).toContain(words);
  });

  test('is said in other words for each status', async () => {
    const said = await Promise.all(STATUSES.map(async (status) => factsOf({ status })));
    expect(new Set(said.map(String)).size).toBe(STATUSES.length);
  });
});

describe('the length of a story', () => {
  test.each([
    [0, '0 words'],
    [1, '1 word'],
    [12480, '12,480 words'],
  ])('%i words', async (words, said) => {
    expect(await factsOf({ words }, true)).toContain(said);
  });

  test('has the time that it takes, but for lists', async () => {
    expect(await factsOf({ words: 12480, minutes: 52 })).toContain('12,480 words, about 50 mins');
    expect(await factsOf({ words: 12480, minutes: 52 }, true)).toContain('12,480 words');
  });
});

describe('the day of a story', () => {
  const dayOf = async (more: Partial<StoryFacts>, brief = false): Promise<Element | null> =>
    (await render(Facts, { facts: facts(more), language: 'en', brief })).querySelector('time');

  test('is nowhere for one without a date', async () => {
    expect(await dayOf({})).toBeNull();
    expect(await factsOf({})).toHaveLength(4);
  });

  test('is that of its update, and says so', async () => {
    const more = { published: '2023-12-31', updated: '2024-03-03' };
    expect(await factsOf(more)).toContain('Updated 3 March 2024');
    expect((await dayOf(more))?.getAttribute('datetime')).toBe('2024-03-03');
  });

  test('is that of its publication where nothing was added since', async () => {
    expect(await factsOf({ published: '2023-12-31' })).toContain('31 December 2023');
  });

  test('is short in a list', async () => {
    expect(wordsOf(await dayOf({ published: '2023-12-31' }, true))).toBe('31 Dec 2023');
  });
});

describe('the language of a story', () => {
  const language = (lang: string, text: string): StoryFacts['languages'] => [
    linked(text, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' }),
  ];

  test('is not said where it is the site’s', async () => {
    expect(await factsOf({ languages: language('en', 'English') })).not.toContain('English');
  });

  test('is said in itself where it is another', async () => {
    const languages = language('ar', 'العربية');
    const body = await render(Facts, { facts: facts({ languages }), language: 'en' });
    expect(tongueOf(called(body, '[lang]', 'العربية'))).toEqual(ARABIC);
    // Where the fact itself turned round, the dot before it would stand behind it.
    expect(tongueOf(called(body, 'li', 'العربية'))).toEqual({ lang: null, dir: null });
  });
});

test('categories are one fact', async () => {
  expect(await factsOf({ categories: ['F/F', 'Gen'] })).toContain('F/F, Gen');
});
