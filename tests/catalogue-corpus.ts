import type { CatalogueInput, FacetValue } from '../src/search/build/catalogue-input.ts';
import type { Facet } from '../src/search/catalogue-manifest.ts';
import { vocabulary } from './bench/corpus.ts';
import { randomNumbers } from './random.ts';

/** How many values of a facet there are for each 1,000 stories, and how many a story has on average. */
const NAMED: Readonly<Partial<Record<Facet, readonly [values: number, each: number]>>> = {
  fandom: [40, 1.3],
  relationship: [250, 1.8],
  character: [150, 4],
  tag: [600, 7],
  author: [200, 1.05],
  series: [60, 0.2],
  collection: [10, 0.15],
};
const TOLD: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  rating: ['general', 'teen', 'mature', 'explicit', 'unrated'],
  status: ['complete', 'ongoing', 'hiatus', 'abandoned'],
  warning: [
    'none',
    'No Archive Warnings Apply',
    'Major Character Death',
    'Graphic Depictions Of Violence',
  ],
  category: ['Gen', 'F/M', 'M/M', 'F/F', 'Multi', 'Other'],
  language: ['en', 'es', 'de', 'fr', 'zh-Hans', 'ja'],
};
/** Days: 2002-01-01, and for how long stories have been posted since. */
const FIRST_DAY = 730_851;
const DAYS = 9000;

/**
 * The input of a catalogue with made-up names, distributed by Zipf's law; the same for the same
 * number of stories on every machine.
 */
export function catalogueCorpus(stories: number): CatalogueInput {
  const random = randomNumbers(5_2026);
  const words = vocabulary(random, 9000);
  const word = (): string => words[Math.floor(random() * words.length)] ?? '';
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const zipf = (size: number): number => Math.floor((size + 1) ** random()) - 1;
  const every = Array.from({ length: stories }, (_, story) => story);

  const valuesOf = (names: readonly string[], each: number): FacetValue[] => {
    const lists = names.map(() => ({ stories: [] as number[], mains: [] as number[] }));
    for (const story of every) {
      // A story has each value once; a rare one has none.
      const count = Math.floor(each + random());
      const chosen = new Set(Array.from({ length: count }, () => zipf(names.length)));
      for (const [at, value] of [...chosen].entries()) {
        lists[value]?.stories.push(story);
        if (at === 0) lists[value]?.mains.push(story);
      }
    }
    return lists.flatMap((list, at) =>
      list.stories.length === 0 ? [] : [{ name: names[at] ?? '', ...list }],
    );
  };
  const named = (facet: Facet): FacetValue[] => {
    const [values, each] = NAMED[facet] ?? [0, 0];
    const person = (): string => `${capital(word())} ${capital(word())}`;
    const nameOf = facet === 'relationship' ? () => `${person()}/${person()}` : person;
    const names = new Set<string>();
    const size = Math.max(3, Math.round((values * stories) / 1000));
    while (names.size < size) names.add(nameOf());
    return valuesOf([...names], each);
  };
  const facet = (name: Facet): FacetValue[] => {
    const told = TOLD[name];
    return told === undefined ? named(name) : valuesOf(told, 1);
  };
  const facets: CatalogueInput['facets'] = {
    fandom: facet('fandom'),
    relationship: facet('relationship'),
    character: facet('character'),
    tag: facet('tag'),
    rating: facet('rating'),
    warning: facet('warning'),
    category: facet('category'),
    status: facet('status'),
    author: facet('author'),
    series: facet('series'),
    collection: facet('collection'),
    language: facet('language'),
  };

  const published = every
    .map(() => (random() < 0.02 ? 0 : FIRST_DAY + Math.floor(DAYS * Math.sqrt(random()))))
    .sort((a, b) => a - b);
  const lengths = every.map(() => Math.round(100 * 10 ** (random() + random() + random())));
  const shuffled = (): number[] => {
    const keys = every.map(() => random());
    return [...every].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  };
  const chapters = lengths.map((length) => (random() < 0.5 ? 1 : Math.ceil(length / 2500)));
  return {
    stories,
    numbering: `corpus-${String(stories)}`,
    facets,
    titles: every.map(() => {
      const known = Math.max(10, Math.min(9000, stories));
      const count = Math.floor(3 + random());
      const chosen = new Set(Array.from({ length: count }, () => words[zipf(known)] ?? ''));
      return capital([...chosen].join(' '));
    }),
    measures: {
      words: lengths,
      minutes: lengths.map((length) => Math.ceil(length / 238)),
      chapters,
      published,
      updated: published.map((day) =>
        day === 0 || random() < 0.6 ? day : day + Math.floor(random() * 900),
      ),
    },
    slugs: every.map((story) => `${word()}-${word()}-${String(story)}`),
    byTitle: shuffled(),
    byAuthor: shuffled(),
    crossovers: every.filter(() => random() < 0.06),
    oneShots: every.filter((story) => chapters[story] === 1),
  };
}
