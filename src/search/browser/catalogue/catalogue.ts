import { nameOfValue, slugOfValue, type Facet, type ValueName } from '../../catalogue-manifest.ts';
import { Columns } from './columns.ts';
import { Kept } from '../kept.ts';
import { matchStories } from './match.ts';
import { NameIndex } from './name-index.ts';
import type { FetchPack } from './packs.ts';
import { parseManifest } from './parse-manifest.ts';
import type { Among, Answer, Offer, OfferedValue, Question, SortKey } from './question.ts';
import { select } from './select.ts';
import { byWorth, inOrder, orderBy, type Order, type Part } from './sort.ts';
import { countValues, findValues } from './values.ts';

/** What is wanted of a facet. */
export interface OfferOptions {
  /** What its names are sought by; empty for the most used. */
  readonly sought: string;
  /** How many values at most, beside the chosen ones. */
  readonly count: number;
  /** Whether values are offered that would leave no story. */
  readonly withEmpty?: boolean;
  /** Slugs of values that are offered whatever is left: they are in sight. */
  readonly also?: readonly string[];
}

/** The catalogue of an archive, asked. */
export class Catalogue {
  readonly #columns: Columns;
  readonly #orders = new Kept<SortKey, Order>();
  readonly #indexes = new Kept<Facet, NameIndex>();
  /** The last query, as its answer is asked for by every facet too. */
  #matched: { readonly query: string; readonly worths: Promise<Float32Array> } | undefined;

  /**
   * @param manifest as it was loaded
   * @throws where it is of another build than this code
   */
  constructor(manifest: unknown, fetchPack: FetchPack) {
    this.#columns = new Columns(parseManifest(manifest), fetchPack);
  }

  /** Stands for which story has which number; the files of cards bear it too. */
  get numbering(): string {
    return this.#columns.manifest.numbering;
  }

  /** The stories that a question asks for. @throws where a column does not load */
  async ask(question: Question, part: Part): Promise<Answer> {
    const { by } = question.sort;
    const matching = this.#match(question.query);
    // On a phone's network each step is a fifth of a second: all that is needed loads at once.
    const [worths, { stories, hidden, ...rest }, order] = await Promise.all([
      matching,
      select(this.#columns, question, { worths: matching }),
      this.#order(by === 'match' ? 'updated' : by),
    ]);
    const total = stories.size();
    const counted = { total: hidden.total, each: hidden.lists.map(({ length }) => length) };
    const told = { ...rest, hidden: counted };
    if (by !== 'match' || worths === undefined) {
      return { total, stories: inOrder(stories, order, question.sort, part), ...told };
    }
    return { total, stories: byWorth(stories, worths, order, part), ...told };
  }

  /** Those of some stories that a question asks for. @throws where a column does not load */
  async among(question: Question, stories: readonly number[]): Promise<Among> {
    const worths = this.#match(question.query);
    const selected = await select(this.#columns, question, { worths });
    const some = new Set(stories);
    return {
      stories: stories.filter((story) => selected.stories.has(story)),
      hidden: selected.hidden.lists.map((list) => [...list].filter((story) => some.has(story))),
    };
  }

  /** The values of a facet, with what each would leave. @throws where a column does not load */
  async offer(
    facet: Facet,
    question: Question,
    { sought, count, withEmpty = false, also = [] }: OfferOptions,
  ): Promise<Offer> {
    const { all = [], any = [], none = [] } = question.chosen[facet] ?? {};
    const slugs = [...all, ...any, ...none];
    const worths = this.#match(question.query);
    const withUnwanted = {
      ...question,
      chosen: { ...question.chosen, [facet]: { all, any, none: [] } },
    };
    const [{ stories }, unwanted, postings, places, found] = await Promise.all([
      select(this.#columns, question, { aside: facet, worths }),
      none.length === 0 ? undefined : select(this.#columns, withUnwanted, { aside: facet, worths }),
      this.#columns.postings(`${facet}-stories`),
      findValues(this.#columns, facet, [...slugs, ...also]),
      sought === '' ? undefined : this.#seek(facet, sought),
    ]);
    const counts = countValues(postings, stories);
    // Of what is left out, how many it takes along.
    const countsOfUnwanted = unwanted && countValues(postings, unwanted.stories);
    const chosen = slugs.flatMap((slug) => places.get(slug) ?? []);
    const taken = new Set(chosen);
    const candidates = (found ?? mostFirst(counts, withEmpty)).filter((place) => !taken.has(place));
    const first = candidates.slice(0, count);
    const kept = also.flatMap((slug) => places.get(slug) ?? []);
    const inSight = new Set([...first, ...kept.filter((place) => !taken.has(place))]);
    const shown = [...inSight];
    const names = await this.#namesOf(facet, [...chosen, ...shown]);
    const offered = (place: number): OfferedValue => {
      const packed = names[place] ?? '';
      const [name, slug] = [nameOfValue(packed), slugOfValue(packed)];
      const counted = (none.includes(slug) ? countsOfUnwanted : counts) ?? counts;
      return { name, slug, stories: counted[place] ?? 0 };
    };
    return {
      chosen: chosen.map(offered),
      values: shown.map(offered),
      more: candidates.filter((place) => !inSight.has(place)).length,
    };
  }

  /** What the value of a slug is called; `undefined` where the archive has none. */
  async nameOf(facet: Facet, slug: string): Promise<string | undefined> {
    const place = (await findValues(this.#columns, facet, [slug])).get(slug);
    if (place === undefined) return undefined;
    return nameOfValue((await this.#namesOf(facet, [place]))[place] ?? '');
  }

  /** Names that hold some places: the most used alone where they do. */
  async #namesOf(facet: Facet, places: readonly number[]): Promise<readonly ValueName[]> {
    const first = await this.#columns.firstNames(facet);
    return places.every((place) => place < first.length) ? first : this.#columns.names(facet);
  }

  /** What stories are worth by a query; `undefined` where there is none. */
  async #match(query: string | undefined): Promise<Float32Array | undefined> {
    if (query === undefined || query === '') return undefined;
    if (this.#matched?.query !== query) {
      const worths = matchStories(query, this.#columns);
      this.#matched = { query, worths };
      worths.catch(() => (this.#matched = undefined));
    }
    return this.#matched.worths;
  }

  /** The places of a facet's values that are found by what is typed, best first. */
  async #seek(facet: Facet, sought: string): Promise<readonly number[]> {
    const make = async (): Promise<NameIndex> => new NameIndex(await this.#columns.names(facet));
    return (await this.#indexes.get(facet, make)).find(sought);
  }

  #order(key: Exclude<SortKey, 'match'>): Promise<Order> {
    return this.#orders.get(key, () => orderBy(this.#columns, key));
  }
}

/** The values, the most stories first; without those that no story has, unless they are wanted. */
function mostFirst(counts: Uint32Array, withEmpty: boolean): readonly number[] {
  // Places ascend from the most used in the whole archive on, which decides between equals.
  return Array.from(counts.keys())
    .filter((place) => withEmpty || (counts[place] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}
