/** What the help says of finding stories, row by row: see content/pages/finding.md. */
import { beforeAll, describe, expect, test } from 'vitest';
import { packCatalogue } from '../../../src/search/build/catalogue-packs.ts';
import { formatState, parseState } from '../../../src/search/browser/browse/browse-state.ts';
import type { Catalogue } from '../../../src/search/browser/catalogue/catalogue.ts';
import type { Answer } from '../../../src/search/browser/catalogue/question.ts';
import type { Facet, Measure } from '../../../src/search/catalogue-manifest.ts';
import { catalogueCorpus } from '../../catalogue-corpus.ts';
import { CorpusReader } from './corpus-reader.ts';
import { catalogueOfFew } from './few-stories.ts';
import { EVERYTHING, nameOf, openCatalogue, slugOf } from './served-catalogue.ts';

/** The answer to an address in which all has a meaning and is known. */
async function ask(catalogue: Catalogue, search: string): Promise<Answer> {
  const { state, faults } = parseState(search);
  expect(faults, search).toEqual([]);
  const answer = await catalogue.ask(state, EVERYTHING);
  expect(answer.unknown, search).toEqual([]);
  return answer;
}

describe('a catalogue of 10,000 stories', () => {
  let corpus: CorpusReader;
  let catalogue: Catalogue;
  beforeAll(() => {
    const input = catalogueCorpus(10_000);
    corpus = new CorpusReader(input);
    catalogue = openCatalogue(packCatalogue(input));
  });

  /** Expects the stories that pass, and no other: some, and not all. */
  async function expectFound(search: string, passes: (story: number) => boolean): Promise<void> {
    const expected = corpus.stories(passes);
    expect(expected.length, search).toBeGreaterThan(0);
    expect(expected.length, search).toBeLessThan(corpus.input.stories);
    const { stories, total } = await ask(catalogue, search);
    expect(
      stories.toSorted((a, b) => a - b),
      search,
    ).toEqual(expected);
    expect(total, search).toBe(expected.length);
  }

  /** A value that a story has to have. */
  async function expectKept(facet: Facet): Promise<void> {
    const [, name] = corpus.twoNames(facet);
    await expectFound(`?${facet}=${slugOf(name)}`, (story) => corpus.has(facet, name, story));
  }

  /** Two values at once, of which a story has to have both. */
  async function expectBothKept(facet: Facet): Promise<void> {
    const [first, second] = corpus.twoNames(facet);
    await expectKept(facet);
    await expectFound(
      `?${facet}=${slugOf(first)}&${facet}=${slugOf(second)}`,
      (story) => corpus.has(facet, first, story) && corpus.has(facet, second, story),
    );
  }

  /** Two values at once that no story may have. */
  async function expectLeftOut(facet: Facet): Promise<void> {
    const [first, second] = corpus.twoNames(facet);
    const search = `?${facet}.not=${slugOf(first)}&${facet}.not=${slugOf(second)}`;
    await expectFound(
      search,
      (story) => !corpus.has(facet, first, story) && !corpus.has(facet, second, story),
    );
  }

  /** A range whose ends are those of real stories: each end belongs to it, and stands alone, too. */
  async function expectRange(measure: Exclude<Measure, 'published' | 'updated'>): Promise<void> {
    const numbers = corpus.input.measures[measure];
    const sorted = numbers.toSorted((a, b) => a - b);
    const [from = 0, to = 0] = [sorted[8000], sorted[9500]];
    const numberOf = (story: number): number => numbers[story] ?? 0;
    await expectFound(`?${measure}=${from}..${to}`, (story) => {
      return numberOf(story) >= from && numberOf(story) <= to;
    });
    await expectFound(`?${measure}=${from}..`, (story) => numberOf(story) >= from);
    await expectFound(`?${measure}=..${to}`, (story) => numberOf(story) <= to);
  }

  /** Days as a reader writes them, either end alone, too; an undated story is in none. */
  async function expectDays(measure: 'published' | 'updated'): Promise<void> {
    const days = corpus.stories((story) => corpus.dayOf(measure, story) !== '');
    const [from, to] = [days[3000], days[7000]].map((at) => corpus.dayOf(measure, at ?? 0)).sort();
    if (from === undefined || to === undefined) throw new Error('The corpus has no days.');
    const dayOf = (story: number): string => corpus.dayOf(measure, story);
    await expectFound(
      `?${measure}=${from}..${to}`,
      (story) => dayOf(story) >= from && dayOf(story) <= to,
    );
    await expectFound(`?${measure}=${from}..`, (story) => dayOf(story) >= from);
    await expectFound(`?${measure}=..${to}`, (story) => dayOf(story) !== '' && dayOf(story) <= to);
  }

  /** Every story, once, by a measure; undated ones last. */
  async function expectSorted(sort: string, measure: Measure, way: 1 | -1): Promise<void> {
    const { stories } = await ask(catalogue, `?sort=${sort}`);
    expect(new Set(stories).size, sort).toBe(corpus.input.stories);
    const numbers = corpus.input.measures[measure];
    const known = numbers.filter((number) => number > 0).sort((a, b) => way * (a - b));
    const unknown = numbers.filter((number) => number === 0);
    expect(
      stories.map((story) => numbers[story]),
      sort,
    ).toEqual([...known, ...unknown]);
  }

  test('sorts by author', async () => {
    const { stories } = await ask(catalogue, '?sort=author');
    expect(stories).toEqual(corpus.input.byAuthor);
  });
  test('sorts by title', async () => {
    const { stories } = await ask(catalogue, '?sort=title');
    expect(stories).toEqual(corpus.input.byTitle);
  });
  test('sorts by how well a story answers words', async () => {
    const term = commonTerm();
    const worthOf = worths(term);
    const { stories } = await ask(catalogue, `?q=${term}`);
    expect(stories.toSorted((a, b) => a - b)).toEqual(
      corpus.stories((story) => worthOf(story) > 0),
    );
    const found = stories.map(worthOf);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect(new Set(found).size).toBeGreaterThan(1);
  });
  test('seeks words among what filters leave', async () => {
    const term = commonTerm();
    const worthOf = worths(term);
    await expectFound(
      `?q=${term}&rating=teen`,
      (story) => worthOf(story) > 0 && corpus.has('rating', 'teen', story),
    );
  });

  /** A word that stands in titles and in names, whole and as a beginning: the most used of them. */
  function commonTerm(): string {
    const every = corpus.stories(() => true);
    const found = corpus
      .titleWords()
      .slice(0, 40)
      .find((term) => new Set(every.map(worths(nameOf(term)))).size > 3);
    return nameOf(found);
  }

  /** What a story is worth by a word: by the best place in which it, or its beginning, stands. */
  function worths(word: string): (story: number) => number {
    const fields = [
      { worth: 8, values: corpus.titleWords() },
      { worth: 4, values: corpus.input.facets.author },
      { worth: 3, values: corpus.input.facets.fandom },
      { worth: 2, values: [...corpus.input.facets.relationship, ...corpus.input.facets.character] },
      { worth: 1, values: corpus.input.facets.tag },
    ];
    const known = new Map<number, number>();
    for (const { worth, values } of fields) {
      for (const value of values) {
        const words = nameOf(value)
          .toLowerCase()
          .split(/[^a-z]+/u);
        const isWhole = words.includes(word);
        if (!isWhole && !words.some((each) => each.startsWith(word))) continue;
        for (const story of value.stories) {
          known.set(story, Math.max(known.get(story) ?? 0, isWhole ? worth : worth / 2));
        }
      }
    }
    return (story) => known.get(story) ?? 0;
  }

  test('sorts by publication', () => expectSorted('published', 'published', -1));
  test('sorts by update', () => expectSorted('updated', 'updated', -1));
  test('sorts by length', () => expectSorted('words', 'words', -1));
  test('sorts the other way round', async () => {
    await expectSorted('-published', 'published', 1);
    await expectSorted('-updated', 'updated', 1);
    await expectSorted('-words', 'words', 1);
    const { byTitle, byAuthor } = corpus.input;
    expect((await ask(catalogue, '?sort=-title')).stories).toEqual(byTitle.toReversed());
    expect((await ask(catalogue, '?sort=-author')).stories).toEqual(byAuthor.toReversed());
  });

  test('keeps to a rating', () => expectKept('rating'));
  test('keeps to a warning', () => expectKept('warning'));
  test('keeps to a category', () => expectKept('category'));
  test('keeps to fandoms', () => expectBothKept('fandom'));
  test('keeps to characters', () => expectBothKept('character'));
  test('keeps to relationships', () => expectBothKept('relationship'));
  test('keeps to tags', () => expectBothKept('tag'));
  test('keeps to an author', () => expectKept('author'));
  test('keeps to a series', () => expectKept('series'));
  test('keeps to a collection', () => expectKept('collection'));
  test('keeps to a language', () => expectKept('language'));

  test('leaves out ratings', () => expectLeftOut('rating'));
  test('leaves out warnings', () => expectLeftOut('warning'));
  test('leaves out categories', () => expectLeftOut('category'));
  test('leaves out fandoms', () => expectLeftOut('fandom'));
  test('leaves out characters', () => expectLeftOut('character'));
  test('leaves out relationships', () => expectLeftOut('relationship'));
  test('leaves out tags', () => expectLeftOut('tag'));
  test('leaves out authors, series and collections', async () => {
    for (const facet of ['author', 'series', 'collection'] as const) await expectLeftOut(facet);
  });
  test('leaves out names of several kinds at once', async () => {
    const [tag] = corpus.twoNames('tag');
    const [, character] = corpus.twoNames('character');
    const [fandom] = corpus.twoNames('fandom');
    await expectFound(
      `?fandom.not=${slugOf(fandom)}&character.not=${slugOf(character)}&tag.not=${slugOf(tag)}`,
      (story) =>
        !corpus.has('fandom', fandom, story) &&
        !corpus.has('character', character, story) &&
        !corpus.has('tag', tag, story),
    );
  });

  test('offers the most used names, each with what it would leave', async () => {
    const [fandom] = corpus.twoNames('fandom');
    const { state } = parseState(`?fandom.not=${slugOf(fandom)}&words=2000..`);
    const left = corpus.stories(
      (story) =>
        !corpus.has('fandom', fandom, story) && (corpus.input.measures.words[story] ?? 0) >= 2000,
    );
    for (const facet of ['relationship', 'character', 'tag', 'rating'] as const) {
      const counts = new Map<string, number>();
      for (const story of left) {
        for (const name of corpus.namesOf(facet, story)) {
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
      const { values } = await catalogue.offer(facet, state, { sought: '', count: 10 });
      const offered = values.map(({ stories }) => stories);
      const mostUsed = [...counts.values()].sort((a, b) => b - a).slice(0, 10);
      expect(offered, facet).toEqual(mostUsed);
      expect(offered, facet).toEqual(values.map(({ name }) => counts.get(name)));
    }
  });
  test('finds the rarest name by what is typed', async () => {
    const name = corpus.names('character').at(-1) ?? '';
    const { state } = parseState('');
    const reversed = name.split(' ').reverse().join(' ');
    for (const sought of [name.slice(0, -2), name.toUpperCase(), reversed]) {
      const { values } = await catalogue.offer('character', state, { sought, count: 10 });
      expect(
        values.map((value) => value.name),
        sought,
      ).toContain(name);
    }
  });

  test('has crossovers among the others', async () => {
    const [rating] = corpus.twoNames('rating');
    const rated = (story: number): boolean => corpus.has('rating', rating, story);
    const crossovers = corpus.input.crossovers.filter(rated);
    expect(crossovers.length).toBeGreaterThan(0);
    await expectFound(`?rating=${slugOf(rating)}`, rated);
  });
  test('leaves out crossovers', async () => {
    const crossovers = new Set(corpus.input.crossovers);
    await expectFound('?crossovers=none', (story) => !crossovers.has(story));
  });
  test('keeps to crossovers', async () => {
    const crossovers = new Set(corpus.input.crossovers);
    await expectFound('?crossovers=only', (story) => crossovers.has(story));
  });

  test('keeps to complete stories', async () => {
    await expectFound('?status=complete', (story) => corpus.has('status', 'complete', story));
  });
  test('keeps to stories in progress', async () => {
    await expectFound('?status.not=complete', (story) => !corpus.has('status', 'complete', story));
  });
  test('tells what goes on from what rests and what is given up', async () => {
    for (const status of ['ongoing', 'hiatus', 'abandoned']) {
      await expectFound(`?status=${status}`, (story) => corpus.has('status', status, story));
    }
  });

  test('keeps to a length', () => expectRange('words'));
  test('keeps to days of update', () => expectDays('updated'));
  test('keeps to days of publication', () => expectDays('published'));
  test('keeps to a number of chapters', () => expectRange('chapters'));
  test('keeps to a time that reading takes', () => expectRange('minutes'));
  test('keeps to one-shots', async () => {
    await expectFound('?one-shots=only', (story) => corpus.input.measures.chapters[story] === 1);
  });
  test('leaves out one-shots', async () => {
    await expectFound('?one-shots=none', (story) => corpus.input.measures.chapters[story] !== 1);
  });

  test('finds stories by words of their titles', async () => {
    const words = corpus.titleWords();
    const [first, second] = words;
    const ofFirst = new Set(first?.stories);
    const ofSecond = new Set(second?.stories);
    const [word, other] = [nameOf(first), nameOf(second)];
    await expectFound(`?q=title:"${word}"`, (story) => ofFirst.has(story));
    await expectFound(
      `?q=title:"${word}" title:"${other}"`,
      (story) => ofFirst.has(story) && ofSecond.has(story),
    );
    const rare = words.findLast(({ name }) => name.length >= 7);
    const name = nameOf(rare);
    const mistyped = name.slice(0, 3) + name.charAt(4) + name.charAt(3) + name.slice(5);
    expect(mistyped).not.toBe(name);
    const { stories } = await ask(catalogue, `?q=title:${mistyped}`);
    expect(stories, mistyped).toEqual(expect.arrayContaining([...(rare?.stories ?? [])]));
    expect(stories.length, mistyped).toBeLessThan(corpus.input.stories / 2);
  });

  test('keeps words in quotation marks together and in order', async () => {
    const { titles } = corpus.input;
    const counts = new Map<string, number>();
    const pairsOf = (title: string): readonly string[] => {
      const words = title.toLowerCase().split(' ');
      return words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
    };
    for (const pair of titles.flatMap(pairsOf)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    const [pair = ''] = [...counts.keys()].sort(
      (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
    );
    const reversed = pair.split(' ').reverse().join(' ');
    const has = (words: string, story: number): boolean =>
      pairsOf(titles[story] ?? '').includes(words);
    await expectFound(`?q=title:"${pair}"`, (story) => has(pair, story));
    await expectFound(`?q=title:"${reversed}"`, (story) => has(reversed, story));
    await expectFound(`?q=-title:"${pair}"`, (story) => !has(pair, story));
    const name = corpus.names('tag').find((each) => each.split(' ').length > 1) ?? '';
    await expectFound(`?q=tag:"${name}"`, (story) => corpus.has('tag', name, story));
  });

  test('takes one of several names as enough', async () => {
    for (const facet of ['fandom', 'relationship', 'tag', 'rating', 'language'] as const) {
      const [first, second] = corpus.twoNames(facet);
      await expectFound(
        `?${facet}.any=${slugOf(first)}&${facet}.any=${slugOf(second)}`,
        (story) => corpus.has(facet, first, story) || corpus.has(facet, second, story),
      );
    }
  });
  test('takes one of several as enough and leaves others out', async () => {
    const [a = '', b = '', c = '', d = '', e = ''] = corpus.names('tag');
    await expectFound(
      `?tag.any=${slugOf(a)}&tag.any=${slugOf(b)}&tag.not=${slugOf(c)}&tag.not=${slugOf(d)}&tag=${slugOf(e)}`,
      (story) =>
        (corpus.has('tag', a, story) || corpus.has('tag', b, story)) &&
        !corpus.has('tag', c, story) &&
        !corpus.has('tag', d, story) &&
        corpus.has('tag', e, story),
    );
  });
  test('keeps to the main relationship', async () => {
    const [name] = corpus.twoNames('relationship');
    const { mains = [], stories = [] } =
      corpus.input.facets.relationship.find((value) => value.name === name) ?? {};
    expect(mains.length).toBeLessThan(stories.length);
    const main = new Set(mains);
    await expectFound(`?main=${slugOf(name)}`, (story) => main.has(story));
  });

  test('has all of a question in the address', async () => {
    const [fandom] = corpus.twoNames('fandom');
    const [tag, other] = corpus.twoNames('tag');
    const written =
      `?fandom=${slugOf(fandom)}&tag.any=${slugOf(tag)}&tag.any=${slugOf(other)}` +
      '&rating.not=explicit&words=1000..50000&published=2010-01-31..&crossovers=none&sort=-words&page=2';
    const { state, faults } = parseState(written);
    expect(faults).toEqual([]);
    expect(new URLSearchParams(formatState(state)).toString().split('&').sort()).toEqual(
      written.slice(1).split('&').sort(),
    );
    const { words } = corpus.input.measures;
    const crossovers = new Set(corpus.input.crossovers);
    await expectFound(written, (story) => {
      const length = words[story] ?? 0;
      return (
        corpus.has('fandom', fandom, story) &&
        (corpus.has('tag', tag, story) || corpus.has('tag', other, story)) &&
        !corpus.has('rating', 'explicit', story) &&
        length >= 1000 &&
        length <= 50_000 &&
        corpus.dayOf('published', story) >= '2010-01-31' &&
        !crossovers.has(story)
      );
    });
  });
});

describe('names and titles', () => {
  const TAGS = `
fandom:
  Sherlock Holmes: { aliases: [Sherlock Holmes - Arthur Conan Doyle], parents: [Victorian] }
  Dracula: { parents: [Victorian] }
relationship:
  Sherlock Holmes/John Watson: { aliases: [Johnlock] }
character:
  Hero (Greek Myth): { fandom: Greek Myth }
  Hero (Much Ado): { fandom: Much Ado }
`;

  /** The titles that an address finds among a few stories. */
  async function openFew(
    stories: Readonly<Record<string, string>>,
  ): Promise<(search: string) => Promise<readonly string[]>> {
    const { catalogue, titles } = await catalogueOfFew(stories, TAGS);
    return async (search) => (await ask(catalogue, search)).stories.map((at) => titles[at] ?? '');
  }

  test('sorts titles without their articles, and 2 before 10', async () => {
    const found = await openFew({
      'The Zebra': '',
      'A Lamp': '',
      'An Oar': '',
      '“The Moth”': '',
      'Night 10': '',
      'Night 2': '',
    });
    expect(await found('?sort=title')).toEqual([
      'A Lamp',
      '“The Moth”',
      'Night 2',
      'Night 10',
      'An Oar',
      'The Zebra',
    ]);
  });
  test('sorts titles without the articles of their languages', async () => {
    const found = await openFew({
      Mast: '',
      'L’Aube': 'language: fr',
      'Der Regen': 'language: de',
      'Las Olas': 'language: es',
      'Die Hard': '',
    });
    const sorted = ['L’Aube', 'Die Hard', 'Mast', 'Las Olas', 'Der Regen'];
    expect(await found('?sort=title')).toEqual(sorted);
  });

  test('finds under one name what is tagged with another', async () => {
    const { catalogue, titles } = await catalogueOfFew(
      {
        One: 'fandom: Sherlock Holmes - Arthur Conan Doyle\nrelationships: Johnlock',
        Two: 'fandom: SHERLOCK HOLMES\nrelationships: John Watson/Sherlock Holmes',
        Three: 'fandom: Dracula',
      },
      TAGS,
    );
    for (const search of [
      '?fandom=sherlock-holmes',
      '?relationship=sherlock-holmes-x-john-watson',
    ]) {
      const { stories } = await ask(catalogue, search);
      expect(stories.map((at) => titles[at]).sort(), search).toEqual(['One', 'Two']);
    }
    const { state } = parseState('');
    const sought = async (facet: Facet, name: string): Promise<readonly string[]> => {
      const { values } = await catalogue.offer(facet, state, { sought: name, count: 10 });
      return values.map((value) => value.name);
    };
    expect(await sought('relationship', 'johnlock')).toEqual(['Sherlock Holmes/John Watson']);
    expect(await sought('fandom', 'conan doyle')).toEqual(['Sherlock Holmes']);
  });
  test('never shows what a reader has hidden, in any question', async () => {
    const { catalogue, titles } = await catalogueOfFew({
      One: 'author: moth\ntags: Rain',
      Two: 'author: [wren, moth]\ntags: Fog',
      Three: 'author: wren\ntags: Rain',
      Four: 'author: wren\ntags: Lamps',
    });
    const values = [
      { kind: 'author' as const, slug: 'moth' },
      { kind: 'tag' as const, slug: 'lamps' },
    ];
    const hidden = { values, isRevealed: false };
    const found = async (search: string): Promise<readonly (string | undefined)[]> => {
      const { stories } = await catalogue.ask({ ...parseState(search).state, hidden }, EVERYTHING);
      return stories.map((at) => titles[at]);
    };
    expect(await found('')).toEqual(['Three']);
    expect(await found('?tag=rain')).toEqual(['Three']);
    expect(await found('?author=moth')).toEqual([]);
    expect(await found('?q=two')).toEqual([]);
    const { values: tags } = await catalogue.offer(
      'tag',
      { ...parseState('').state, hidden },
      { sought: '', count: 9 },
    );
    expect(tags.map(({ name, stories }) => [name, stories])).toEqual([['Rain', 1]]);
  });
  test('finds under its name of now what an address calls by another spelling', async () => {
    const { catalogue, titles } = await catalogueOfFew(
      { One: 'relationships: Sherlock Holmes/John Watson', Two: 'fandom: Emma' },
      TAGS,
    );
    const now = 'sherlock-holmes-x-john-watson';
    const renamed = [{ facet: 'relationship', slug: 'johnlock', now }];
    const { state } = parseState('?relationship=johnlock&main=johnlock');
    const answer = await catalogue.ask(state, EVERYTHING);
    expect(answer.stories.map((story) => titles[story])).toEqual(['One']);
    expect(answer.renamed).toEqual([...renamed, ...renamed]);
    expect(answer.unknown).toEqual([]);
    const values = [{ kind: 'relationship' as const, slug: 'johnlock' }];
    const hidden = { values, isRevealed: false };
    const left = await catalogue.ask({ ...parseState('').state, hidden }, EVERYTHING);
    expect(left.stories.map((story) => titles[story])).toEqual(['Two']);
    expect(left.renamed).toEqual(renamed);
  });
  test('has a family of fandoms with its members, and without', async () => {
    const found = await openFew({
      One: 'fandom: Sherlock Holmes',
      Two: 'fandom: Dracula',
      Three: 'fandom: Emma',
    });
    expect((await found('?fandom=victorian')).toSorted()).toEqual(['One', 'Two']);
    expect(await found('?fandom.not=victorian')).toEqual(['Three']);
  });
  test('calls no story of one family of fandoms a crossover', async () => {
    const found = await openFew({
      One: 'fandom: [Sherlock Holmes, Dracula]',
      Two: 'fandom: [Sherlock Holmes, Emma]',
      Three: 'fandom: Emma',
    });
    expect(await found('?crossovers=only')).toEqual(['Two']);
  });
  test('keeps two characters of one name apart', async () => {
    const { catalogue, titles } = await catalogueOfFew(
      {
        One: 'characters: Hero (Greek Myth)',
        Two: 'characters: Hero (Much Ado)',
        Three: 'fandom: Much Ado\ncharacters: Hero',
      },
      TAGS,
    );
    const { state } = parseState('');
    const { values } = await catalogue.offer('character', state, { sought: 'hero', count: 10 });
    expect(values.map(({ name }) => name).sort()).toEqual(['Hero (Greek Myth)', 'Hero (Much Ado)']);
    const found = async (slug: string): Promise<readonly (string | undefined)[]> =>
      (await ask(catalogue, `?character=${slug}`)).stories.map((at) => titles[at]).sort();
    expect(await found('hero-greek-myth')).toEqual(['One']);
    expect(await found('hero-much-ado')).toEqual(['Three', 'Two']);
  });
});
