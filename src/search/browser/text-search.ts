import type { LanguageTag } from '../../archive/model.ts';
import {
  engineLanguage,
  type BundleChapters,
  type BundleEntry,
  type BundleList,
  type WordFileNames,
} from '../bundle-list.ts';
import type { WordFile } from '../word-file.ts';
import { mergeResults, resultsOfAll, sureResults, type SureResult } from './answer.ts';
import { BrokenEngineError, createEngine, EngineError, type Engine } from './engine.ts';
import { Kept } from './kept.ts';
import { passagesOf, type Passage } from './passages.ts';
import {
  loadBundleList,
  loadChapters,
  loadStories,
  loadWordFileNames,
  loadWords,
  type HitStory,
} from './text-files.ts';
import type { Questions, TextQuery } from './text-query.ts';
import { WordMap } from './word-map.ts';

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
   * The bundles that may answer a query, of all that the same engine asks. Every other one surely
   * does not; where the map of words does not load, all may.
   * @param language as an engine is told
   */
  mayAnswer(language: LanguageTag, query: TextQuery): Promise<ReadonlySet<BundleEntry>>;
  /**
   * The hits in one bundle, the best first.
   * @throws {EngineError} where it or its engine does not load; asking again tries again
   */
  ask(bundle: BundleEntry, query: TextQuery): Promise<readonly TextHit[]>;
}

/** @param base the address of the search folder, with scheme, host and last slash */
export function createTextSearch(base: string): TextSearch {
  const engines = new Map<LanguageTag, Engine>();
  const maps = new Map<LanguageTag, WordMap>();
  const wordFiles = new Kept<string, WordFileNames>();
  const chapters = new Kept<string, BundleChapters>();
  const told = new Kept<string, ReadonlyMap<string, HitStory>>();
  let listed: Promise<BundleList> | undefined;

  const list = (): Promise<BundleList> => {
    listed ??= loadBundleList(base);
    listed.catch(() => (listed = undefined));
    return listed;
  };

  const engineFor = async (language: LanguageTag): Promise<Engine> => {
    const known = engines.get(language);
    if (known !== undefined) return known;
    const folder = (await list()).engines[language];
    if (folder === undefined) throw new EngineError(`There is no engine for ${language}.`);
    const engine = engines.get(language) ?? createEngine(base, folder, language);
    engines.set(language, engine);
    return engine;
  };

  const askEngine = async <Answer>(
    language: LanguageTag,
    ask: (engine: Engine) => Promise<Answer>,
  ): Promise<Answer> => {
    const engine = await engineFor(language);
    try {
      return await ask(engine);
    } catch (error) {
      // The WebAssembly may be in pieces: the next question has a new one.
      if (error instanceof BrokenEngineError) {
        engine.close();
        if (engines.get(language) === engine) engines.delete(language);
      }
      throw error;
    }
  };

  const chaptersOf = (folder: string): Promise<BundleChapters> =>
    chapters.get(folder, () => loadChapters(`${base}${folder}/`));

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

    async mayAnswer(language, query) {
      const { bundles, words } = await list();
      const own = bundles.filter((bundle) => engineLanguage(bundle.language) === language);
      const listed = words[language];
      if (listed === undefined) return new Set(own);
      const names = (): Promise<WordFileNames> =>
        wordFiles.get(listed, () => loadWordFileNames(base + listed));
      // They come while the engine does. Where they do not, the map asks again, and throws.
      names().catch(() => undefined);
      const loadFile = async (file: number): Promise<WordFile> =>
        loadWords(base, (await names())[file]);
      const map = maps.get(language) ?? new WordMap(own.length, loadFile);
      maps.set(language, map);
      try {
        const left = await map.mayAnswer(query, (question) =>
          askEngine(language, (engine) => engine.stems(question)),
        );
        return new Set(own.filter((_, number) => left.has(number)));
      } catch {
        // The map only saves questions. What is wrong with the engine, the first bundle will tell.
        return new Set(own);
      }
    },

    ask: (bundle, query) =>
      askEngine(engineLanguage(bundle.language), async (engine) => {
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
      }),
  };
}

interface Asked {
  readonly bundle: BundleEntry;
  readonly query: TextQuery;
  readonly engine: Engine;
  readonly pages: BundleChapters;
  readonly stories: ReadonlyMap<string, HitStory>;
}
