import { TypedFastBitSet } from 'typedfastbitset/lib/TypedFastBitSet.js';
import { FACETS, MEASURES, type Facet, type Measure } from '../../catalogue-manifest.ts';
import type { PostingLists } from '../../column-codec.ts';
import type { Columns } from './columns.ts';
import type { Chosen, Question, Range, UnknownValue } from './question.ts';
import { findValues } from './values.ts';

/** The stories that a question selects. */
export interface Selection {
  readonly stories: TypedFastBitSet;
  readonly unknown: readonly UnknownValue[];
}

/**
 * Selects the stories that a question asks for. Only the columns that it names are loaded, all at
 * once.
 * @param options `aside`: a facet whose choices of "any of" are left aside, as for the counts of its values
 */
export async function select(
  columns: Columns,
  question: Question,
  { aside }: { readonly aside?: Facet } = {},
): Promise<Selection> {
  const { stories: count } = columns.manifest;
  const unknown: UnknownValue[] = [];
  const sieves: Promise<Sieve>[] = [];
  for (const facet of FACETS) {
    const chosen = question.chosen[facet];
    if (chosen === undefined) continue;
    const counted = facet === aside ? { ...chosen, any: [] } : chosen;
    sieves.push(sieveOfFacet(columns, facet, counted, unknown));
  }
  if (question.main !== undefined) sieves.push(sieveOfMain(columns, question.main, unknown));
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
  const stories = new TypedFastBitSet();
  if (count > 0) stories.addRange(0, count);
  for (const sieve of await Promise.all(sieves)) sieve(stories);
  return { stories, unknown };
}

/** Takes out of a set the stories that a part of the question does not want. */
type Sieve = (stories: TypedFastBitSet) => void;

async function sieveOfFacet(
  columns: Columns,
  facet: Facet,
  { all, any, none }: Chosen,
  unknown: UnknownValue[],
): Promise<Sieve> {
  const [postings, values] = await Promise.all([
    columns.postings(facet),
    findValues(columns, facet, [...all, ...any, ...none]),
  ]);
  const known = (slugs: readonly string[]): number[] => {
    for (const slug of slugs) if (!values.has(slug)) unknown.push({ facet, slug });
    return slugs.flatMap((slug) => values.get(slug) ?? []);
  };
  const wanted = { all: known(all), any: known(any), none: known(none) };
  return (stories) => {
    for (const value of wanted.all) stories.intersection(storiesOf(postings, [value]));
    // Of nothing that is known, there is none.
    if (all.length > wanted.all.length || (any.length > 0 && wanted.any.length === 0)) {
      stories.clear();
    }
    if (any.length > 0) stories.intersection(storiesOf(postings, wanted.any));
    stories.difference(storiesOf(postings, wanted.none));
  };
}

async function sieveOfMain(
  columns: Columns,
  slug: string,
  unknown: UnknownValue[],
): Promise<Sieve> {
  const facet = 'relationship';
  const [mains, values] = await Promise.all([columns.mains(), findValues(columns, facet, [slug])]);
  const value = values.get(slug);
  if (value === undefined) unknown.push({ facet, slug });
  return (stories) => {
    stories.intersection(storiesOf(mains, value === undefined ? [] : [value]));
  };
}

async function sieveOfKind(
  columns: Columns,
  kind: 'crossovers' | 'one-shots',
  wanted: boolean,
): Promise<Sieve> {
  const these = new TypedFastBitSet(await columns.storiesThatAre(kind));
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
  const numbers = await columns.measure(measure);
  // 0 is for undated: no range of days holds it.
  const least = measure === 'published' || measure === 'updated' ? Math.max(1, from) : from;
  return (stories) => {
    for (const [story, number] of numbers.entries()) {
      if (number < least || number > to) stories.remove(story);
    }
  };
}

/** The stories of some values together. */
function storiesOf({ stories, starts }: PostingLists, values: readonly number[]): TypedFastBitSet {
  const found = new TypedFastBitSet();
  for (const value of values) {
    const end = starts[value + 1] ?? 0;
    for (let at = starts[value] ?? 0; at < end; at++) found.add(stories[at] ?? 0);
  }
  return found;
}
