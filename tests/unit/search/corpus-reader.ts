import type { CatalogueInput, FacetValue } from '../../../src/search/build/catalogue-input.ts';
import type { Facet } from '../../../src/search/catalogue-manifest.ts';
import { nameOf } from './served-catalogue.ts';

/** 2002-01-01, in milliseconds and as the corpus numbers it. */
const KNOWN_DAY = { time: Date.UTC(2002, 0, 1), number: 730_851 };

/** Says of a story of a corpus what it has, from the corpus alone: nothing of the catalogue's is used. */
export class CorpusReader {
  readonly input: CatalogueInput;
  readonly #names = new Map<Facet, readonly ReadonlySet<string>[]>();

  constructor(input: CatalogueInput) {
    this.input = input;
  }

  /** The numbers of the stories that pass, ascending. */
  stories(passes: (story: number) => boolean): readonly number[] {
    return Array.from({ length: this.input.stories }, (_, story) => story).filter(passes);
  }

  /** The names that a story has of a facet. */
  namesOf(facet: Facet, story: number): ReadonlySet<string> {
    let names = this.#names.get(facet);
    if (names === undefined) {
      const sets = Array.from({ length: this.input.stories }, () => new Set<string>());
      for (const value of this.input.facets[facet]) {
        for (const each of value.stories) sets[each]?.add(nameOf(value));
      }
      names = sets;
      this.#names.set(facet, names);
    }
    return names[story] ?? new Set();
  }

  /** Whether a story has a name. */
  has(facet: Facet, name: string, story: number): boolean {
    return this.namesOf(facet, story).has(name);
  }

  /** All names of a facet, the most used first. */
  names(facet: Facet): readonly string[] {
    return [...this.input.facets[facet]]
      .sort((a, b) => b.stories.length - a.stories.length)
      .map(nameOf);
  }

  /** The words of titles, the most used first. */
  titleWords(): readonly FacetValue[] {
    const words = new Map<string, number[]>();
    for (const [story, title] of this.input.titles.entries()) {
      for (const word of title.toLowerCase().split(' ')) {
        words.set(word, [...(words.get(word) ?? []), story]);
      }
    }
    return Array.from(words, ([name, stories]) => ({ name, stories })).sort(
      (a, b) => b.stories.length - a.stories.length,
    );
  }

  /** The two most used names of a facet. @throws where it has fewer */
  twoNames(facet: Facet): readonly [string, string] {
    const [first, second] = this.names(facet);
    if (first === undefined || second === undefined) throw new Error(`Too few names: ${facet}`);
    return [first, second];
  }

  /** The day of a story, `YYYY-MM-DD`; nothing for an undated one. */
  dayOf(measure: 'published' | 'updated', story: number): string {
    const number = this.input.measures[measure][story] ?? 0;
    if (number === 0) return '';
    const time = KNOWN_DAY.time + (number - KNOWN_DAY.number) * 86_400_000;
    return new Date(time).toISOString().slice(0, 10);
  }
}
