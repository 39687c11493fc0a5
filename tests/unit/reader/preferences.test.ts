import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  preferencesAtHand,
  putPreferencesAtHand,
} from '../../../src/reader/preferences/put-at-hand.ts';
import { atHand, hiddenMarks, PREFERENCES_KEY } from '../../../src/reader/preferences/at-hand.ts';
import { nameAtPath, pathOfName } from '../../../src/reader/preferences/name-path.ts';
import {
  filtersAmong,
  hidden,
  HIDDEN_KINDS,
  keptFilter,
  readChoiceAmong,
  readPreference,
} from '../../../src/reader/preferences/preference.ts';
import { address } from '../../../src/archive/addresses.ts';
import { TERM_KINDS } from '../../../src/archive/model.ts';
import { FakeStorage } from './shelf/fake-storage.ts';

const STORIES = '/archive/stories/';
const ANGST = hidden({ kind: 'tag', slug: 'schmerz & leid', name: 'Schmerz' }, 1);
const SHORT = keptFilter('Short', 'stories/?words=..2000', 2);

let storage = new FakeStorage();
beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what pages find at hand', () => {
  it('is what was put there, for this archive alone', () => {
    putPreferencesAtHand(STORIES, [ANGST, SHORT, readPreference('dimmed', 3)]);
    expect(preferencesAtHand(STORIES)).toEqual([ANGST, SHORT, readPreference('dimmed', 3)]);
    expect(preferencesAtHand('/other/stories/')).toEqual([]);
    expect([...hiddenMarks(atHand(STORIES))]).toEqual(['tag:schmerz & leid']);
    putPreferencesAtHand(STORIES, []);
    expect(storage.length).toBe(0);
  });

  it.each([
    ['what is hidden', [ANGST], true],
    ['left out', [readPreference('leftOut', 1)], true],
    ['as all else', [readPreference('shown', 1)], false],
    ['a kept filter', [SHORT], false],
  ] as const)('says whether lists are others for it: %s', (_, preferences, isSelective) => {
    putPreferencesAtHand(STORIES, preferences);
    expect(atHand(STORIES).isSelective).toBe(isSelective);
  });

  it.each(['nonsense', 'null', '7', '[]', '{"marks":7,"preferences":{}}'])(
    'hides nothing where it is damaged: %s',
    (written) => {
      storage.setItem(PREFERENCES_KEY + STORIES, written);
      expect(hiddenMarks(atHand(STORIES)).size).toBe(0);
      expect(preferencesAtHand(STORIES)).toEqual([]);
    },
  );

  it('leaves out a preference that is damaged', () => {
    const preferences = [ANGST, { ...SHORT, href: 'https://evil.example/?x' }, { is: 'hidden' }];
    storage.setItem(PREFERENCES_KEY + STORIES, JSON.stringify({ preferences }));
    expect(preferencesAtHand(STORIES)).toEqual([ANGST]);
  });
});

describe('the page of a name', () => {
  const site = { base: '/archive/' };

  it.each(TERM_KINDS)('is where the site has it: %s', (kind) => {
    const slug = 'l’été 夏';
    const path = pathOfName(kind, slug) ?? '';
    expect(`/archive/${path}`).toBe(address(site, { to: 'term', kind, slug }));
    expect(nameAtPath(path)).toEqual({ kind, slug });
  });

  it('is where the site has it: stories and languages', () => {
    expect(`/archive/${String(pathOfName('story', 'tide'))}`).toBe(
      address(site, { to: 'story', story: 'tide' }),
    );
    expect(`/archive/${String(pathOfName('language', 'zh-hans'))}`).toBe(
      address(site, { to: 'language', language: 'zh-Hans' }),
    );
  });

  it('is nowhere for ratings and the like, and no name is at a chapter or further page', () => {
    const without = HIDDEN_KINDS.filter((kind) => pathOfName(kind, 'x') === undefined);
    expect(without).toEqual(['rating', 'warning', 'category', 'status']);
    expect(nameAtPath('stories/tide/one/')).toBeUndefined();
    expect(nameAtPath('search/')).toBeUndefined();
    expect(nameAtPath('tags/%E0%A4%A/')).toBeUndefined();
  });
});

it('two filters of one name are one, and all stand by name', () => {
  expect(keptFilter('Short', 'stories/?words=..100', 9).id).toBe(SHORT.id);
  const ten = keptFilter('10 minutes', 'stories/?minutes=..10', 3);
  const two = keptFilter('2 minutes', 'stories/?minutes=..2', 4);
  expect(filtersAmong([SHORT, ten, two]).map(({ name }) => name)).toEqual([
    '2 minutes',
    '10 minutes',
    'Short',
  ]);
});

it('what is read is shown unless a reader chose otherwise', () => {
  expect(readChoiceAmong([ANGST])).toBe('shown');
  expect(readChoiceAmong([ANGST, readPreference('leftOut', 1)])).toBe('leftOut');
});
