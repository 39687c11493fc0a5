import { SOUGHT_FIELDS, spellingsOf, type SoughtField } from '../../catalogue-manifest.ts';
import { UNSPACED } from '../../spelling.ts';
import type { TermOptions } from '../matching-terms.ts';
import { phraseTest } from '../phrase.ts';
import { parseQuery, type SoughtWord } from '../query.ts';
import { leastOf, mostOf, sumOf, termsOfWord, worthOfWord, type Worths } from '../worths.ts';
import type { Columns } from './columns.ts';
import { findTerms } from './terms.ts';

/** What a word counts for by where it stands. */
const WORTH: Readonly<Record<SoughtField, number>> = {
  title: 8,
  author: 4,
  fandom: 3,
  relationship: 2,
  character: 2,
  tag: 1,
};

/**
 * How well each story answers a query, by its number: 0 where it does not. Every word has to stand
 * in the story's title or in one of its names; where none has them all as they were typed, they
 * may be mistyped. The words of a phrase stand next to each other, in order, in one title or name.
 */
export async function matchStories(query: string, columns: Columns): Promise<Worths> {
  const { words, without } = parseQuery(query);
  const typed = { prefix: true, mistyped: false };
  const worths = await Promise.all(words.map((word) => worthOf(word, typed, columns)));
  let sum = sumOf(worths, columns.manifest.stories);
  if (!sum.some((worth) => worth > 0)) {
    const mistyped = { prefix: true, mistyped: true };
    for (const [at, word] of words.entries()) {
      if (!word.exact) worths[at] = await worthOf(word, mistyped, columns);
    }
    sum = sumOf(worths, columns.manifest.stories);
  }
  for (const word of without) {
    const unwanted = await worthOf(word, typed, columns);
    for (let story = 0; story < sum.length; story++) {
      if ((unwanted[story] ?? 0) > 0) sum[story] = 0;
    }
  }
  return sum;
}

async function worthOf(word: SoughtWord, how: TermOptions, columns: Columns): Promise<Worths> {
  const fields = word.field === undefined ? SOUGHT_FIELDS : [word.field];
  if (word.phrase === undefined) return worthOfWords(word, fields, how, columns);
  const { phrase } = word;
  const each = fields.map(async (field) => {
    const worths = await worthOfWords(word, [field], how, columns);
    return withPhrase(phrase, field, worths, columns);
  });
  return mostOf(await Promise.all(each));
}

/** What stories are worth by the least of some words, wherever each stands. */
async function worthOfWords(
  { parts, exact }: SoughtWord,
  fields: readonly SoughtField[],
  how: TermOptions,
  columns: Columns,
): Promise<Worths> {
  // Where words have no spaces between them, what is neither shortened nor mistyped goes on.
  const howOf = (term: string): TermOptions =>
    exact ? { prefix: UNSPACED.test(term), mistyped: false } : how;
  const terms = new Set(parts.flatMap(termsOfWord));
  const worths = new Map(
    await Promise.all(
      Array.from(terms, async (term): Promise<[string, Worths]> => [
        term,
        await worthOfTerm(term, fields, howOf(term), columns),
      ]),
    ),
  );
  const none = new Float32Array(columns.manifest.stories);
  return leastOf(parts.map((word) => worthOfWord(word, (term) => worths.get(term) ?? none)));
}

/** What stories are worth by one term: the best place in which it stands counts. */
async function worthOfTerm(
  term: string,
  fields: readonly SoughtField[],
  how: TermOptions,
  columns: Columns,
): Promise<Worths> {
  const worths = new Float32Array(columns.manifest.stories);
  const found = await findTerms(columns, term, how);
  const values = Array.from(found, ([place, nearness]) =>
    fields.map((field) => ({
      list: place * SOUGHT_FIELDS.length + SOUGHT_FIELDS.indexOf(field),
      worth: nearness * WORTH[field],
    })),
  ).flat();
  const lists = await columns.storiesOf(
    'term-stories',
    values.map(({ list }) => list),
  );
  for (const [at, list] of lists.entries()) raise(worths, list, values[at]?.worth ?? 0);
  // Readers write `Harry x Draco`, where `x` is no part of a name.
  if (term === 'x' && fields.includes('relationship')) {
    const { stories } = await columns.postings('relationship-stories');
    raise(worths, stories, WORTH.relationship);
  }
  return worths;
}

/** Of stories in which the words of a phrase stand somewhere in a field, those that hold it. */
async function withPhrase(
  phrase: string,
  field: SoughtField,
  worths: Worths,
  columns: Columns,
): Promise<Worths> {
  const some = Array.from(worths.keys()).filter((story) => (worths[story] ?? 0) > 0);
  const held = new Float32Array(worths.length);
  if (some.length === 0) return held;
  const isHeldBy = phraseTest(phrase, field);
  if (field === 'title') {
    const titles = await columns.titlesOf(some);
    const holding = some.filter((_, at) => isHeldBy(titles[at] ?? ''));
    raise(held, holding, WORTH.title);
    return held;
  }
  const places = (await columns.names(field)).flatMap((packed, place) =>
    spellingsOf(packed).some(isHeldBy) ? [place] : [],
  );
  for (const stories of await columns.storiesOf(`${field}-stories`, places)) {
    raise(held, stories, WORTH[field]);
  }
  return held;
}

/** Has some stories be worth so much, unless they are worth more. */
function raise(worths: Worths, stories: Iterable<number>, worth: number): void {
  for (const story of stories) worths[story] = Math.max(worths[story] ?? 0, worth);
}
