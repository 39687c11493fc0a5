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
import { lastAtMost } from '../../last-at-most.ts';
import { decodeTerms } from '../../term-codec.ts';
import { isCut, joinWords, type WordRange } from '../../word-levels.ts';
import { Kept } from '../kept.ts';
import { Packs, type FetchPack } from './packs.ts';

/** Of terms, most lists are empty. */
const NO_STORIES = new Uint32Array();

/** What a part of a column holds, from some place on. */
interface LoadedPart<Content> {
  readonly first: number;
  readonly content: Content;
}

/** The columns of a catalogue, each loaded when it is first asked for, and kept. */
export class Columns {
  readonly manifest: CatalogueManifest;
  readonly #packs: Packs;
  readonly #decoded = new Kept<string, unknown>();

  constructor(manifest: CatalogueManifest, fetchPack: FetchPack) {
    this.manifest = manifest;
    this.#packs = new Packs(manifest.packs, fetchPack);
  }

  /** One number a story: days, words, minutes, chapters. */
  measure(name: Measure): Promise<Uint32Array> {
    if (name === 'words') return this.#words(() => true);
    return this.#once(name, async () => {
      const [numbers, published] = await Promise.all([
        this.#bytes(name).then(decodeNumbers),
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
    return this.#once(name, async () => decodeNumbers(await this.#bytes(name)));
  }

  /** All posting lists of a column: the stories of each value of a facet. */
  postings(name: ListName): Promise<PostingLists> {
    return this.#once(name, async () => {
      const parts = this.#parts(name).map((part) => this.#postingsIn(name, part));
      return joinPostings(await Promise.all(parts));
    });
  }

  /** The stories of some values, by their places; only those parts of the lists load that hold them. */
  async storiesOf(name: ListName, values: readonly number[]): Promise<readonly Uint32Array[]> {
    const partOf = await this.#partsHolding(name, values, (part) => this.#postingsIn(name, part));
    return values.map((value) => {
      const { first, content } = partOf(value);
      const start = content.starts[value - first] ?? 0;
      const end = content.starts[value - first + 1] ?? 0;
      return start === end ? NO_STORIES : content.stories.subarray(start, end);
    });
  }

  /** How many bytes, when unpacked, the parts have that {@link storiesOf} loads for some values. */
  weightOf(name: ListName, values: readonly number[]): number {
    const parts = this.#parts(name);
    const firsts = parts.map(([, , , first]) => first);
    const wanted = new Set(values.map((value) => lastAtMost(firsts, value)));
    return parts.reduce((sum, [, start, end], at) => sum + (wanted.has(at) ? end - start : 0), 0);
  }

  /** The titles of some stories, in their order; only those parts load that hold them. */
  async titlesOf(stories: readonly number[]): Promise<readonly string[]> {
    const partOf = await this.#partsHolding('titles', stories, (part) =>
      this.#once(
        `titles ${String(part[3])}`,
        async () => parseText(await this.#packs.bytesOf(part)) as readonly string[],
      ),
    );
    return stories.map((story) => {
      const { first, content } = partOf(story);
      return content[story - first] ?? '';
    });
  }

  /** The terms of one part of theirs, in order of their code units. */
  terms(part: number): Promise<LoadedPart<readonly string[]>> {
    const found = this.#parts('terms')[part];
    if (found === undefined) return Promise.resolve({ first: 0, content: [] });
    return this.#once(`terms ${String(part)}`, async () => ({
      first: found[3],
      content: decodeTerms(new TextDecoder().decode(await this.#packs.bytesOf(found))),
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
    return this.#once(`${facet}-all-names`, async () => [
      ...(await this.firstNames(facet)),
      ...(await this.#names(rest)),
    ]);
  }

  /** The letters of each spelling of a facet's values, as `lettersOf` has them. */
  letters(facet: Facet): Promise<readonly (readonly string[])[]> {
    return this.#once(`${facet}-letters`, async () =>
      (await this.names(facet)).map((value) => spellingsOf(value).map(lettersOf)),
    );
  }

  /** The places of a facet's most used values, by their slugs. */
  firstPlaces(facet: Facet): Promise<ReadonlyMap<string, number>> {
    return this.#once(`${facet}-first-places`, async () => placesOf(await this.firstNames(facet)));
  }

  /** The places of all of a facet's values, by their slugs. */
  places(facet: Facet): Promise<ReadonlyMap<string, number>> {
    return this.#once(`${facet}-places`, async () => placesOf(await this.names(facet)));
  }

  /** By slugs of other spellings, which may have been addresses before, what a value's slug is now. */
  formerSlugs(facet: Facet): Promise<ReadonlyMap<string, string>> {
    return this.#once(`${facet}-former-slugs`, async () => {
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
    return this.#once('slugs', () => this.#text<readonly string[]>('slugs'));
  }

  /** @param isWanted whether the words of a level's stories are wanted to the word */
  #words(isWanted: (level: number) => boolean): Promise<Uint32Array> {
    // A level that no story reaches has no part.
    const parts = (this.manifest.columns.words ?? []).filter(([, , , level]) => isWanted(level));
    return this.#once(`words ${parts.map(([, , , level]) => level).join()}`, async () => {
      const [levels, above] = await Promise.all([
        this.#bytes('word-levels').then(decodeNumbers),
        Promise.all(
          parts.map(async (part): Promise<[number, Uint32Array]> => {
            return [part[3], decodeNumbers(await this.#packs.bytesOf(part))];
          }),
        ),
      ]);
      return joinWords(levels, new Map(above));
    });
  }

  #postingsIn(name: ListName, part: ColumnPart): Promise<PostingLists> {
    return this.#once(`${name} ${String(part[3])}`, async () =>
      decodePostings(await this.#packs.bytesOf(part)),
    );
  }

  #names(name: ColumnName): Promise<readonly ValueName[]> {
    return this.#once(name, () => this.#text<readonly ValueName[]>(name));
  }

  /** Loads those parts of a column that hold some places, and gives the one of each of these. */
  async #partsHolding<Content>(
    name: ColumnName,
    places: readonly number[],
    load: (part: ColumnPart) => Promise<Content>,
  ): Promise<(place: number) => LoadedPart<Content>> {
    const parts = this.#parts(name);
    const firsts = parts.map(([, , , first]) => first);
    const partAt = (place: number): number => lastAtMost(firsts, place);
    const wanted = [...new Set(places.map(partAt))];
    const loaded = new Map(
      await Promise.all(
        wanted.map(async (at): Promise<[number, LoadedPart<Content>]> => {
          const part = parts[at];
          if (part === undefined) throw new Error(`The column ${name} does not begin at 0.`);
          return [at, { first: part[3], content: await load(part) }];
        }),
      ),
    );
    return (place) => {
      const part = loaded.get(partAt(place));
      if (part === undefined) throw new Error(`${String(place)} of ${name} was not asked for.`);
      return part;
    };
  }

  // The build that wrote the manifest wrote the columns too: its format number stands for theirs.
  async #text<Value>(name: ColumnName): Promise<Value> {
    return parseText(await this.#bytes(name)) as Value;
  }

  /** @throws where the catalogue has no such column */
  #parts(name: ColumnName): readonly ColumnPart[] {
    const parts = this.manifest.columns[name];
    if (parts === undefined) throw new Error(`The catalogue has no column ${name}.`);
    return parts;
  }

  /** The bytes of a column that has one part. @throws where the catalogue has no such column */
  async #bytes(name: ColumnName): Promise<Uint8Array> {
    const [part] = this.#parts(name);
    return part === undefined ? new Uint8Array() : this.#packs.bytesOf(part);
  }

  #once<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
    // Every name has one maker.
    return this.#decoded.get(name, make) as Promise<Value>;
  }
}

function parseText(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function placesOf(names: readonly ValueName[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [slugOfValue(name), place]));
}

function running(steps: Uint32Array): Uint32Array {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
