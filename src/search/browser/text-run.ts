import type { LanguageTag } from '../../archive/model.ts';
import { engineLanguage, type BundleEntry } from '../bundle-list.ts';
import { ahead } from './ahead.ts';
import { bundlesToAsk } from './bundle-order.ts';
import { Kept } from './kept.ts';
import { parseQuery } from './query.ts';
import { parseTextQuery, type TextQuery } from './text-query.ts';
import type { TextHit, TextSearch } from './text-search.ts';

/** How many bundles are asked in vain for whole words before beginnings of words are shown. */
const PATIENCE = 3;

/**
 * How many more bundles are being asked while one is waited for: most of the time their files are on
 * their way. At first few, as hosts of old send six files at a time, and the first hits wait for none.
 */
const AHEAD = { atFirst: 1, later: 3 };

/** How far a search in the text has come. */
export interface TextProgress {
  /**
   * In the order in which they were found: bundle after bundle, the best first in each. Those with
   * only the beginnings of the words come last, unless there long were no others.
   */
  readonly hits: readonly TextHit[];
  /** Of how many bundles the answer is known: those that were asked, and those that need not be. */
  readonly known: number;
  readonly parts: number;
  /** The stories, by their numbers, in which something was found that the reader never wants to see. */
  readonly hidden: ReadonlySet<number>;
  /** Bundles that did not answer. */
  readonly failed: readonly BundleEntry[];
  readonly done: boolean;
}

export interface TextRunOptions {
  /** The reader's languages, the best first. */
  readonly languages: readonly string[];
  /**
   * Which of some stories, by their numbers, the reader's filters leave; `undefined` for all. Of a
   * bundle without any, nothing is loaded but what its stories are called.
   */
  readonly wanted: ((stories: readonly number[]) => Promise<Wanted>) | undefined;
  readonly signal: AbortSignal;
}

/** Stories by their numbers. */
export interface Wanted {
  readonly shown: ReadonlySet<number>;
  /** What the filters leave and the reader never wants to see. */
  readonly hidden: ReadonlySet<number>;
}

/**
 * Asks one bundle after another, and says after each how far it has come. Those in which the words
 * do not stand are not asked. A bundle that does not load does not keep the others from being asked.
 * @throws {EngineError} where the list of bundles does not load
 */
export async function* searchText(
  search: TextSearch,
  query: string,
  { languages, wanted, signal }: TextRunOptions,
): AsyncGenerator<TextProgress> {
  const parsed = parseTextQuery(query);
  const bundles = parsed === undefined ? [] : await search.bundles();
  const { story } = parseQuery(query);
  const order = bundlesToAsk(bundles, query, languages, story);
  const hits: TextHit[] = [];
  const held: TextHit[] = [];
  const hidden = new Set<number>();
  let holds = true;
  const failed: BundleEntry[] = [];
  const answering = new Kept<LanguageTag, ReadonlySet<BundleEntry>>();
  const progress = (known: number): TextProgress => ({
    hits: [...hits],
    known,
    parts: order.length,
    failed: [...failed],
    hidden: new Set(hidden),
    done: known === order.length,
  });
  const hitsIn = async (bundle: BundleEntry, asked: TextQuery): Promise<readonly TextHit[]> => {
    const isIn = (hit: TextHit): boolean => story === undefined || hit.story.slug === story;
    if (wanted === undefined) return (await search.ask(bundle, asked)).filter(isIn);
    const stories = await search.stories(bundle);
    const left = await wanted([...stories.values()].map(({ number }) => number));
    if (left.shown.size + left.hidden.size === 0) return [];
    const found = (await search.ask(bundle, asked)).filter(isIn);
    for (const { story: of } of found) if (left.hidden.has(of.number)) hidden.add(of.number);
    return found.filter((hit) => left.shown.has(hit.story.number));
  };
  /** The bundles that may answer, with their places in the order. */
  async function* toAsk(query: TextQuery): AsyncGenerator<readonly [BundleEntry, number]> {
    for (const [index, bundle] of order.entries()) {
      const language = engineLanguage(bundle.language);
      // To ask the only one costs no more than to find out whether it may answer.
      const left =
        order.length === 1 ||
        (await answering.get(language, () => search.mayAnswer(language, query))).has(bundle);
      if (isAborted(signal)) return;
      if (left) yield [bundle, index];
    }
  }
  yield progress(0);
  if (parsed === undefined || order.length === 0) return;
  let told = 0;
  let asked = 0;
  const asking = ahead(
    toAsk(parsed),
    ([bundle]) => hitsIn(bundle, parsed),
    () => (hits.length === 0 ? AHEAD.atFirst : AHEAD.later),
  );
  for await (const [[bundle, index], answer] of asking) {
    if (told < index) yield progress(index);
    try {
      for (const hit of await answer) (hit.exact || !holds ? hits : held).push(hit);
    } catch {
      failed.push(bundle);
    }
    if (isAborted(signal)) return;
    asked++;
    if (hits.length === 0 && asked >= PATIENCE) {
      holds = false;
      hits.push(...held.splice(0));
    }
    told = index + 1;
    if (told < order.length) yield progress(told);
  }
  if (isAborted(signal)) return;
  hits.push(...held);
  yield progress(order.length);
}

/** A signal changes while one waits, which the compiler does not see in a property. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
