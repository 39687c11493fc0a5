import type { CatalogueManifest, ColumnName, ColumnPart } from '../../catalogue-manifest.ts';
import { lastAtMost } from '../../last-at-most.ts';
import { Kept } from '../kept.ts';
import { Packs, type FetchPack } from './packs.ts';

/** What a part of a column holds, from some place on. */
export interface LoadedPart<Content> {
  readonly first: number;
  readonly content: Content;
}

/** The parts of a catalogue's columns, as bytes; what is made of them is kept. */
export class ColumnParts {
  readonly #columns: CatalogueManifest['columns'];
  readonly #packs: Packs;
  readonly #made = new Kept<string, unknown>();

  constructor({ columns, packs }: CatalogueManifest, fetchPack: FetchPack) {
    this.#columns = columns;
    this.#packs = new Packs(packs, fetchPack);
  }

  /** @throws where the catalogue has no such column */
  of(name: ColumnName): readonly ColumnPart[] {
    const parts = this.#columns[name];
    if (parts === undefined) throw new Error(`The catalogue has no column ${name}.`);
    return parts;
  }

  /** The bytes of one part. @throws where its pack does not load */
  bytesOf(part: ColumnPart): Promise<Uint8Array> {
    return this.#packs.bytesOf(part);
  }

  /** The bytes of a column that has one part. @throws where the catalogue has no such column */
  async bytes(name: ColumnName): Promise<Uint8Array> {
    const [part] = this.of(name);
    return part === undefined ? new Uint8Array() : this.#packs.bytesOf(part);
  }

  /** What is written in a column as text. @throws where the catalogue has no such column */
  async text<Value>(name: ColumnName): Promise<Value> {
    return parseText(await this.bytes(name)) as Value;
  }

  /** How many bytes, when unpacked, the parts have that hold some values. */
  weightOf(name: ColumnName, values: readonly number[]): number {
    const parts = this.of(name);
    const firsts = parts.map(([, , , first]) => first);
    const wanted = new Set(values.map((value) => lastAtMost(firsts, value)));
    return parts.reduce((sum, [, start, end], at) => sum + (wanted.has(at) ? end - start : 0), 0);
  }

  /** Loads those parts of a column that hold some places, and gives the one of each of these. */
  async holding<Content>(
    name: ColumnName,
    places: readonly number[],
    load: (part: ColumnPart) => Promise<Content>,
  ): Promise<(place: number) => LoadedPart<Content>> {
    const parts = this.of(name);
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

  /** What is made under a name that has one maker, when it is first asked for. */
  once<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
    return this.#made.get(name, make) as Promise<Value>;
  }
}

/** A part of a column that is text. The build that wrote the manifest wrote it too: its format number stands for both. */
export function parseText(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
