import { fill } from '../../i18n/phrases.ts';
import { noteIn } from '../../reader/hiding/note-place.ts';
import { part } from '../../reader/part.ts';
import type { CatalogueClient } from './catalogue/client.ts';
import type { HiddenCounts, Question } from './catalogue/question.ts';
import { EntryList } from './entry-list.ts';
import { parseQuery } from './query.ts';
import { createSearchSpeech, type SearchPhrases, type SearchSpeech } from './search-phrases.ts';
import { TextAsking } from './text-asking.ts';
import type { Wanted } from './text-run.ts';
import { groupHits, textEntry, type StoryHits } from './text-entry.ts';
import { createTextSearch } from './text-search.ts';

const ENTRIES_SHOWN = 10;

export interface TextSectionOptions {
  /** The address of the search folder, with its last slash. */
  readonly base: string;
  readonly catalogue: CatalogueClient;
  /** Tells that what is said of the text has changed. */
  readonly onProgress: () => void;
  /** Makes a note of how many stories are left out that the reader never wants to see, and why. */
  readonly noteOn: (hidden: HiddenCounts) => Promise<HTMLElement>;
  /** Tells that a part of the text did not load, in words. */
  readonly onFailure: (message: string) => void;
}

/** The part of the search page that shows what is found in the text. */
export class TextSection {
  readonly #section: HTMLElement;
  readonly speech: SearchSpeech;
  readonly #options: TextSectionOptions;
  readonly #asking: TextAsking;
  readonly #list: EntryList<StoryHits>;
  readonly #progress: HTMLElement;
  readonly #leftOut: HTMLElement;
  /** The stories that the reader never wants to see, for each reason. */
  #reasons: readonly ReadonlySet<number>[] = [];
  /** How many of them the note is about. */
  #noted = 0;
  /** Whether a part of the text could not be asked. */
  #isFailed = false;
  /** What has been asked, in writing; `undefined` for nothing. */
  #asked: string | undefined;

  /** @param section holds what its words are, in `data-phrases` */
  constructor(section: HTMLElement, options: TextSectionOptions) {
    this.#section = section;
    this.#options = options;
    // Written by the page of the same build.
    const phrases = JSON.parse(section.dataset['phrases'] ?? '{}') as SearchPhrases;
    this.speech = createSearchSpeech(phrases);
    this.#asking = new TextAsking(createTextSearch(options.base), [
      this.speech.language,
      ...navigator.languages,
    ]);
    this.#list = new EntryList(section, (hits) => textEntry(hits, this.speech), ENTRIES_SHOWN);
    this.#progress = part(section, '.progress', HTMLElement);
    this.#leftOut = part(section, '.left-out', HTMLElement);
  }

  /** Ends what is being sought. */
  forget(): void {
    this.#asking.forget();
    this.#isFailed = false;
    this.#asked = undefined;
    this.#list.replace([]);
    this.#reasons = [];
    this.#noted = 0;
    this.#leftOut.replaceChildren();
    this.#section.hidden = true;
  }

  /**
   * Seeks a query in the text of the stories that a question asks for. What is being sought already
   * or was found goes on as it is; where a part of the text could not be asked, all is asked again.
   * @param question without the query
   */
  async ask(query: string, question: Question): Promise<void> {
    const asked = JSON.stringify([query, question]);
    if (asked === this.#asked && !this.#isFailed) return;
    this.forget();
    this.#asked = asked;
    const { names } = parseQuery(query);
    const narrowed: Question = { ...question, query: names === '' ? undefined : names };
    const { catalogue, onProgress, onFailure } = this.#options;
    const wanted = async (stories: readonly number[]): Promise<Wanted> => {
      const among = await catalogue.among(narrowed, stories);
      if (asked === this.#asked) {
        this.#reasons = among.hidden.map(
          (found, at) => new Set([...(this.#reasons[at] ?? []), ...found]),
        );
      }
      return { shown: new Set(among.stories), hidden: new Set(among.hidden.flat()) };
    };
    const failure = await this.#asking.ask(query, isOpen(narrowed) ? undefined : wanted, () => {
      this.#show();
      onProgress();
    });
    const { failedText, noWebAssembly } = this.speech.search;
    if (failure === undefined) return;
    this.#isFailed = true;
    onProgress();
    onFailure(failure === 'not-loaded' ? failedText : noWebAssembly);
  }

  /** How many stories of those that were found the reader never wants to see. */
  get hidden(): number {
    return this.#asking.progress?.hidden.size ?? 0;
  }

  /** What is said aloud of the text; `undefined` where it has not been asked. */
  get said(): string | undefined {
    const progress = this.#asking.progress;
    if (progress === undefined) return undefined;
    // Of what could not be asked, nothing is known.
    if (this.#isFailed && progress.hits.length === 0) return undefined;
    const { search, count } = this.speech;
    if (!progress.done) return search.searchingText;
    // A story in two languages has two entries.
    const told = new Set(progress.hits.map(({ story }) => story.slug)).size;
    return told === 0 ? search.noText : count(told, search.foundInText);
  }

  /** Whether all of the text has been asked. */
  get isDone(): boolean {
    return this.#asking.progress?.done === true && !this.#isFailed;
  }

  /** Whether all of the text has been asked, and nothing found. */
  get isEmpty(): boolean {
    return this.isDone && this.#asking.progress?.hits.length === 0;
  }

  #show(): void {
    const progress = this.#asking.progress;
    if (progress === undefined) return;
    this.#list.extend(groupHits(progress.hits));
    this.#note(progress.hidden);
    this.#section.hidden = progress.done && progress.hits.length === 0 && this.hidden === 0;
    this.#progress.hidden = progress.done;
    const { number, search } = this.speech;
    const parts = { part: number(progress.known + 1), parts: number(progress.parts) };
    this.#progress.replaceChildren(fill(search.searchedPart, parts));
  }

  /** Notes how many stories are left out, and why. */
  #note(hidden: ReadonlySet<number>): void {
    if (hidden.size === this.#noted) return;
    this.#noted = hidden.size;
    const each = this.#reasons.map((of) => [...hidden].filter((story) => of.has(story)).length);
    void this.#options.noteOn({ total: hidden.size, each }).then((note) => {
      if (hidden.size !== this.#noted) return;
      const place = noteIn(this.#leftOut);
      this.#leftOut.replaceChildren(note);
      place.restore();
    });
  }
}

/** Whether a question asks for every story. */
function isOpen({
  chosen,
  ranges,
  query,
  main,
  crossover,
  oneShot,
  withoutRead,
  hidden,
}: Question): boolean {
  const values = Object.values(chosen).flatMap(({ all, any, none }) => [...all, ...any, ...none]);
  const rest = [query, main, crossover, oneShot, withoutRead, hidden].every(
    (part) => part === undefined,
  );
  return rest && values.length + Object.keys(ranges).length === 0;
}
