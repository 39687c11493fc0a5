import {
  MANIFEST_FILE,
  MANIFEST_FORMAT,
  type CatalogueManifest,
  type ColumnName,
  type Facet,
  type Measure,
  type ValueName,
} from '../../catalogue-manifest.ts';
import { decodeNumbers, decodePostings, unzigzag, type PostingLists } from '../../column-codec.ts';
import { guessSlug } from '../../catalogue.ts';

/** A value of a facet with its address and the spellings that find it. */
export interface NamedValue {
  readonly name: string;
  readonly slug: string;
  readonly aliases: readonly string[];
}

/** Fetches a file of the catalogue's folder. @throws where it does not load */
export type FetchFile = (
  name: string,
  options: { readonly mayBeOld: boolean },
) => Promise<Response>;

/** The columns of a catalogue, each loaded when it is first asked for, and kept. */
export class Columns {
  readonly manifest: CatalogueManifest;
  readonly #fetchFile: FetchFile;
  readonly #packs = new Map<number, Promise<Uint8Array>>();
  readonly #decoded = new Map<string, Promise<unknown>>();

  constructor(manifest: CatalogueManifest, fetchFile: FetchFile) {
    this.manifest = manifest;
    this.#fetchFile = fetchFile;
  }

  /** One number a story: days, words, minutes, chapters. */
  measure(name: Measure): Promise<Uint32Array> {
    return this.#once(name, async () => {
      if (name === 'published') return running(decodeNumbers(await this.#bytes(name)));
      const numbers = decodeNumbers(await this.#bytes(name));
      if (name !== 'updated') return numbers;
      const published = await this.measure('published');
      return numbers.map((step, at) => (published[at] ?? 0) + unzigzag(step));
    });
  }

  /** Every story in the order of its title or author. */
  order(name: 'by-title' | 'by-author'): Promise<Uint32Array> {
    return this.#once(name, async () => decodeNumbers(await this.#bytes(name)));
  }

  /** The stories that are crossovers, or one-shots. */
  async storiesThatAre(name: 'crossovers' | 'one-shots'): Promise<Uint32Array> {
    return (await this.#postings(name)).stories;
  }

  /** The stories of each value of a facet. */
  postings(facet: Facet): Promise<PostingLists> {
    return this.#postings(`${facet}-stories`);
  }

  /** Of each relationship, the stories whose main one it is. */
  mains(): Promise<PostingLists> {
    return this.#postings('mains');
  }

  /** The names of a facet's most used values, in the order of its posting lists. */
  firstNames(facet: Facet): Promise<readonly NamedValue[]> {
    return this.#names(`${facet}-names`);
  }

  /** The names of all of a facet's values. */
  async names(facet: Facet): Promise<readonly NamedValue[]> {
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

  #postings(name: ColumnName): Promise<PostingLists> {
    return this.#once(name, async () => decodePostings(await this.#bytes(name)));
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

  async #bytes(name: ColumnName): Promise<Uint8Array> {
    const place = this.manifest.columns[name];
    if (place === undefined) throw new Error(`The catalogue has no column ${name}.`);
    const [pack, start, end] = place;
    return (await this.#pack(pack)).subarray(start, end);
  }

  #pack(number: number): Promise<Uint8Array> {
    let pack = this.#packs.get(number);
    if (pack === undefined) {
      pack = this.#fetchFile(this.manifest.packs[number] ?? '', { mayBeOld: true }).then(unpack);
      this.#packs.set(number, pack);
      // The next question tries again.
      pack.catch(() => this.#packs.delete(number));
    }
    return pack;
  }

  async #once<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
    let made = this.#decoded.get(name);
    if (made === undefined) {
      made = make();
      this.#decoded.set(name, made);
      made.catch(() => this.#decoded.delete(name));
    }
    // Every name has one maker.
    return made as Promise<Value>;
  }
}

/**
 * Loads the manifest of a catalogue; its columns load when they are asked for.
 * @throws where it does not load, or is of another build than this code
 */
export async function openColumns(fetchFile: FetchFile): Promise<Columns> {
  // Its name stays the same from build to build, so the browser has to ask whether it did too.
  const response = await fetchFile(MANIFEST_FILE, { mayBeOld: false });
  const manifest: unknown = await response.json();
  if (!isManifest(manifest)) throw new Error('The catalogue is of another build than the page.');
  return new Columns(manifest, fetchFile);
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
