import { describe, expect, it } from 'vitest';
import { readMetadataLine } from '../../../src/import/fanfiction-net/metadata-line.ts';
import { parseSiteDay } from '../../../src/import/fanfiction-net/site-day.ts';

describe('FanFiction.net’s line of facts', () => {
  it('is read into the keys of front matter', () => {
    expect(
      readMetadataLine(
        'Rated: Fiction  T - English - Drama/Hurt/Comfort - [Ada L., Tom W.] Mrs. Rook, Cat - Chapters: 12 - Words: 61,619 - Reviews: 1,234 - Favs: 12 - Follows: 7 - Updated: 3/14/2015 - Published: Jan 3, 2014 - Status: Complete - id: 123',
      ),
    ).toEqual({
      metadata: {
        rating: 'teen',
        languages: ['en'],
        tags: ['Drama', 'Hurt/Comfort'],
        relationships: ['Ada L./Tom W.'],
        characters: ['Ada L.', 'Tom W.', 'Mrs. Rook', 'Cat'],
        published: '2014-01-03',
        updated: '2015-03-14',
        status: 'complete',
        sources: ['https://www.fanfiction.net/s/123/'],
      },
      words: 61_619,
      chapters: 12,
      counts: ['Reviews: 1,234', 'Favs: 12', 'Follows: 7'],
      unplaced: [],
    });
  });

  it('may have labels throughout, as FicHub writes it', () => {
    const line = readMetadataLine(
      'Rated: Fiction M - Language: German - Genre: Adventure/Sci-Fi - Characters: Ada L., [Tom W., Rook, Cat] - Reviews: 5',
    );
    expect(line?.metadata).toEqual({
      rating: 'mature',
      languages: ['de'],
      tags: ['Adventure', 'Sci-Fi'],
      characters: ['Ada L.', 'Tom W.', 'Rook', 'Cat'],
      relationships: ['Tom W./Rook/Cat'],
    });
  });

  it('may have no genre, no characters, or a dash in a name', () => {
    const characters = readMetadataLine('Rated: Fiction K - English - Ada L. - Words: 5 - id: 1');
    expect(characters?.metadata).toMatchObject({ characters: ['Ada L.'], languages: ['en'] });
    expect(characters?.metadata.tags).toBeUndefined();
    expect(readMetadataLine('Rated: Fiction K+ - Farsi - Humor - id: 1')?.metadata).toEqual({
      rating: 'general',
      languages: ['fa'],
      tags: ['Humor'],
      status: 'ongoing',
      sources: ['https://www.fanfiction.net/s/1/'],
    });
    const dash = readMetadataLine('Rated: M - English - Poetry - Ra - The Sun, Rook - Words: 5');
    expect(dash?.metadata.characters).toEqual(['Ra - The Sun', 'Rook']);
  });

  it('says that a story is ongoing by not saying that it is complete, where the line is whole', () => {
    expect(readMetadataLine('Rated: T - English - id: 1')?.metadata.status).toBe('ongoing');
    expect(readMetadataLine('Rated: T - Language: English')?.metadata.status).toBeUndefined();
  });

  it('keeps what it does not understand', () => {
    const line = readMetadataLine(
      'Rated: Fiction X9 - English - Updated: 5/8 - Published: 8m ago - Chapters: some',
    );
    expect(line?.unplaced).toEqual([
      'Rated: Fiction X9',
      'Updated: 5/8',
      'Published: 8m ago',
      'Chapters: some',
    ]);
  });

  it('is not any line that begins alike', () => {
    expect(readMetadataLine('Rated: the best tea in town')).toBeUndefined();
    expect(readMetadataLine('Ada rated: T - English')).toBeUndefined();
  });
});

describe('a date on FanFiction.net', () => {
  it.each([
    ['3/4/2015', '2015-03-04'],
    ['03-21-13', '2013-03-21'],
    ['12-31-99', '1999-12-31'],
    ['Jan 3, 2014', '2014-01-03'],
    ['2015-03-04', '2015-03-04'],
    ['13/4/2015', undefined],
    ['5/8', undefined],
    ['Jan 3', undefined],
    ['8m ago', undefined],
  ])('%s', (written, day) => {
    expect(parseSiteDay(written)).toBe(day);
  });
});
