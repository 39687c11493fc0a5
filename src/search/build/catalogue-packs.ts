import { gzipSync } from 'node:zlib';
import { digest } from '../../archive/digest.ts';
import {
  FACETS,
  FIRST_NAMES,
  MANIFEST_FORMAT,
  type CatalogueManifest,
  type ColumnName,
  type ColumnPlace,
} from '../catalogue-manifest.ts';
import { encodeNumbers, encodePostings, zigzag } from '../column-codec.ts';
import type { CatalogueInput, FacetValue } from './catalogue-input.ts';

/** The files of `/search/catalogue/`. */
export interface CatalogueFiles {
  readonly manifest: CatalogueManifest;
  /** By their names in the manifest. */
  readonly packs: ReadonlyMap<string, Uint8Array>;
}

/**
 * Columns that are small share a pack, as a request costs more than they do; a pack is closed
 * before it would exceed this, in bytes before compression.
 */
const PACK_SIZE = 16_000;

/**
 * Writes a catalogue. Values of a facet stand by how many stories have them, the most first, then
 * by name; so their numbers are small where they are used most.
 */
export function packCatalogue(input: CatalogueInput): CatalogueFiles {
  const packs = new Map<string, Uint8Array>();
  const places: Partial<Record<ColumnName, ColumnPlace>> = {};
  let open: { name: ColumnName; bytes: Uint8Array }[] = [];
  let size = 0;
  const close = (): void => {
    const content = Buffer.concat(open.map(({ bytes }) => bytes));
    const number = packs.size;
    let start = 0;
    for (const { name, bytes } of open) {
      places[name] = [number, start, (start += bytes.length)];
    }
    packs.set(`${digest(content).slice(0, 16)}.bin`, gzipSync(content, { level: 9 }));
    open = [];
    size = 0;
  };
  for (const [name, bytes] of columnsOf(input)) {
    if (size > 0 && size + bytes.length > PACK_SIZE) close();
    open.push({ name, bytes });
    size += bytes.length;
  }
  close();
  const { stories, numbering } = input;
  const manifest: CatalogueManifest = {
    format: MANIFEST_FORMAT,
    numbering,
    stories,
    packs: [...packs.keys()],
    columns: places,
  };
  return { manifest, packs };
}

/** A facet with no more values than this is small, and stands beside the numbers. */
const FEW = 64;

/** The columns, those next to each other that are used together. */
function* columnsOf(input: CatalogueInput): Generator<[ColumnName, Uint8Array]> {
  const { measures } = input;
  const facets = FACETS.map((facet) => {
    const values = [...input.facets[facet]].sort(byUse);
    return { facet, values, names: values.map(({ name }) => name) };
  }).sort((a, b) => Number(a.values.length > FEW) - Number(b.values.length > FEW));
  yield [
    'updated',
    encodeNumbers(measures.updated.map((day, at) => zigzag(day - (measures.published[at] ?? 0)))),
  ];
  yield ['published', encodeNumbers(stepsOf(measures.published))];
  yield ['words', encodeNumbers(measures.words)];
  yield ['crossovers', encodePostings([input.crossovers])];
  yield ['one-shots', encodePostings([input.oneShots])];
  for (const { facet, values, names } of facets) {
    yield [`${facet}-names`, encodeText(names.slice(0, FIRST_NAMES))];
    yield [`${facet}-stories`, encodePostings(values.map(({ stories }) => stories))];
    if (facet === 'relationship') {
      yield ['mains', encodePostings(values.map(({ mains = [] }) => mains))];
    }
  }
  for (const { facet, names } of facets) {
    if (names.length > FIRST_NAMES) {
      yield [`${facet}-more-names`, encodeText(names.slice(FIRST_NAMES))];
    }
  }
  yield ['chapters', encodeNumbers(measures.chapters)];
  yield ['minutes', encodeNumbers(measures.minutes)];
  yield ['by-title', encodeNumbers(input.byTitle)];
  yield ['by-author', encodeNumbers(input.byAuthor)];
  yield ['slugs', encodeText(input.slugs)];
}

/** From each number to the next, from 0 on. */
function stepsOf(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}

function encodeText(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function byUse(a: FacetValue, b: FacetValue): number {
  const [nameA, nameB] = [textOf(a), textOf(b)];
  return b.stories.length - a.stories.length || (nameA < nameB ? -1 : nameA > nameB ? 1 : 0);
}

function textOf({ name }: FacetValue): string {
  return typeof name === 'string' ? name : name[0];
}
