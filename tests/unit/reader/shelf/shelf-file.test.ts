import { describe, expect, it } from 'vitest';
import { parseShelfStory } from '../../../../src/reader/shelf/parse-shelf.ts';
import { parseShelfFile, shelfFile } from '../../../../src/reader/shelf/shelf-file.ts';
import {
  hidden,
  keptFilter,
  readPreference,
} from '../../../../src/reader/preferences/preference.ts';
import { annotation, at, NOTE, place, shelf, STORIES, story, TIDE, visit } from './a-shelf.ts';

const NOW = at(60);

const FULL = shelf({
  stories: [
    story({
      place: place(5, { paragraph: 12, offset: 340, part: 0.62, read: ['zero/', 'one/'] }),
      later: at(1),
      followed: at(2),
      lists: { Comfort: at(3), '7 × “sad”': at(4) },
    }),
  ],
  annotations: [
    annotation({ note: 'He knew.\n\nAll along.', edited: at(9) }),
    annotation({ id: 'a2', kind: 'bookmark', label: '' }),
  ],
  visits: [visit(5), visit(6, 'two/')],
  preferences: [
    hidden({ kind: 'tag', slug: 'angst', name: 'Angst' }, at(1)),
    hidden({ kind: 'story', slug: 'tide', name: 'Tide' }, at(2)),
    keptFilter('Short', 'stories/?words=..2000', at(3)),
    readPreference('leftOut', at(4)),
  ],
});

describe('a shelf in a file', () => {
  it('comes back as it was', () => {
    expect(parseShelfFile(shelfFile(FULL, STORIES), STORIES, NOW)).toEqual(FULL);
  });

  it('moves with its archive', () => {
    const moved = parseShelfFile(shelfFile(FULL, STORIES), '/stories/', NOW);
    expect(moved).toMatchObject({
      stories: [{ story: '/stories/tide/', place: { href: '/stories/tide/one/#p-abcdef' } }],
      annotations: [{ story: '/stories/tide/' }, { story: '/stories/tide/' }],
      visits: [{ story: '/stories/tide/' }, { story: '/stories/tide/' }],
    });
  });

  it('is read by a person: titles, words, and times as a calendar has them', () => {
    const file = shelfFile(FULL, STORIES);
    expect(file).toContain('"title": "Tide"');
    expect(file).toContain('"quotation": "The sea came in."');
    expect(file).toContain('"later": "2026-11-26T12:01:00.000Z"');
    expect(file).not.toMatch(/\d{13}/u);
  });

  it('keeps what is annotated in a story of which nothing else is known', () => {
    const file = shelfFile(shelf({ annotations: [annotation()] }), STORIES);
    expect(parseShelfFile(file, STORIES, NOW)).toEqual(
      shelf({
        stories: [story({ note: { title: 'tide', authors: [], chapters: 1 } })],
        annotations: [annotation()],
      }),
    );
  });

  it('brings no day from the future', () => {
    const file = shelfFile(
      shelf({ stories: [story({ later: at(99) })], annotations: [annotation({ at: at(99) })] }),
      STORIES,
    );
    expect(parseShelfFile(file, STORIES, NOW)).toMatchObject({
      stories: [{ later: NOW }],
      annotations: [{ at: NOW }],
    });
  });

  const time = '2026-11-26T12:00:00.000Z';
  const there = { href: 'one/', label: 'One', position: 1, at: time };
  const words = {
    ...{ id: 'a1', kind: 'highlight', href: 'one/', label: 'One', quotation: 'Sea.' },
    ...{ lang: 'en', dir: 'ltr', note: '', at: time, edited: time },
  };
  const none = { kind: 'lamplight-shelf', version: 1, stories: {} };
  const refused: readonly [string, unknown, string][] = [
    ['an array', [], 'other'],
    ['another kind', { kind: 'bookmarks' }, 'other'],
    ['a later version', { kind: 'lamplight-shelf', version: 2 }, 'newer'],
    ['no version', { kind: 'lamplight-shelf', stories: {} }, 'damaged'],
    ['no stories', { kind: 'lamplight-shelf', version: 1, stories: [] }, 'damaged'],
    ['preferences that are no list', { ...none, preferences: {} }, 'damaged'],
    ['a preference of nothing', { ...none, preferences: [{ at: time }] }, 'damaged'],
    ['what is hidden and no kind', preferring({ is: 'hidden', kind: 'x', slug: 'x' }), 'damaged'],
    ['a filter elsewhere', preferring({ is: 'filter', href: '//evil.example/?q=x' }), 'damaged'],
    ['a filter above the archive', preferring({ is: 'filter', href: 'x/../../?q=x' }), 'damaged'],
    [
      'a filter above another',
      preferring({ is: 'filter', href: 'a/../../archive/x/?q' }),
      'damaged',
    ],
    ['half a letter', preferring({ is: 'hidden', kind: 'tag', slug: '\ud800' }), 'damaged'],
    ['a filter that is a script', preferring({ is: 'filter', href: 'javascript:?x' }), 'damaged'],
    ['a story of nothing', file({ 'tide/': {} }), 'entry'],
    ['a title that is none', file({ 'tide/': { ...NOTE, title: 7 } }), 'entry'],
    ['a time that is none', file({ 'tide/': { ...NOTE, later: 'soon' } }), 'entry'],
    ['a time as a number', file({ 'tide/': { ...NOTE, later: 7 } }), 'entry'],
    ['lists that are none', file({ 'tide/': { ...NOTE, lists: 'Comfort' } }), 'entry'],
    ['a story above the archive', file({ '../': NOTE }), 'entry'],
    ['a story on another site', file({ '//evil.example/': NOTE }), 'entry'],
    ['a key that is no story', file({ ['__proto__']: NOTE }), 'entry'],
    ['a place elsewhere', file({ 'tide/': withPlace({ href: '../../x' }) }), 'entry'],
    ['a paragraph before the first', file({ 'tide/': withPlace({ paragraph: -1 }) }), 'entry'],
    ['half a character', file({ 'tide/': withPlace({ offset: 1.5 }) }), 'entry'],
    ['more than the whole', file({ 'tide/': withPlace({ part: 2 }) }), 'entry'],
    ['chapters that are none', file({ 'tide/': withPlace({ read: [1] }) }), 'entry'],
    ['words elsewhere', file({ 'tide/': withWords({ href: '../x' }) }), 'entry'],
    ['words of no kind', file({ 'tide/': withWords({ kind: 'scribble' }) }), 'entry'],
    ['a note that is none', file({ 'tide/': withWords({ note: 7 }) }), 'entry'],
    ['visits that are none', file({ 'tide/': { ...NOTE, visits: [7] } }), 'entry'],
  ];
  it.each(refused)('is refused whole with %s', (_, content, reason) => {
    expect(parseShelfFile(JSON.stringify(content), STORIES, NOW)).toMatchObject({
      refused: reason,
    });
  });

  it('is taken in where those are as they should be', () => {
    const content = file({ 'tide/': { ...withPlace({}), annotations: [words] } });
    expect(parseShelfFile(JSON.stringify(content), STORIES, NOW)).toMatchObject({
      stories: [{ story: TIDE }],
      annotations: [{ id: 'a1' }],
    });
  });

  it('need not tell of a moment that no file could: it is no time', () => {
    const late = { story: TIDE, note: NOTE, later: 8.64e15 };
    expect(parseShelfStory(late)).toMatchObject(late);
    expect(shelfFile(shelf({ stories: [late] }), STORIES)).toContain('+275760-09-13');
    expect(parseShelfStory({ ...late, later: 8.64e15 + 1 })).toBeUndefined();
  });

  it('is refused where it is no JSON', () => {
    expect(parseShelfFile('{"kind"', STORIES, NOW)).toEqual({ refused: 'damaged' });
  });

  function preferring(wrong: object): object {
    return { ...none, preferences: [{ name: 'X', at: time, ...wrong }] };
  }

  function withPlace(wrong: object): object {
    return { ...NOTE, place: { ...there, ...wrong } };
  }

  function withWords(wrong: object): object {
    return { ...NOTE, annotations: [{ ...words, ...wrong }] };
  }
});

function file(stories: Readonly<Record<string, unknown>>): unknown {
  return { kind: 'lamplight-shelf', version: 1, stories };
}
