import { describe, expect, it } from 'vitest';
import type { Kept, Place } from '../../../src/reader/place.ts';
import type { ShelfEntry } from '../../../src/reader/shelf-entry.ts';
import { merged, parseShelfFile, shelfFile } from '../../../src/reader/shelf-file.ts';

const STORIES = '/archive/stories/';
const NOW = 2_000;

const note = { title: 'Tide', lang: 'en', dir: undefined, authors: ['tidewrack'], chapters: 3 };
const kept = (at: number): Kept => ({ ...note, at });
const place = (at: number, chapter = 'one'): Place => ({
  ...note,
  href: `${STORIES}tide/${chapter}/#p-abcdef`,
  label: 'One',
  position: 1,
  finished: undefined,
  at,
});
const entry = (parts: Partial<ShelfEntry>): ShelfEntry => ({
  story: `${STORIES}tide/`,
  place: undefined,
  kept: undefined,
  ...parts,
});

describe('a shelf in a file', () => {
  it('comes back as it was, and moves with its archive', () => {
    const shelf = [entry({ place: place(1_000), kept: kept(900) })];
    const file = shelfFile(shelf, STORIES);
    expect(parseShelfFile(file, STORIES, NOW)).toEqual(shelf);
    const moved = parseShelfFile(file, '/stories/', NOW);
    expect(moved).toMatchObject([
      { story: '/stories/tide/', place: { href: '/stories/tide/one/#p-abcdef' } },
    ]);
  });

  it('keeps the line of a place, how far it is, and what was read', () => {
    const there = { paragraph: 12, offset: 340, part: 0.62, read: ['zero/', 'one/'] };
    const shelf = [entry({ place: { ...place(1_000), ...there } })];
    expect(parseShelfFile(shelfFile(shelf, STORIES), STORIES, NOW)).toEqual(shelf);
  });

  it.each([{ paragraph: -1 }, { offset: 1.5 }, { part: 2 }, { read: [1] }, { read: 'one/' }])(
    'is refused with a place that has %j',
    (wrong) => {
      const shelf = [entry({ place: { ...place(1_000), ...wrong } as unknown as Place })];
      expect(parseShelfFile(shelfFile(shelf, STORIES), STORIES, NOW)).toMatchObject({
        refused: 'entry',
      });
    },
  );

  it('adds what was read elsewhere to what was read here', () => {
    const here = entry({ place: { ...place(2_000), read: ['one/'] } });
    const there = entry({ place: { ...place(1_000), read: ['zero/', 'one/'] } });
    const [both] = merged([here], [there]);
    expect(both?.place).toMatchObject({ at: 2_000, read: ['one/', 'zero/'] });
    expect(merged([here], [here])).toEqual([]);
  });

  it('brings no day from the future', () => {
    const file = shelfFile([entry({ kept: kept(9_999) })], STORIES);
    expect(parseShelfFile(file, STORIES, NOW)).toMatchObject([{ kept: { at: NOW } }]);
  });

  const refused: readonly [string, unknown, string][] = [
    ['an array', [], 'other'],
    ['another kind', { kind: 'bookmarks' }, 'other'],
    ['a later version', { kind: 'lamplight-shelf', version: 2 }, 'newer'],
    ['no version', { kind: 'lamplight-shelf', stories: {} }, 'damaged'],
    ['no stories', { kind: 'lamplight-shelf', version: 1, stories: [] }, 'damaged'],
    ['a story of nothing', file({ 'tide/': {} }), 'entry'],
    ['a title that is none', file({ 'tide/': { kept: { ...kept(1), title: 7 } } }), 'entry'],
    ['a story above the archive', file({ '../': { kept: kept(1) } }), 'entry'],
    ['a story on another site', file({ '//evil.example/': { kept: kept(1) } }), 'entry'],
    ['a place elsewhere', file({ 'tide/': { place: { ...place(1), href: '../../x' } } }), 'entry'],
    ['a key that is no story', file({ ['__proto__']: { kept: kept(1) } }), 'entry'],
  ];
  it.each(refused)('is refused whole with %s', (_, content, reason) => {
    expect(parseShelfFile(JSON.stringify(content), STORIES, NOW)).toMatchObject({
      refused: reason,
    });
  });

  it('is refused where it is no JSON', () => {
    expect(parseShelfFile('{"kind"', STORIES, NOW)).toEqual({ refused: 'damaged' });
  });
});

describe('a shelf taken in', () => {
  it('changes what is new or newer, and nothing else', () => {
    const here = [entry({ place: place(1_000), kept: kept(500) })];
    expect(merged(here, here)).toEqual([]);
    expect(merged(here, [entry({ place: place(900, 'two') })])).toEqual([]);
    expect(merged([], here)).toEqual(here);
    expect(merged(here, [entry({ place: place(1_100, 'two') })])).toEqual([
      entry({ place: place(1_100, 'two'), kept: kept(500) }),
    ]);
  });
});

function file(stories: Readonly<Record<string, unknown>>): unknown {
  return { kind: 'lamplight-shelf', version: 1, stories };
}
