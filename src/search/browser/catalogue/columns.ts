import {
  slugOfValue,
  type CatalogueManifest,
  type ColumnName,
  type ColumnPart,
  type Facet,
  type ListName,
  type Measure,
  type ValueName,
  spellingsOf,
} from '../../catalogue-manifest.ts';
import {
  decodeNumbers,
  decodePostings,
  joinPostings,
  unzigzag,
  type PostingLists,
} from '../../column-codec.ts';
import { lettersOf } from '../../fold.ts';
import { guessSlug } from '../../guess-slug.ts';
import { decodeTerms } from '../../term-codec.ts';
import { isCut, joinWords, type WordRange } from '../../word-levels.ts';
import { ColumnParts, parseText, type LoadedPart } from './column-parts.ts';
import type { FetchPack } from './packs.ts';

/** Of terms, most lists are empty. */
const NO_STORIES = new Uint32Array();

/** The columns of a catalogue, each loaded when it is first asked for, and kept. */
export class Columns {
  readonly manifest: CatalogueManifest;
  readonly #parts: ColumnParts;

  constructor(manifest: CatalogueManifest, fetchPack: FetchPack) {
    this.manifest = manifest;
    this.#parts = new ColumnParts(manifest, fetchPack);
  }

  /** One number a story: days, words, minutes, chapters. */
  measure(name: Measure): Promise<Uint32Array> {
    if (name === 'words') return this.#words(() => true);
    return this.#parts.once(name, async () => {
      const [numbers, published] = await Promise.all([
        this.#parts.bytes(name).then(decodeNumbers),
        name === 'updated' ? this.measure('published') : undefined,
      ]);
      if (name === 'published') return running(numbers);
      if (published === undefined) return numbers;
      return numbers.map((step, at) => (published[at] ?? 0) + unzigzag(step));
    });
  }

  /**
   * How many words each story has, as exactly as it takes to tell whether a range holds it: only
   * what an end of the range cuts through is loaded to the word.
   */
  wordsFor(range: WordRange): Promise<Uint32Array> {
    return this.#words((level) => isCut(level, range));
  }

  /** Every story in the order of its title or author. */
  order(name: 'by-title' | 'by-author'): Promise<Uint32Array> {
    return this.#parts.once(name, async () => decodeNumbers(await this.#parts.bytes(name)));
  }

  /** All posting lists of a column: the stories of each value of a facet. */
  postings(name: ListName): Promise<PostingLists> {
    return this.#parts.once(name, async () => {
      const parts = this.#parts.of(name).map((part) => this.#postingsIn(name, part));
      return joinPostings(await Promise.all(parts));
    });
  }

  /** The stories of some values, by their places; only those parts of the lists load that hold them. */
  async storiesOf(name: ListName, values: readonly number[]): Promise<readonly Uint32Array[]> {
    const partOf = await this.#parts.holding(name, values, (part) => this.#postingsIn(name, part));
    return values.map((value) => {
      const { first, content } = partOf(value);
      const start = content.starts[value - first] ?? 0;
      const end = content.starts[value - first + 1] ?? 0;
      return start === end ? NO_STORIES : content.stories.subarray(start, end);
    });
  }

  /** How many bytes, when unpacked, the parts have that {@link storiesOf} loads for some values. */
  weightOf(name: ListName, values: readonly number[]): number {
    return this.#parts.weightOf(name, values);
  }

  /** The titles of some stories, in their order; only those parts load that hold them. */
  async titlesOf(stories: readonly number[]): Promise<readonly string[]> {
    const partOf = await this.#parts.holding('titles', stories, (part) =>
      this.#parts.once(
        `titles ${String(part[3])}`,
        async () => parseText(await this.#parts.bytesOf(part)) as readonly string[],
      ),
    );
    return stories.map((story) => {
      const { first, content } = partOf(story);
      return content[story - first] ?? '';
    });
  }

  /** The terms of one part of theirs, in order of their code units. */
  terms(part: number): Promise<LoadedPart<readonly string[]>> {
    const found = this.#parts.of('terms')[part];
    if (found === undefined) return Promise.resolve({ first: 0, content: [] });
    return this.#parts.once(`terms ${String(part)}`, async () => ({
      first: found[3],
      content: decodeTerms(new TextDecoder().decode(await this.#parts.bytesOf(found))),
    }));
  }

  /** The names of a facet's most used values, in the order of its posting lists. */
  firstNames(facet: Facet): Promise<readonly ValueName[]> {
    return this.#names(`${facet}-names`);
  }

  /** The names of all of a facet's values. */
  async names(facet: Facet): Promise<readonly ValueName[]> {
    const rest: ColumnName = `${facet}-more-names`;
    if (this.manifest.columns[rest] === undefined) return this.firstNames(facet);
    return this.#parts.once(`${facet}-all-names`, async () => [
      ...(await this.firstNames(facet)),
      ...(await this.#names(rest)),
    ]);
  }

  /** The letters of each spelling of a facet's values, as `lettersOf` has them. */
  letters(facet: Facet): Promise<readonly (readonly string[])[]> {
    return this.#parts.once(`${facet}-letters`, async () =>
      (await this.names(facet)).map((value) => spellingsOf(value).map(lettersOf)),
    );
  }

  /** The places of a facet's most used values, by their slugs. */
  firstPlaces(facet: Facet): Promise<ReadonlyMap<string, number>> {
    return this.#parts.once(`${facet}-first-places`, async () =>
      placesOf(await this.firstNames(facet)),
    );
  }

  /** The places of all of a facet's values, by their slugs. */
  places(facet: Facet): Promise<ReadonlyMap<string, number>> {
    return this.#parts.once(`${facet}-places`, async () => placesOf(await this.names(facet)));
  }

  /** By slugs of other spellings, which may have been addresses before, what a value's slug is now. */
  formerSlugs(facet: Facet): Promise<ReadonlyMap<string, string>> {
    return this.#parts.once(`${facet}-former-slugs`, async () => {
      const former = new Map<string, string>();
      for (const value of await this.names(facet)) {
        for (const spelling of spellingsOf(value)) {
          former.set(guessSlug(spelling), slugOfValue(value));
        }
      }
      return former;
    });
  }

  /** Every story's address. */
  slugs(): Promise<readonly string[]> {
    return this.#parts.once('slugs', () => this.#parts.text<readonly string[]>('slugs'));
  }

  /** @param isWanted whether the words of a level's stories are wanted to the word */
  #words(isWanted: (level: number) => boolean): Promise<Uint32Array> {
    // A level that no story reaches has no part.
    const parts = (this.manifest.columns.words ?? []).filter(([, , , level]) => isWanted(level));
    return this.#parts.once(`words ${parts.map(([, , , level]) => level).join()}`, async () => {
      const [levels, above] = await Promise.all([
        this.#parts.bytes('word-levels').then(decodeNumbers),
        Promise.all(
          parts.map(async (part): Promise<[number, Uint32Array]> => {
            return [part[3], decodeNumbers(await this.#parts.bytesOf(part))];
          }),
        ),
      ]);
      return joinWords(levels, new Map(above));
    });
  }

  #postingsIn(name: ListName, part: ColumnPart): Promise<PostingLists> {
    return this.#parts.once(`${name} ${String(part[3])}`, async () =>
      decodePostings(await this.#parts.bytesOf(part)),
    );
  }

  #names(name: ColumnName): Promise<readonly ValueName[]> {
    return this.#parts.once(name, () => this.#parts.text<readonly ValueName[]>(name));
  }
}

function placesOf(names: readonly ValueName[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [slugOfValue(name), place]));
}

function running(steps: Uint32Array): Uint32Array {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
