import { gzipSync } from 'node:zlib';
import { digest } from '../../archive/digest.ts';
import { compareCodeUnits } from '../../archive/order.ts';
import {
  FACETS,
  FIRST_NAMES,
  MANIFEST_FORMAT,
  nameOfValue,
  SOUGHT_FIELDS,
  type CatalogueManifest,
  type ColumnName,
  type ColumnPart,
  type ListName,
} from '../catalogue-manifest.ts';
import { encodeNumbers, encodePostings, zigzag } from '../column-codec.ts';
import { encodeTerms } from '../term-codec.ts';
import { partWords } from '../word-levels.ts';
import type { CatalogueInput, FacetValue } from './catalogue-input.ts';
import { cut, type Cut } from './cut.ts';
import { termLists, type TermLists } from './term-lists.ts';

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
  const names: string[] = [];
  const columns: Partial<Record<ColumnName, ColumnPart[]>> = {};
  const terms = [...cutTerms(termLists(input))];
  let open: PartBytes[] = [];
  let size = 0;
  const close = (): void => {
    const content = Buffer.concat(open.map(({ bytes }) => bytes));
    let start = 0;
    for (const { name, bytes, first } of open) {
      const end = start + bytes.length;
      (columns[name] ??= []).push([names.length, start, end, first]);
      start = end;
    }
    const name = `${digest(content).slice(0, 16)}.bin`;
    names.push(name);
    packs.set(name, gzipSync(content, { level: 9 }));
    open = [];
    size = 0;
  };
  for (const part of [...columnParts(input), ...termParts(terms), ...titleParts(input.titles)]) {
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
    packs: names,
    columns,
    firstTerms: terms.map(({ items: [first] }) => first?.term ?? ''),
  };
  return { manifest, packs };
}

/** A facet with no more values than this is small, and stands beside the numbers. */
const FEW = 64;

/** Stories whose titles stand in one part. */
const TITLES_IN_PART = 2048;

interface PartBytes {
  readonly name: ColumnName;
  readonly bytes: Uint8Array;
  /** Of a column in parts, the place of the first value. */
  readonly first: number;
}

/** The columns, those next to each other that are used together. */
function* columnParts(input: CatalogueInput): Generator<PartBytes> {
  const { measures } = input;
  const facets = FACETS.map((facet) => {
    const values = [...input.facets[facet]].sort(byUse);
    return { facet, values, names: values.map(({ name }) => name) };
  }).sort((a, b) => Number(a.values.length > FEW) - Number(b.values.length > FEW));
  const updates = measures.updated.map((day, at) => zigzag(day - (measures.published[at] ?? 0)));
  yield whole('updated', encodeNumbers(updates));
  yield whole('published', encodeNumbers(stepsOf(measures.published)));
  yield* wordParts(measures.words);
  yield whole('crossovers', encodePostings([input.crossovers]));
  yield whole('one-shots', encodePostings([input.oneShots]));
  for (const { facet, values, names } of facets) {
    yield whole(`${facet}-names`, encodeText(names.slice(0, FIRST_NAMES)));
    yield* listParts(`${facet}-stories`, values, ({ stories }) => stories);
    if (facet === 'relationship') yield* listParts('mains', values, ({ mains = [] }) => mains);
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

/** How long stories are: their levels, and what is above each of these. */
function* wordParts(words: readonly number[]): Generator<PartBytes> {
  const { levels, above } = partWords(words);
  yield whole('word-levels', encodeNumbers(levels));
  for (const [level, numbers] of [...above].sort(([a], [b]) => a - b)) {
    yield { name: 'words', bytes: encodeNumbers(numbers), first: level };
  }
}

/** The posting lists of values, in parts. */
function* listParts(
  name: ListName,
  values: readonly FacetValue[],
  listOf: (value: FacetValue) => readonly number[],
): Generator<PartBytes> {
  const cuts = cut(values, {
    key: ({ name: packed }) => nameOfValue(packed),
    size: (value) => 1 + listOf(value).length,
  });
  for (const { first, items } of cuts) {
    yield { name, bytes: encodePostings(items.map(listOf)), first };
  }
}

/** Terms in parts; a term weighs at most its own bytes. */
function cutTerms(terms: readonly TermLists[]): Iterable<Cut<TermLists>> {
  return cut(terms, { key: ({ term }) => term, size: ({ term }) => Buffer.byteLength(term) + 1 });
}

/** The terms, and after them which stories have them. */
function* termParts(cuts: readonly Cut<TermLists>[]): Generator<PartBytes> {
  for (const { first, items } of cuts) {
    const written = encodeTerms(items.map(({ term }) => term));
    yield { name: 'terms', bytes: new TextEncoder().encode(written), first };
  }
  const parts = cut(
    cuts.flatMap(({ items }) => items),
    {
      key: ({ term }) => term,
      size: ({ lists }) => lists.reduce((sum, list) => sum + 1 + list.length, 0),
    },
  );
  for (const { first, items } of parts) {
    const bytes = encodePostings(items.flatMap(({ lists }) => lists));
    yield { name: 'term-stories', bytes, first: first * SOUGHT_FIELDS.length };
  }
}

function* titleParts(titles: readonly string[]): Generator<PartBytes> {
  for (let first = 0; first < titles.length; first += TITLES_IN_PART) {
    const bytes = encodeText(titles.slice(first, first + TITLES_IN_PART));
    yield { name: 'titles', bytes, first };
  }
}

function whole(name: ColumnName, bytes: Uint8Array): PartBytes {
  return { name, bytes, first: 0 };
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
