/** Which terms have to stand in a text: one, all of some, or any of some. */
export type SoughtTerms =
  string | { readonly all: readonly SoughtTerms[] } | { readonly any: readonly SoughtTerms[] };

/** How what is known of terms says what holds for all and for any of them. */
export interface Weighing<Value> {
  readonly ofTerm: (term: string) => Value;
  readonly ofAll: (values: readonly Value[]) => Value;
  readonly ofAny: (values: readonly Value[]) => Value;
}

/** A word in its parts: one of several may be written as one, or with its parts in other places. */
export function termsOfWord(parts: readonly string[]): SoughtTerms {
  const joined = parts.join('');
  return parts.length === 1 ? joined : { any: [joined, { all: parts }] };
}

/** Words that stand together: `spider man` may be written as one. */
export function termsOfPhrase(words: readonly (readonly string[])[]): SoughtTerms {
  if (words.length === 1) return { all: words.map(termsOfWord) };
  return { any: [words.flat().join(''), { all: words.map(termsOfWord) }] };
}

/** What holds for terms that are sought, from what holds for each. */
export function weigh<Value>(sought: SoughtTerms, weighing: Weighing<Value>): Value {
  if (typeof sought === 'string') return weighing.ofTerm(sought);
  return 'all' in sought
    ? weighing.ofAll(sought.all.map((each) => weigh(each, weighing)))
    : weighing.ofAny(sought.any.map((each) => weigh(each, weighing)));
}

/** Every term of what is sought. */
export function termsIn(sought: SoughtTerms): ReadonlySet<string> {
  const joined = (terms: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
    new Set(terms.flatMap((each) => [...each]));
  return weigh<ReadonlySet<string>>(sought, {
    ofTerm: (term) => new Set([term]),
    ofAll: joined,
    ofAny: joined,
  });
}
