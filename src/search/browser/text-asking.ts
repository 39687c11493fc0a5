import { EngineError } from './engine.ts';
import { searchText, type TextProgress, type TextRunOptions } from './text-run.ts';
import type { TextSearch } from './text-search.ts';

/** Why the text, or a part of it, could not be searched. */
export type TextFailure = 'not-loaded' | 'no-webassembly';

/** Asks the text one question at a time: a new one ends the one before. */
export class TextAsking {
  readonly #search: TextSearch;
  readonly #languages: readonly string[];
  #current = new AbortController();
  #progress: TextProgress | undefined;

  /** @param languages the reader's, the best first */
  constructor(search: TextSearch, languages: readonly string[]) {
    this.#search = search;
    this.#languages = languages;
  }

  /** How far the present question has come; `undefined` where there is none. */
  get progress(): TextProgress | undefined {
    return this.#progress;
  }

  /** Ends the present question. */
  forget(): void {
    this.#current.abort();
    this.#progress = undefined;
  }

  /**
   * Asks a new question.
   * @param wanted as in {@link TextRunOptions}
   * @param onProgress is called after each part that has answered
   * @returns what went wrong; `undefined` where nothing did, or another question came
   */
  async ask(
    query: string,
    wanted: TextRunOptions['wanted'],
    onProgress: () => void,
  ): Promise<TextFailure | undefined> {
    this.forget();
    this.#current = new AbortController();
    const { signal } = this.#current;
    const advance = (progress: TextProgress): void => {
      this.#progress = progress;
      onProgress();
    };
    if (typeof WebAssembly === 'undefined') {
      advance(ended(this.#progress));
      return 'no-webassembly';
    }
    try {
      const run = { languages: this.#languages, wanted, signal };
      for await (const progress of searchText(this.#search, query, run)) advance(progress);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      if (signal.aborted) return undefined;
      advance(ended(this.#progress));
      return 'not-loaded';
    }
    if (signal.aborted || this.#progress?.failed.length === 0) return undefined;
    return 'not-loaded';
  }
}

function ended(progress: TextProgress | undefined): TextProgress {
  return { hits: [], hidden: new Set(), known: 0, parts: 0, failed: [], ...progress, done: true };
}
