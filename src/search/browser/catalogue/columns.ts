import {
  MANIFEST_FORMAT,
  type CatalogueManifest,
  type ColumnName,
  type ColumnPart,
  type Facet,
  type ListName,
  type Measure,
  type SoughtField,
  type ValueName,
} from '../../catalogue-manifest.ts';
import {
  decodeNumbers,
  decodePostings,
  joinPostings,
  unzigzag,
  type PostingLists,
} from '../../column-codec.ts';
import { guessSlug } from '../../guess-slug.ts';
import { Kept } from '../kept.ts';
import { OutdatedError } from './load-error.ts';

/** A value of a facet with its address and the spellings that find it. */
export interface NamedValue {
  readonly name: string;
  readonly slug: string;
  readonly aliases: readonly string[];
}

/** Fetches a pack, by its name. @throws where it does not load */
export type FetchPack = (name: string) => Promise<Response>;

/** The columns of a catalogue, each loaded when it is first asked for, and kept. */
export class Columns {
  readonly manifest: CatalogueManifest;
  readonly #fetchPack: FetchPack;
  readonly #packs = new Kept<number, Uint8Array>();
  readonly #decoded = new Kept<string, unknown>();

  constructor(manifest: CatalogueManifest, fetchPack: FetchPack) {
    this.manifest = manifest;
    this.#fetchPack = fetchPack;
  }

  /** One number a story: days, words, minutes, chapters. */
  measure(name: Measure): Promise<Uint32Array> {
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
    const parts = this.#parts(name);
    return Promise.all(
      values.map(async (value) => {
        const part = parts.findLast(([, , , first]) => first <= value);
        if (part === undefined) return new Uint32Array();
        const { stories, starts } = await this.#postingsIn(name, part);
        const place = value - part[3];
        return stories.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);
      }),
    );
  }

  /** The names of a facet's most used values, in the order of its posting lists. */
  firstNames(facet: Facet | SoughtField): Promise<readonly NamedValue[]> {
    return this.#names(`${facet}-names`);
  }

  /** The names of all of a facet's values. */
  async names(facet: Facet | SoughtField): Promise<readonly NamedValue[]> {
    const rest: ColumnName = `${facet}-more-names`;
    if (this.manifest.columns[rest] === undefined) return this.firstNames(facet);
    return this.#once(`${facet}-all-names`, async () => [
      ...(await this.firstNames(facet)),
      ...(await this.#names(rest)),
    ]);
  }

  /** Every story's address. */
  slugs(): Promise<readonly string[]> {
    return this.#once('slugs', () => this.#text<readonly string[]>('slugs'));
  }

  #postingsIn(name: ListName, part: ColumnPart): Promise<PostingLists> {
    return this.#once(`${name} ${String(part[3])}`, async () =>
      decodePostings(await this.#bytesOf(part)),
    );
  }

  #names(name: ColumnName): Promise<readonly NamedValue[]> {
    return this.#once(name, async () =>
      (await this.#text<readonly ValueName[]>(name)).map(unpackName),
    );
  }

  // The build that wrote the manifest wrote the columns too: its format number stands for theirs.
  async #text<Value>(name: ColumnName): Promise<Value> {
    return JSON.parse(new TextDecoder().decode(await this.#bytes(name))) as Value;
  }

  /** @throws where the catalogue has no such column */
  #parts(name: ColumnName): readonly ColumnPart[] {
    const parts = this.manifest.columns[name];
    if (parts === undefined) throw new Error(`The catalogue has no column ${name}.`);
    return parts;
  }

  /** The bytes of a column that has one part. */
  async #bytes(name: ColumnName): Promise<Uint8Array> {
    const [part] = this.#parts(name);
    return part === undefined ? new Uint8Array() : this.#bytesOf(part);
  }

  async #bytesOf([pack, start, end]: ColumnPart): Promise<Uint8Array> {
    return (await this.#pack(pack)).subarray(start, end);
  }

  #pack(number: number): Promise<Uint8Array> {
    return this.#packs.get(number, async () =>
      unpack(await this.#fetchPack(this.manifest.packs[number] ?? '')),
    );
  }

  #once<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
    // Every name has one maker.
    return this.#decoded.get(name, make) as Promise<Value>;
  }
}

/**
 * Checks that a manifest is of the kind that this code reads.
 * @throws {OutdatedError} where it is not: it comes from an older or a newer build
 */
export function parseManifest(value: unknown): CatalogueManifest {
  if (isManifest(value)) return value;
  throw new OutdatedError('The catalogue is of another build than the page.');
}

// The site's own build wrote the file: its format number stands for the rest.
function isManifest(value: unknown): value is CatalogueManifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === MANIFEST_FORMAT
  );
}

async function unpack(response: Response): Promise<Uint8Array> {
  const unpacked = response.body?.pipeThrough(new DecompressionStream('gzip')) ?? null;
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

function running(steps: Uint32Array): Uint32Array {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function unpackName(packed: ValueName): NamedValue {
  const [name, slug, ...aliases] = typeof packed === 'string' ? [packed, 0 as const] : packed;
  return { name, slug: slug === 0 ? guessSlug(name) : slug, aliases };
}
