import { SOUGHT_FIELDS, type SoughtField } from '../../catalogue-manifest.ts';
import type { ForgivingIndex, TermOptions } from '../forgiving-index.ts';
import { parseQuery, type SoughtWord } from '../query.ts';
import type { Columns } from './columns.ts';

/** What a word counts for by where it stands. */
const WORTH: Readonly<Record<SoughtField, number>> = {
  title: 8,
  author: 4,
  fandom: 3,
  relationship: 2,
  character: 2,
  tag: 1,
};

/** What finding words needs. */
export interface Sought {
  readonly columns: Columns;
  /** The index of a field's names, made when it is first wanted. */
  readonly indexOf: (field: SoughtField) => Promise<ForgivingIndex>;
}

/**
 * How well each story answers a query, by its number: 0 where it does not. Every word has to stand
 * in the story's title or in one of its names; where none has them all as they were typed, they
 * may be mistyped.
 */
export async function matchStories(query: string, sought: Sought): Promise<Float32Array> {
  const { words, without } = parseQuery(query);
  for (const mistyped of [false, true]) {
    const how = { prefix: true, mistyped };
    const worths = await Promise.all(words.map((word) => worthOf(word, how, sought)));
    const sum = addUp(worths, sought.columns.manifest.stories);
    if (!mistyped && !sum.some((worth) => worth > 0)) continue;
    for (const word of without) {
      const unwanted = await worthOf(word, { prefix: false, mistyped: false }, sought);
      for (let story = 0; story < sum.length; story++) {
        if ((unwanted[story] ?? 0) > 0) sum[story] = 0;
      }
    }
    return sum;
  }
  return new Float32Array(sought.columns.manifest.stories);
}

/** What stories are worth that are worth something by every word. */
function addUp(worths: readonly Float32Array[], stories: number): Float32Array {
  const sum = new Float32Array(stories);
  for (let story = 0; story < stories; story++) {
    let total = 0;
    for (const worth of worths) {
      const own = worth[story] ?? 0;
      if (own === 0) {
        total = 0;
        break;
      }
      total += own;
    }
    sum[story] = total;
  }
  // Where only unwanted words were typed, every story is as good as another.
  return worths.length === 0 ? sum.fill(1) : sum;
}

/** A phrase of several words is worth what the least of them is. */
async function worthOf(
  { field, parts, exact }: SoughtWord,
  how: TermOptions,
  sought: Sought,
): Promise<Float32Array> {
  const options = exact ? { prefix: false, mistyped: false } : how;
  const fields = field === undefined ? SOUGHT_FIELDS : [field];
  const whole = await Promise.all(
    parts.map(async (pieces) => {
      const joined = await worthOfTerm(pieces.join(''), fields, options, sought);
      if (pieces.length === 1) return joined;
      // A word of several parts may be written as one, or with its parts in other places.
      const apart = await Promise.all(
        pieces.map((piece) => worthOfTerm(piece, fields, options, sought)),
      );
      const least = leastOf(apart);
      return joined.map((worth, story) => Math.max(worth, least[story] ?? 0));
    }),
  );
  return leastOf(whole);
}

function leastOf(worths: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(), ...others] = worths;
  return first.map((worth, story) => Math.min(worth, ...others.map((other) => other[story] ?? 0)));
}

/** What stories are worth by one term: the best place in which it stands counts. */
async function worthOfTerm(
  term: string,
  fields: readonly SoughtField[],
  options: TermOptions,
  { columns, indexOf }: Sought,
): Promise<Float32Array> {
  const worth = new Float32Array(columns.manifest.stories);
  // Readers write `Harry x Draco`, where `x` is no part of a name.
  const isJoint = term === 'x' && fields.includes('relationship');
  await Promise.all(
    fields.map(async (field) => {
      if (isJoint && field === 'relationship') {
        const { stories } = await columns.postings('relationship-stories');
        for (const story of stories) worth[story] = Math.max(worth[story] ?? 0, WORTH[field]);
        return;
      }
      const found = (await indexOf(field)).findTerm(term, options);
      const places = [...found.keys()];
      const lists = await columns.storiesOf(`${field}-stories`, places);
      for (const [at, list] of lists.entries()) {
        const value = WORTH[field] * (found.get(places[at] ?? -1) ?? 0);
        for (const story of list) worth[story] = Math.max(worth[story] ?? 0, value);
      }
    }),
  );
  return worth;
}
