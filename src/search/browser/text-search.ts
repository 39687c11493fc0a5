import {
  BUNDLE_LIST_FILE,
  BUNDLE_LIST_FORMAT,
  CHAPTERS_FILE,
  engineLanguage,
  type BundleChapters,
  type BundleEntry,
  type BundleList,
  type ToldStories,
} from '../bundle-list.ts';
import { mergeResults, resultsOfAll, sureResults, type SureResult } from './answer.ts';
import { createEngine, EngineError, type Engine } from './engine.ts';
import { Kept } from './kept.ts';
import { passagesOf, type Passage } from './passages.ts';
import type { Questions, TextQuery } from './text-query.ts';

/** A story in whose text something was found. */
export interface HitStory {
  readonly slug: string;
  /** In the catalogue. */
  readonly number: number;
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: string;
}

/** A page in which a query was found. */
export interface TextHit {
  readonly story: HitStory;
  /** Slug, empty for the story's own page. */
  readonly chapter: string;
  readonly number: number | null;
  readonly title: string | null;
  /** The primary language of the bundle it comes from. */
  readonly language: string;
  /** Whether the query's words stand there whole, and not only as beginnings of longer ones. */
  readonly exact: boolean;
  /** In how many places. */
  readonly places: number;
  /** @throws {EngineError} where the page's text does not load */
  passages(most: number): Promise<readonly Passage[]>;
}

/** Asks the bundles of an archive. Loads nothing before the first question. */
export interface TextSearch {
  /** @throws {EngineError} where the list does not load, or is of another build */
  bundles(): Promise<readonly BundleEntry[]>;
  /**
   * The stories of a bundle, by their slugs.
   * @throws {EngineError} where their file does not load
   */
  stories(bundle: BundleEntry): Promise<ReadonlyMap<string, HitStory>>;
  /**
   * The hits in one bundle, the best first.
   * @throws {EngineError} where it or its engine does not load; asking again tries again
   */
  ask(bundle: BundleEntry, query: TextQuery): Promise<readonly TextHit[]>;
}

/** @param base the address of the search folder, with scheme, host and last slash */
export function createTextSearch(base: string): TextSearch {
  const engines = new Map<string, Engine>();
  const chapters = new Kept<string, BundleChapters>();
  const told = new Kept<string, ReadonlyMap<string, HitStory>>();
  let listed: Promise<BundleList> | undefined;

  const list = (): Promise<BundleList> => {
    // Its name stays the same from build to build, so the browser has to ask whether it did too.
    listed ??= loadJson(base + BUNDLE_LIST_FILE, 'no-cache').then((loaded) => {
      if (isBundleList(loaded)) return loaded;
      throw new EngineError('The list of bundles is of another build than the page.');
    });
    listed.catch(() => (listed = undefined));
    return listed;
  };

  const engineFor = async (bundleLanguage: string): Promise<Engine> => {
    const language = engineLanguage(bundleLanguage);
    const known = engines.get(language);
    if (known !== undefined) return known;
    const folder = (await list()).engines[language];
    if (folder === undefined) throw new EngineError(`There is no engine for ${language}.`);
    const engine = engines.get(language) ?? createEngine(base, folder, language);
    engines.set(language, engine);
    return engine;
  };

  const chaptersOf = (folder: string): Promise<BundleChapters> =>
    chapters.get(folder, () => loadChapters(`${base}${folder}/${CHAPTERS_FILE}`));

  const storiesOf = ({ stories }: BundleEntry): Promise<ReadonlyMap<string, HitStory>> =>
    told.get(stories, () => loadStories(base + stories));

  const hitOf = (
    result: SureResult,
    { bundle, query, engine, pages, stories }: Asked,
  ): TextHit | undefined => {
    const page = pages.pages[result.id];
    const story = stories.get(pages.stories[page?.[0] ?? -1] ?? '');
    if (page === undefined || story === undefined) return undefined;
    const [, chapter, number, title] = page;
    const { language, folder } = bundle;
    return {
      story,
      chapter,
      number,
      title,
      language,
      exact: result.exact,
      places: result.words.length,
      passages: async (most) => {
        const fragment = await engine.fragment(folder, result);
        return passagesOf(fragment, result.words, { words: query.words, language, most });
      },
    };
  };

  return {
    bundles: async () => (await list()).bundles,
    stories: storiesOf,

    async ask(bundle, query) {
      const engine = await engineFor(bundle.language);
      try {
        const askAll = async (questions: Questions): Promise<readonly SureResult[][]> => {
          const asked = questions.map((question) => engine.search(bundle.folder, question));
          return (await Promise.all(asked)).map((answer) => [...sureResults(answer)]);
        };
        const [pages, stories, unwanted, ...answers] = await Promise.all([
          chaptersOf(bundle.folder),
          storiesOf(bundle),
          askAll(query.without),
          ...query.alternatives.map(askAll),
        ]);
        const excluded = new Set(unwanted.flat().flatMap(({ id, exact }) => (exact ? [id] : [])));
        return mergeResults(answers.map(resultsOfAll))
          .filter(({ id }) => !excluded.has(id))
          .flatMap((result) => hitOf(result, { bundle, query, engine, pages, stories }) ?? []);
      } catch (error) {
        // What went wrong may have left the WebAssembly in pieces: the next question has a new one.
        engine.close();
        engines.delete(engineLanguage(bundle.language));
        throw error;
      }
    },
  };
}

interface Asked {
  readonly bundle: BundleEntry;
  readonly query: TextQuery;
  readonly engine: Engine;
  readonly pages: BundleChapters;
  readonly stories: ReadonlyMap<string, HitStory>;
}

async function loadChapters(address: string): Promise<BundleChapters> {
  // Written with the bundle, into a folder that is named by its content.
  return (await loadJson(address, 'default')) as BundleChapters;
}

async function loadStories(address: string): Promise<ReadonlyMap<string, HitStory>> {
  // Named by its content, by the build that named it in the list.
  const told = (await loadJson(address, 'default')) as ToldStories;
  return new Map(
    Object.entries(told).map(([slug, [number, title, authors, language]]) => [
      slug,
      { slug, number, title, authors, language },
    ]),
  );
}

// The site's own build wrote it: the number of its format stands for the rest.
function isBundleList(value: unknown): value is BundleList {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === BUNDLE_LIST_FORMAT
  );
}

async function loadJson(address: string, cache: RequestCache): Promise<unknown> {
  const response = await fetch(address, { cache }).catch(() => undefined);
  if (response?.ok !== true) throw new EngineError(`${address} did not load.`);
  return response.json();
}
