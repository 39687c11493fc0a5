import { wordFileOf, type WordFile } from '../word-file.ts';
import { MOST_LACKING, stands } from './answer.ts';
import { Kept } from './kept.ts';
import type { TextQuery } from './text-query.ts';

/**
 * How many words of a question are looked up, the longest first: each costs a file, and the rest of
 * a pasted sentence hardly tells more.
 */
const MOST_LOOKED_UP = 6;

/** A word of a question as it is looked up. */
interface SoughtStem {
  readonly stem: string;
  /** In a phrase, where words stand for themselves alone. */
  readonly isWhole: boolean;
}

/**
 * Tells in which of several bundles a query's words stand. Only which bundle, not which page: one
 * that is left may answer or not, one that is not left cannot.
 */
export class WordMap {
  readonly #files = new Kept<number, WordFile>();
  readonly #bundles: number;
  readonly #load: (file: number) => Promise<WordFile>;

  /**
   * @param bundles how many there are
   * @param load gives one of the files of the map
   */
  constructor(bundles: number, load: (file: number) => Promise<WordFile>) {
    this.#bundles = bundles;
    this.#load = load;
  }

  /**
   * The numbers of the bundles that may answer a query.
   * @param stemsOf gives the words of a question as Pagefind looks them up
   * @throws where a file of the map does not load, or what `stemsOf` throws
   */
  async mayAnswer(
    query: TextQuery,
    stemsOf: (question: string) => Promise<readonly string[]>,
  ): Promise<ReadonlySet<number>> {
    const ways = await Promise.all(
      query.alternatives.map(async (questions) => {
        const stems = await Promise.all(
          questions.map(async (question) =>
            (await stemsOf(question)).map((stem): SoughtStem => ({
              stem,
              isWhole: question.startsWith('"'),
            })),
          ),
        );
        return this.#bundlesOfAll(stems.flat());
      }),
    );
    return new Set(ways.flat());
  }

  /** The bundles in which every stem stands. */
  async #bundlesOfAll(stems: readonly SoughtStem[]): Promise<readonly number[]> {
    const lookedUp = stems
      .filter(({ stem }) => stem !== '')
      .toSorted((a, b) => b.stem.length - a.stem.length)
      .slice(0, MOST_LOOKED_UP);
    const found = await Promise.all(lookedUp.map((stem) => this.#bundlesOf(stem)));
    const all = Array.from({ length: this.#bundles }, (_, number) => number);
    return all.filter((number) => found.every((bundles) => bundles.has(number)));
  }

  async #bundlesOf({ stem, isWhole }: SoughtStem): Promise<ReadonlySet<number>> {
    const numbers = isWhole ? [wordFileOf(stem)] : filesOf(stem);
    const found = new Set<number>();
    for (const file of await Promise.all(numbers.map((number) => this.#file(number)))) {
      const { stories: bundles, starts } = file.bundles;
      for (const [at, word] of file.words.entries()) {
        if (!(isWhole ? word === stem : stands(stem, word))) continue;
        for (const bundle of bundles.subarray(starts[at], starts[at + 1])) found.add(bundle);
      }
    }
    return found;
  }

  #file(number: number): Promise<WordFile> {
    return this.#files.get(number, () => this.#load(number));
  }
}

/** The files in which words may be that count as a stem. */
function filesOf(stem: string): readonly number[] {
  const letters = Array.from(stem);
  const shorter = Array.from({ length: MOST_LACKING }, (_, lacking) =>
    letters.slice(0, -1 - lacking).join(''),
  );
  const terms = [stem, ...shorter.filter((term) => stands(stem, term))];
  return [...new Set(terms.map(wordFileOf))];
}
