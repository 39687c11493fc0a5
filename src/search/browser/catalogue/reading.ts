import { SOUGHT_FIELDS, type SoughtField } from '../../catalogue-manifest.ts';
import { wordsOf } from '../../fold.ts';
import { UNSPACED } from '../../spelling.ts';
import type { TermOptions } from '../matching-terms.ts';
import { phrasesIn } from '../phrase.ts';
import type { SoughtWord } from '../query.ts';
import { termsIn, termsOfPhrase, termsOfWord, weigh, type SoughtTerms } from '../sought-terms.ts';
import { leastOf, mostOf, raise, type Worths } from '../worths.ts';
import type { Columns } from './columns.ts';
import { findTerms } from './terms.ts';

/** What a word counts for by where it stands. */
export const WORTH: Readonly<Record<SoughtField, number>> = {
  title: 8,
  author: 4,
  fandom: 3,
  relationship: 2,
  character: 2,
  tag: 1,
};

/** Readers write `Harry x Draco`, where it is no part of a name. */
const JOINT = 'x';

/** Where a word of a query is sought and what stands for it, known before any story is. */
export interface Reading {
  /** Any of these: of a phrase one, as it stands in one whole. */
  readonly fields: readonly SoughtField[];
  readonly sought: SoughtTerms;
  /** The places of the terms that stand for each sought one, with how near they come. */
  readonly found: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** What is sought wherever a story stands. */
  readonly joint: string | undefined;
}

export interface ReadingOptions {
  readonly mistyped: boolean;
  /** Whether it is the only word of its query. */
  readonly alone: boolean;
}

/**
 * The ways in which a word may stand in stories: none where it has no term. Only terms are loaded,
 * no list of stories.
 */
export async function readingsOf(
  word: SoughtWord,
  { mistyped, alone }: ReadingOptions,
  columns: Columns,
): Promise<readonly Reading[]> {
  const { phrase, parts, exact } = word;
  const fields = word.field === undefined ? SOUGHT_FIELDS : [word.field];
  const joint = exact || alone || !fields.includes('relationship') ? undefined : JOINT;
  const ways =
    phrase === undefined
      ? [{ fields, sought: { all: parts.map(termsOfWord) }, joint }]
      : fields.map((field) => ({
          fields: [field],
          sought: { all: phrasesIn(phrase, field).map((each) => termsOfPhrase(wordsOf(each))) },
          joint,
        }));
  const terms = new Set(ways.flatMap(({ sought }) => [...termsIn(sought)]));
  // Where words have no spaces between them, what is neither shortened nor mistyped goes on.
  const howOf = (term: string): TermOptions =>
    exact ? { prefix: UNSPACED.test(term), mistyped: false } : { prefix: true, mistyped };
  const found = new Map(
    await Promise.all(
      Array.from(terms, async (term): Promise<[string, ReadonlyMap<number, number>]> => [
        term,
        await findTerms(columns, term, howOf(term)),
      ]),
    ),
  );
  return ways.map((way) => ({ ...way, found })).filter(mayStand);
}

function mayStand({ sought, found, joint }: Reading): boolean {
  return weigh<boolean>(sought, {
    ofTerm: (term) => term === joint || (found.get(term)?.size ?? 0) > 0,
    // In a relationship, of a phrase of joints alone nothing is left.
    ofAll: (each) => each.length > 0 && each.every(Boolean),
    ofAny: (each) => each.some(Boolean),
  });
}

/** How many bytes it takes, when unpacked, to know the stories of some readings. */
export function weightOf(readings: readonly Reading[], columns: Columns): number {
  const lists = readings.flatMap((reading) =>
    Array.from(termsIn(reading.sought), (term) => listsOf(reading, term).map(({ list }) => list)),
  );
  return columns.weightOf('term-stories', lists.flat());
}

/** What stories are worth by a reading: of each term the best place counts, of all the least. */
export async function worthOfReading(reading: Reading, columns: Columns): Promise<Worths> {
  const worths = new Map(
    await Promise.all(
      Array.from(termsIn(reading.sought), async (term): Promise<[string, Worths]> => [
        term,
        await worthOfTerm(reading, term, columns),
      ]),
    ),
  );
  const none = new Float32Array(columns.manifest.stories);
  const ofTerm = (term: string): Worths => worths.get(term) ?? none;
  return weigh(reading.sought, { ofTerm, ofAll: leastOf, ofAny: mostOf });
}

async function worthOfTerm(reading: Reading, term: string, columns: Columns): Promise<Worths> {
  const worths = new Float32Array(columns.manifest.stories);
  if (term === reading.joint) worths.fill(WORTH.relationship);
  const lists = listsOf(reading, term);
  const stories = await columns.storiesOf(
    'term-stories',
    lists.map(({ list }) => list),
  );
  for (const [at, list] of stories.entries()) raise(worths, list, lists[at]?.worth ?? 0);
  return worths;
}

/** The posting lists of what stands for a term, with what a story in them is worth. */
function listsOf(
  { found, fields }: Reading,
  term: string,
): readonly { readonly list: number; readonly worth: number }[] {
  return Array.from(found.get(term) ?? [], ([place, nearness]) =>
    fields.map((field) => ({
      list: place * SOUGHT_FIELDS.length + SOUGHT_FIELDS.indexOf(field),
      worth: nearness * WORTH[field],
    })),
  ).flat();
}
