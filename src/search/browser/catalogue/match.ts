import { parseQuery, type SoughtWord } from '../query.ts';
import { leastOf, mostOf, sumOf, worthSomething, type Worths } from '../worths.ts';
import type { Columns } from './columns.ts';
import { worthOfPhrase } from './held-phrase.ts';
import { readingsOf, weightOf, worthOfReading, type Reading } from './reading.ts';

/**
 * The lists of an ordinary query load at once, as each step takes its time on a phone's network; of
 * a sentence no more than this, in bytes when unpacked, before it is known whether any story is left.
 */
const AT_ONCE = 150_000;

/** So many words are a sentence: where each of them stands in some name, none is taken as mistyped. */
const SENTENCE = 4;

/** A word of a query, and the ways in which it may stand in stories. */
interface Word {
  readonly word: SoughtWord;
  readonly readings: readonly Reading[];
}

/**
 * How well each story answers a query, by its number: 0 where it does not. Every word has to stand
 * in the story's title or in one of its names. Where none has them all as they were typed, those
 * may be mistyped that stand nowhere, and then, of a few words, any. The words of a phrase stand
 * next to each other, in order, in one title or name.
 */
export async function matchStories(query: string, columns: Columns): Promise<Worths> {
  const { words, without } = parseQuery(query);
  const [typed, unwanted] = await Promise.all([
    readAll(words, [], columns),
    readAll(without, [], columns),
  ]);
  let sum = await worthOfAll(typed, columns);
  const nowhere = typed.filter(({ readings }) => readings.length === 0).map(({ word }) => word);
  for (const mistyped of [nowhere, words.length < SENTENCE ? words : []]) {
    if (isAny(sum) || mistyped.every(({ exact }) => exact)) continue;
    sum = await worthOfAll(await readAll(words, mistyped, columns), columns);
  }
  if (!isAny(sum)) return sum;
  const left = sum.slice();
  const taken = unwanted.map(async (word) =>
    holding(word, await worthsOf(word, columns), left, columns),
  );
  for (const worths of await Promise.all(taken)) {
    for (const story of worthSomething(worths)) left[story] = 0;
  }
  return left;
}

/** @param mistyped those of the words that may be */
function readAll(
  words: readonly SoughtWord[],
  mistyped: readonly SoughtWord[],
  columns: Columns,
): Promise<readonly Word[]> {
  const alone = words.length === 1;
  return Promise.all(
    words.map(async (word) => {
      const options = { mistyped: mistyped.includes(word), alone };
      return { word, readings: await readingsOf(word, options, columns) };
    }),
  );
}

/** What stories are worth in which all words stand. */
async function worthOfAll(words: readonly Word[], columns: Columns): Promise<Worths> {
  const { stories } = columns.manifest;
  if (words.some(({ readings }) => readings.length === 0)) return new Float32Array(stories);
  // What a list holds is not known before; those of rare words stand in few parts.
  const weighed = words
    .map((word) => ({ ...word, weight: weightOf(word.readings, columns) }))
    .sort((a, b) => a.weight - b.weight);
  const known: (readonly Worths[])[] = [];
  let left = sumOf([], stories);
  while (known.length < weighed.length && isAny(left)) {
    const next = weighed.slice(known.length);
    let weight = 0;
    const end = next.findIndex((word, at) => (weight += word.weight) > AT_ONCE && at > 0);
    const batch = end < 0 ? next : next.slice(0, end);
    const worths = await Promise.all(batch.map((word) => worthsOf(word, columns)));
    left = sumOf([...(known.length > 0 ? [left] : []), ...worths.map(mostOf)], stories);
    known.push(...worths);
  }
  // The names load last that tell phrases, and only where a story is left that may hold them.
  if (!isAny(left) || words.every(({ word }) => word.phrase === undefined)) return left;
  const held = weighed.map((word, at) => holding(word, known[at] ?? [], left, columns));
  return sumOf(await Promise.all(held), stories);
}

/** What stories are worth by each reading of a word. */
function worthsOf({ readings }: Word, columns: Columns): Promise<readonly Worths[]> {
  return Promise.all(readings.map((reading) => worthOfReading(reading, columns)));
}

/**
 * What stories are worth by a word; a phrase is told of those alone that are left.
 * @param worths by each reading of the word
 */
async function holding(
  { word: { phrase }, readings }: Word,
  worths: readonly Worths[],
  left: Worths,
  columns: Columns,
): Promise<Worths> {
  if (phrase === undefined) return mostOf(worths);
  const held = readings.flatMap(({ fields }, at) => {
    const some = worthSomething(leastOf([left, worths[at] ?? left]));
    return fields.map((field) => worthOfPhrase(phrase, field, some, columns));
  });
  return mostOf(await Promise.all(held));
}

function isAny(worths: Worths): boolean {
  return worths.some((worth) => worth > 0);
}
