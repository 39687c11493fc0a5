import type { LanguageTag } from '../../archive/model.ts';
import { engineLanguage, type BundleEntry } from '../bundle-list.ts';
import { bundlesToAsk } from './bundle-order.ts';
import { Kept } from './kept.ts';
import { parseQuery } from './query.ts';
import { parseTextQuery, type TextQuery } from './text-query.ts';
import type { TextHit, TextSearch } from './text-search.ts';

/** How many bundles are asked in vain for whole words before beginnings of words are shown. */
const PATIENCE = 3;

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
  readonly wanted: ((stories: readonly number[]) => Promise<ReadonlySet<number>>) | undefined;
  readonly signal: AbortSignal;
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
  let holds = true;
  const failed: BundleEntry[] = [];
  const answering = new Kept<LanguageTag, ReadonlySet<BundleEntry>>();
  const progress = (known: number): TextProgress => ({
    hits: [...hits],
    known,
    parts: order.length,
    failed: [...failed],
    done: known === order.length,
  });
  const hitsIn = async (bundle: BundleEntry, asked: TextQuery): Promise<readonly TextHit[]> => {
    const isIn = (hit: TextHit): boolean => story === undefined || hit.story.slug === story;
    if (wanted === undefined) return (await search.ask(bundle, asked)).filter(isIn);
    const stories = await search.stories(bundle);
    const left = await wanted([...stories.values()].map(({ number }) => number));
    if (left.size === 0) return [];
    const found = await search.ask(bundle, asked);
    return found.filter((hit) => isIn(hit) && left.has(hit.story.number));
  };
  const mayAnswer = async (bundle: BundleEntry, query: TextQuery): Promise<boolean> => {
    // To ask the only one costs no more than to find out whether it may answer.
    if (order.length === 1) return true;
    const language = engineLanguage(bundle.language);
    return (await answering.get(language, () => search.mayAnswer(language, query))).has(bundle);
  };
  yield progress(0);
  let told = 0;
  let asked = 0;
  for (const [index, bundle] of order.entries()) {
    if (parsed === undefined || isAborted(signal)) return;
    const isAsked = await mayAnswer(bundle, parsed);
    if (isAborted(signal)) return;
    if (isAsked) {
      if (told < index) yield progress(index);
      asked++;
      try {
        for (const hit of await hitsIn(bundle, parsed)) {
          (hit.exact || !holds ? hits : held).push(hit);
        }
      } catch {
        failed.push(bundle);
      }
      if (isAborted(signal)) return;
    }
    const isLast = index + 1 === order.length;
    if (isLast || (hits.length === 0 && asked >= PATIENCE)) {
      holds = false;
      hits.push(...held.splice(0));
    }
    if (!isAsked && !isLast) continue;
    told = index + 1;
    yield progress(told);
  }
}

/** A signal changes while one waits, which the compiler does not see in a property. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
