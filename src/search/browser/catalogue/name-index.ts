import { nameOfValue, spellingsOf, type ValueName } from '../../catalogue-manifest.ts';
import { indexTerms, wordsOf } from '../../fold.ts';
import { matchingTerms, type TermOptions } from '../matching-terms.ts';
import { termsOfWord, weigh } from '../sought-terms.ts';
import { leastOf, mostOf, raise, sumOf, worthSomething, type Worths } from '../worths.ts';

/** What a term counts for in a name itself, and in another spelling of it. */
const IN_NAME = 2;
const IN_ALIAS = 1;

/** Finds values of a facet by words of their names and other spellings. */
export class NameIndex {
  readonly #names: readonly ValueName[];
  /** In order of code units. */
  readonly #terms: readonly string[];
  /** In which names each term stands: twice the place, and one more for another spelling. */
  readonly #uses: readonly (readonly number[])[];

  /** Takes some 100 ms for 50,000 names. */
  constructor(names: readonly ValueName[]) {
    this.#names = names;
    const uses = new Map<string, number[]>();
    const add = (text: string, use: number): void => {
      for (const term of indexTerms(text)) {
        const known = uses.get(term);
        if (known === undefined) uses.set(term, [use]);
        else known.push(use);
      }
    };
    for (const [place, packed] of names.entries()) {
      const [name = '', ...aliases] = spellingsOf(packed);
      add(name, 2 * place);
      if (aliases.length > 0) add(aliases.join('\n'), 2 * place + 1);
    }
    this.#terms = [...uses.keys()].sort();
    this.#uses = this.#terms.map((term) => uses.get(term) ?? []);
  }

  /**
   * The places of the values in whose names every word of a query stands, best first: what is
   * called just that, then by how near the words come, then the most used. Words may be shortened
   * at the end, in any order; with typing errors where nothing is found without.
   */
  find(query: string): readonly number[] {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    for (const mistyped of [false, true]) {
      const worths = this.#worths(words, { prefix: true, mistyped });
      const found = worthSomething(worths);
      if (found.length === 0) continue;
      const isWhole = (place: number): boolean =>
        worths[place] === IN_NAME * words.length &&
        wordsOf(nameOfValue(this.#names[place] ?? '')).flat().length === words.flat().length;
      const whole = new Set(found.filter(isWhole));
      return found.sort(
        (a, b) =>
          Number(whole.has(b)) - Number(whole.has(a)) ||
          (worths[b] ?? 0) - (worths[a] ?? 0) ||
          a - b,
      );
    }
    return [];
  }

  #worths(words: readonly (readonly string[])[], how: TermOptions): Worths {
    const ofTerm = (term: string): Worths => {
      const worths = new Float32Array(this.#names.length);
      for (const [at, nearness] of matchingTerms(this.#terms, term, how)) {
        for (const use of this.#uses[at] ?? []) {
          const worth = nearness * (use % 2 === 0 ? IN_NAME : IN_ALIAS);
          raise(worths, [use >>> 1], worth);
        }
      }
      return worths;
    };
    return sumOf(
      words.map((parts) => weigh(termsOfWord(parts), { ofTerm, ofAll: leastOf, ofAny: mostOf })),
      this.#names.length,
    );
  }
}
