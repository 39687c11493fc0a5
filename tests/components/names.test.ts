import { describe, expect, test } from 'vitest';
import CountedNames from '../../src/components/lists/CountedNames.astro';
import NameAbout from '../../src/components/lists/NameAbout.astro';
import NameGroup from '../../src/components/lists/NameGroup.astro';
import NameIndex from '../../src/components/lists/NameIndex.astro';
import Names from '../../src/components/lists/Names.astro';
import type { NamePage } from '../../src/query/views.ts';
import { called, headingsOf, heard, linksOf, namesOf, tongueOf, wordsOf } from './reading.ts';
import { render } from './render.ts';
import { ARABIC, BASE, counted, JAPANESE, linked, MARKUP, unlinked } from './views.ts';

describe('names in a row', () => {
  test('are links, parted by commas, with none after the last', async () => {
    const body = await render(Names, { names: [linked('Ann'), linked('Ben'), linked('Cora')] });
    expect(wordsOf(body)).toBe('Ann, Ben, Cora');
    expect(namesOf(body, 'a')).toEqual(['Ann', 'Ben', 'Cora']);
  });

  test.each(['Anonymous', 'Unknown', 'orphan_account'])('%s leads nowhere', async (name) => {
    const body = await render(Names, { names: [unlinked(name), linked('Ben')] });
    expect(wordsOf(body)).toBe(`${name}, Ben`);
    expect(namesOf(body, 'a')).toEqual(['Ben']);
  });

  test('show what qualifies them, outside of the link to the plain name', async () => {
    const names = [linked('Ann/Ben', { qualifiers: ['past', 'one-sided'] }), linked('Cora')];
    const body = await render(Names, { names });
    expect(wordsOf(body)).toBe('Ann/Ben (past) (one-sided), Cora');
    expect(namesOf(body, 'a')).toEqual(['Ann/Ben', 'Cora']);
  });

  test('say their language and direction, with a page and without', async () => {
    const names = [
      linked('شهرزاد', ARABIC),
      { ...unlinked('ジョバンニ'), ...JAPANESE },
      linked('Ann'),
    ];
    const body = await render(Names, { names });
    expect(tongueOf(called(body, 'a', 'شهرزاد'))).toEqual(ARABIC);
    expect(tongueOf(called(body, '[lang="ja"]', 'ジョバンニ'))).toEqual(JAPANESE);
    expect(tongueOf(called(body, 'a', 'Ann'))).toEqual({ lang: null, dir: null });
  });

  test('are as they were typed, whatever they hold', async () => {
    const body = await render(Names, { names: [linked(MARKUP, { qualifiers: ['<i>past</i>'] })] });
    expect(wordsOf(body)).toBe(`${MARKUP} (<i>past</i>)`);
  });
});

describe('a list of names', () => {
  test('says in words how many stories stand behind each', async () => {
    const body = await render(CountedNames, {
      names: [counted('Ann', 1), counted('Ben', 12480)],
    });
    expect([...body.querySelectorAll('li')].map(heard)).toEqual([
      'Ann: 1 story',
      'Ben: 12,480 stories',
    ]);
  });
});

describe('the names that belong beside a list', () => {
  const group = { kind: 'character', href: `${BASE}characters/` } as const;
  const names = [counted('Ann', 3), counted('Ben', 2)];

  test('lead to all of their kind, and say how many more there are', async () => {
    const body = await render(NameGroup, { group: { ...group, names, total: 40 } });
    expect(headingsOf(body)).toEqual(['2 Characters']);
    expect(linksOf(body)).toMatchObject({ Characters: group.href, '38 more': group.href });
  });

  test('promise no more where these are all', async () => {
    const body = await render(NameGroup, { group: { ...group, names, total: 2 } });
    expect(namesOf(body, 'a')).toEqual(['Characters', 'Ann', 'Ben']);
  });
});

describe('an index of names', () => {
  const groups = [
    { letter: 'A', id: 'letter-A', names: [counted('Ann', 1)] },
    { letter: undefined, id: 'letter-other', names: [counted('221B', 2)] },
  ];
  const letters = [
    { letter: 'A', href: '#letter-A' },
    { letter: 'Z', href: `${BASE}characters/page/2/#letter-Z` },
    { letter: undefined, href: '#letter-other' },
  ];

  test('has a heading for each letter, and one for what begins with none', async () => {
    const body = await render(NameIndex, { index: { groups, letters } });
    expect(headingsOf(body)).toEqual(['2 A', '2 Other']);
  });

  test('leads to each letter, on this page and on others', async () => {
    const body = await render(NameIndex, { index: { groups, letters } });
    const ways = called(body, 'nav', 'By first letter');
    expect(linksOf(ways)).toEqual({
      A: '#letter-A',
      Z: `${BASE}characters/page/2/#letter-Z`,
      Other: '#letter-other',
    });
    for (const { id } of groups) expect(body.querySelector(`[id="${id}"]`)).not.toBeNull();
  });

  test('of one letter has no ways to letters', async () => {
    const body = await render(NameIndex, { index: { groups, letters: letters.slice(0, 1) } });
    expect(body.querySelector('nav')).toBeNull();
  });

  test('without letters has no headings', async () => {
    const all = [{ letter: undefined, id: 'all', names: [counted('العربية', 1, ARABIC)] }];
    const body = await render(NameIndex, { index: { groups: all, letters: [] } });
    expect(headingsOf(body)).toEqual([]);
    expect(tongueOf(called(body, 'a', 'العربية'))).toEqual(ARABIC);
  });
});

describe('what stands around a name', () => {
  const bare: Pick<NamePage, 'description' | 'aliases' | 'lines' | 'groups'> = {
    description: undefined,
    aliases: [],
    lines: [],
    groups: [],
  };

  test('is nothing where nothing is known of it', async () => {
    expect(wordsOf(await render(NameAbout, { name: bare }))).toBe('');
  });

  test('is said in words, each line under what it is', async () => {
    const body = await render(NameAbout, {
      name: {
        ...bare,
        description: { text: 'Cases by lamplight.', lang: undefined, dir: undefined },
        aliases: ['Johnlock', 'Sherlock x John'],
        lines: [
          { label: 'above', names: [linked('Victorian')] },
          { label: 'fandom', names: [linked('Sherlock Holmes')] },
          { label: 'character', names: [linked('Holmes'), linked('Watson')] },
        ],
      },
    });
    expect(namesOf(body, 'p')).toEqual(['Cases by lamplight.']);
    expect([...body.querySelectorAll('dl > div')].map(wordsOf)).toEqual([
      'Also called Johnlock, Sherlock x John',
      'Part of Victorian',
      'Fandom Sherlock Holmes',
      'Characters Holmes, Watson',
    ]);
  });

  test('is folded by kind where it may be much, the most used names first in sight', async () => {
    const body = await render(NameAbout, {
      name: {
        ...bare,
        groups: [
          {
            label: 'within',
            href: undefined,
            names: [counted('A Study', 1)],
            folded: [],
            total: 1,
          },
          {
            label: 'character',
            href: `${BASE}characters/`,
            names: [counted('Watson', 9)],
            folded: [counted('Hudson', 2), counted('Lestrade', 1)],
            total: 1203,
          },
        ],
      },
    });
    const [within, characters] = body.querySelectorAll('.groups > details');
    expect(wordsOf(called(within ?? body, 'summary', 'Within it 1'))).toBe('Within it 1');
    expect(namesOf(within ?? body, 'a')).toEqual(['A Study']);
    expect(namesOf(characters ?? body, 'summary')).toEqual(['Characters 1,203', '2 more']);
    expect(namesOf(characters ?? body, ':scope > ul a')).toEqual(['Watson']);
    expect(namesOf(characters ?? body, ':scope > details a')).toEqual([
      'Hudson',
      'Lestrade',
      '1,200 more',
    ]);
    expect(linksOf(characters ?? body)['1,200 more']).toBe(`${BASE}characters/`);
  });

  test('keeps each other spelling apart, whichever way it is written', async () => {
    const aliases = ['قنديل', 'Qandil', 'הנר'];
    const body = await render(NameAbout, { name: { ...bare, aliases } });
    expect(wordsOf(body)).toBe('Also called قنديل, Qandil, הנר');
    expect([...body.querySelectorAll('bdi')].map(wordsOf)).toEqual(aliases);
  });
});
