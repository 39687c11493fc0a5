import { gzipSync } from 'node:zlib';
import { digest } from '../../archive/digest.ts';
import { compareCodeUnits } from '../../archive/order.ts';
import {
  FACETS,
  FIRST_NAMES,
  MANIFEST_FORMAT,
  nameOfValue,
  type CatalogueManifest,
  type ColumnName,
  type ColumnPart,
  type ListName,
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
  const columns: Partial<Record<ColumnName, ColumnPart[]>> = {};
  let open: PartBytes[] = [];
  let size = 0;
  const close = (): void => {
    const content = Buffer.concat(open.map(({ bytes }) => bytes));
    const number = packs.size;
    let start = 0;
    for (const { name, bytes, first } of open) {
      const end = start + bytes.length;
      (columns[name] ??= []).push([number, start, end, first]);
      start = end;
    }
    packs.set(`${digest(content).slice(0, 16)}.bin`, gzipSync(content, { level: 9 }));
    open = [];
    size = 0;
  };
  for (const part of partsOf(input)) {
    if (size > 0 && size + part.bytes.length > PACK_SIZE) close();
    open.push(part);
    size += part.bytes.length;
  }
  close();
  const { stories, numbering } = input;
  const manifest: CatalogueManifest = {
    format: MANIFEST_FORMAT,
    numbering,
    stories,
    packs: [...packs.keys()],
    columns,
  };
  return { manifest, packs };
}

/** A facet with no more values than this is small, and stands beside the numbers. */
const FEW = 64;

/** A list that is longer, in bytes before compression, is parted. */
const LIST_SIZE = 64_000;

interface PartBytes {
  readonly name: ColumnName;
  readonly bytes: Uint8Array;
  /** Of posting lists, the place of the first value. */
  readonly first: number;
}

/** The columns, those next to each other that are used together. */
function* partsOf(input: CatalogueInput): Generator<PartBytes> {
  const { measures } = input;
  const facets = [...FACETS, 'title' as const]
    .map((facet) => {
      const values = facet === 'title' ? input.titleTerms : input.facets[facet];
      const sorted = [...values].sort(byUse);
      return { facet, values: sorted, names: sorted.map(({ name }) => name) };
    })
    .sort((a, b) => Number(a.values.length > FEW) - Number(b.values.length > FEW));
  const whole = (name: ColumnName, bytes: Uint8Array): PartBytes => ({ name, bytes, first: 0 });
  const updates = measures.updated.map((day, at) => zigzag(day - (measures.published[at] ?? 0)));
  yield whole('updated', encodeNumbers(updates));
  yield whole('published', encodeNumbers(stepsOf(measures.published)));
  yield whole('words', encodeNumbers(measures.words));
  yield* listParts('crossovers', [input.crossovers]);
  yield* listParts('one-shots', [input.oneShots]);
  for (const { facet, values, names } of facets) {
    yield whole(`${facet}-names`, encodeText(names.slice(0, FIRST_NAMES)));
    const lists = values.map(({ stories }) => stories);
    yield* listParts(`${facet}-stories`, lists);
    if (facet === 'relationship') {
      const mains = values.map(({ mains: list = [] }) => list);
      yield* listParts('mains', mains);
    }
  }
  for (const { facet, names } of facets) {
    if (names.length > FIRST_NAMES) {
      yield whole(`${facet}-more-names`, encodeText(names.slice(FIRST_NAMES)));
    }
  }
  yield whole('chapters', encodeNumbers(measures.chapters));
  yield whole('minutes', encodeNumbers(measures.minutes));
  yield whole('by-title', encodeNumbers(input.byTitle));
  yield whole('by-author', encodeNumbers(input.byAuthor));
  yield whole('slugs', encodeText(input.slugs));
}

/** Posting lists in parts of some {@link LIST_SIZE}; a list is whole in one. */
function* listParts(name: ListName, lists: readonly (readonly number[])[]): Generator<PartBytes> {
  let first = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  for (const [value, list] of lists.entries()) {
    const bytes = encodePostings([list]);
    if (size > 0 && size + bytes.length > LIST_SIZE) {
      yield { name, bytes: Buffer.concat(parts), first };
      first = value;
      parts = [];
      size = 0;
    }
    parts.push(bytes);
    size += bytes.length;
  }
  yield { name, bytes: Buffer.concat(parts), first };
}

/** From each number to the next, from 0 on. */
function stepsOf(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}

function encodeText(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function byUse(a: FacetValue, b: FacetValue): number {
  return (
    b.stories.length - a.stories.length ||
    compareCodeUnits(nameOfValue(a.name), nameOfValue(b.name))
  );
}
