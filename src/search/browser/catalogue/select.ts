import { TypedFastBitSet } from 'typedfastbitset/lib/TypedFastBitSet.js';
import {
  EXCLUSIVE_FACETS,
  FACETS,
  MEASURES,
  type Facet,
  type Measure,
} from '../../catalogue-manifest.ts';
import type { Columns } from './columns.ts';
import type {
  Chosen,
  HiddenValue,
  Question,
  Range,
  ReadStory,
  RenamedValue,
  UnknownValue,
} from './question.ts';
import { findValues } from './values.ts';

/** The stories that a question selects. */
export interface Selection {
  readonly stories: TypedFastBitSet;
  /** How many more there would be with those that the reader has read. */
  readonly leftOut: number;
  /** What the reader never wants to see: how many stories, and which of them for each reason. */
  readonly hidden: { readonly total: number; readonly lists: readonly Uint32Array[] };
  readonly unknown: readonly UnknownValue[];
  readonly renamed: readonly RenamedValue[];
}

/** What there is to say of a question's values. */
interface Told {
  readonly unknown: UnknownValue[];
  readonly renamed: RenamedValue[];
}

export interface SelectOptions {
  /** A facet whose counts are wanted: what one of its values would take the place of is left aside. */
  readonly aside?: Facet;
  /** Of every story, what it is worth by the question's query; `undefined` where there is none. */
  readonly worths?: Promise<Float32Array | undefined>;
}

/**
 * Selects the stories that a question asks for. Only the columns that it names are loaded, all at
 * once.
 */
export async function select(
  columns: Columns,
  question: Question,
  { aside, worths }: SelectOptions = {},
): Promise<Selection> {
  const { stories: count } = columns.manifest;
  const told: Told = { unknown: [], renamed: [] };
  const sieves: Promise<Sieve>[] = [];
  for (const facet of FACETS) {
    const chosen = question.chosen[facet];
    if (chosen === undefined) continue;
    const counted = facet === aside ? leavingAside(facet, chosen) : chosen;
    sieves.push(sieveOfFacet(columns, facet, counted, told));
  }
  if (question.main !== undefined) sieves.push(sieveOfMain(columns, question.main, told));
  for (const [kind, wanted] of [
    ['crossovers', question.crossover],
    ['one-shots', question.oneShot],
  ] as const) {
    if (wanted !== undefined) sieves.push(sieveOfKind(columns, kind, wanted));
  }
  for (const measure of MEASURES) {
    const range = question.ranges[measure];
    if (range !== undefined) sieves.push(sieveOfRange(columns, measure, range));
  }
  const [matched, lists, read, ...sifting] = await Promise.all([
    worths,
    listsOfHidden(columns, question.hidden?.values ?? [], told),
    readStories(columns, question.withoutRead ?? []),
    ...sieves,
  ]);
  const stories = new TypedFastBitSet();
  if (matched !== undefined) {
    for (const [story, worth] of matched.entries()) if (worth > 0) stories.add(story);
  } else if (count > 0) stories.addRange(0, count);
  for (const sieve of sifting) sieve(stories);
  const isRevealed = question.hidden?.isRevealed === true;
  // What is read is not shown all the same: of what is hidden it counts for nothing then.
  const before = isRevealed ? takeOut(stories, [read]) : 0;
  const hidden = lists.map((list) => list.filter((story) => stories.has(story)));
  const total = takeOut(isRevealed ? stories.clone() : stories, lists);
  const leftOut = before + takeOut(stories, [read]);
  return { stories, leftOut, hidden: { total, lists: hidden }, ...told };
}

/** Takes stories out of a set. @returns how many of them were in it */
function takeOut(stories: TypedFastBitSet, lists: readonly Uint32Array[]): number {
  const before = stories.size();
  stories.difference(unionOf(lists));
  return before - stories.size();
}

/** Takes out of a set the stories that a part of the question does not want. */
type Sieve = (stories: TypedFastBitSet) => void;

/** Of two ratings one takes the place of the other; else only what is one of several does. */
function leavingAside(facet: Facet, { all, none }: Chosen): Chosen {
  const isExclusive = EXCLUSIVE_FACETS.some((each) => each === facet);
  return { all: isExclusive ? [] : all, any: [], none };
}

async function sieveOfFacet(
  columns: Columns,
  facet: Facet,
  { all, any, none }: Chosen,
  told: Told,
): Promise<Sieve> {
  const values = await findValues(columns, facet, [...all, ...any, ...none], told.renamed);
  const listsOf = (slugs: readonly string[]): Promise<readonly Uint32Array[]> => {
    for (const slug of slugs) if (!values.has(slug)) told.unknown.push({ facet, slug });
    const known = slugs.flatMap((slug) => values.get(slug) ?? []);
    return columns.storiesOf(`${facet}-stories`, known);
  };
  const [ofAll, ofAny, ofNone] = await Promise.all([listsOf(all), listsOf(any), listsOf(none)]);
  return (stories) => {
    for (const list of ofAll) stories.intersection(unionOf([list]));
    // Of nothing that is known, there is none.
    if (all.length > ofAll.length) stories.clear();
    if (any.length > 0) stories.intersection(unionOf(ofAny));
    stories.difference(unionOf(ofNone));
  };
}

async function sieveOfMain(columns: Columns, slug: string, told: Told): Promise<Sieve> {
  const facet = 'relationship';
  const value = (await findValues(columns, facet, [slug], told.renamed)).get(slug);
  if (value === undefined) told.unknown.push({ facet, slug });
  const lists = await columns.storiesOf('mains', value === undefined ? [] : [value]);
  return (stories) => {
    stories.intersection(unionOf(lists));
  };
}

async function sieveOfKind(
  columns: Columns,
  kind: 'crossovers' | 'one-shots',
  wanted: boolean,
): Promise<Sieve> {
  const these = unionOf(await columns.storiesOf(kind, [0]));
  return (stories) => {
    if (wanted) stories.intersection(these);
    else stories.difference(these);
  };
}

async function sieveOfRange(
  columns: Columns,
  measure: Measure,
  { from = 0, to = Infinity }: Range,
): Promise<Sieve> {
  const numbers = await (measure === 'words'
    ? columns.wordsFor({ from, to })
    : columns.measure(measure));
  // 0 is for undated: no range of days holds it.
  const least = measure === 'published' || measure === 'updated' ? Math.max(1, from) : from;
  return (stories) => {
    for (const [story, number] of numbers.entries()) {
      if (number < least || number > to) stories.remove(story);
    }
  };
}

/** The numbers of stories that have not grown since they were read. */
async function readStories(columns: Columns, read: readonly ReadStory[]): Promise<Uint32Array> {
  if (read.length === 0) return new Uint32Array();
  const [slugs, chapters] = await Promise.all([columns.slugs(), columns.measure('chapters')]);
  const known = new Map(read.map(({ slug, chapters: had }) => [slug, had]));
  return Uint32Array.from(
    slugs.flatMap((slug, story) => {
      const had = known.get(slug);
      return had !== undefined && had >= (chapters[story] ?? 0) ? [story] : [];
    }),
  );
}

/** For each value the numbers of its stories; of what the archive does not have, none. */
async function listsOfHidden(
  columns: Columns,
  hidden: readonly HiddenValue[],
  told: Told,
): Promise<readonly Uint32Array[]> {
  const isStory = ({ kind }: HiddenValue): boolean => kind === 'story';
  const slugs = hidden.some(isStory) ? await columns.slugs() : [];
  const wanted = new Set(hidden.filter(isStory).map(({ slug }) => slug));
  const numbers = new Map(
    slugs.flatMap((slug, number) => (wanted.has(slug) ? [[slug, number] as const] : [])),
  );
  return Promise.all(
    hidden.map(async ({ kind, slug }) => {
      if (kind === 'story')
        return Uint32Array.from(numbers.has(slug) ? [numbers.get(slug) ?? 0] : []);
      const value = (await findValues(columns, kind, [slug], told.renamed)).get(slug);
      const [list = new Uint32Array()] =
        value === undefined ? [] : await columns.storiesOf(`${kind}-stories`, [value]);
      return list;
    }),
  );
}

function unionOf(lists: readonly Uint32Array[]): TypedFastBitSet {
  const union = new TypedFastBitSet();
  for (const list of lists) for (const story of list) union.add(story);
  return union;
}
