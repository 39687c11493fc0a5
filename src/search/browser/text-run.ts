import type { BundleEntry } from '../bundle-list.ts';
import { bundlesToAsk } from './bundle-order.ts';
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
  readonly asked: number;
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
 * Asks one bundle after another, and says after each how far it has come. A bundle that does not
 * load does not keep the others from being asked.
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
  const progress = (asked: number): TextProgress => ({
    hits: [...hits],
    asked,
    parts: order.length,
    failed: [...failed],
    done: asked === order.length,
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
  yield progress(0);
  for (const [index, bundle] of order.entries()) {
    if (parsed === undefined || isAborted(signal)) return;
    try {
      for (const hit of await hitsIn(bundle, parsed)) {
        (hit.exact || !holds ? hits : held).push(hit);
      }
    } catch {
      failed.push(bundle);
    }
    if (isAborted(signal)) return;
    if (index + 1 === order.length || (hits.length === 0 && index + 1 >= PATIENCE)) {
      holds = false;
      hits.push(...held.splice(0));
    }
    yield progress(index + 1);
  }
}

/** A signal changes while one waits, which the compiler does not see in a property. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
