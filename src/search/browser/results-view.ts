import { storyCard } from './card.ts';
import { EntryList } from './entry-list.ts';
import { part } from '../../reader/part.ts';
import { textEntry, type StoryHits } from './passage-list.ts';
import { fill, type Speech } from './phrases.ts';
import type { Results } from './results.ts';
import type { FoundStory } from './story.ts';

const STORIES_SHOWN = 10;
const TEXTS_SHOWN = 10;

/** The part of the search page that shows results, and says how many there are. */
export class ResultsView {
  readonly #speech: Speech;
  readonly #hint: HTMLElement;
  readonly #status: HTMLElement;
  readonly #nothing: HTMLElement;
  readonly #problem: HTMLElement;
  readonly #progress: HTMLElement;
  readonly #storySection: HTMLElement;
  readonly #textSection: HTMLElement;
  readonly #stories: EntryList<FoundStory>;
  readonly #texts: EntryList<StoryHits>;

  constructor(root: HTMLElement, speech: Speech) {
    this.#speech = speech;
    this.#hint = part(root, '.hint', HTMLElement);
    this.#status = part(root, '[role="status"]', HTMLElement);
    this.#nothing = part(root, '.nothing', HTMLElement);
    this.#problem = part(root, '.problem', HTMLElement);
    this.#progress = part(root, '.progress', HTMLElement);
    this.#storySection = part(root, '.stories', HTMLElement);
    this.#textSection = part(root, '.texts', HTMLElement);
    const card = part(root, 'template', HTMLTemplateElement);
    this.#stories = new EntryList(
      this.#storySection,
      (story) => storyCard(card, story, speech),
      STORIES_SHOWN,
    );
    this.#texts = new EntryList(this.#textSection, (hits) => textEntry(hits, speech), TEXTS_SHOWN);
  }

  /** Shows the page as it is before anything is asked. */
  clear(): void {
    this.#hint.hidden = false;
    this.#status.replaceChildren();
    for (const each of [this.#nothing, this.#problem, this.#storySection, this.#textSection]) {
      each.hidden = true;
    }
  }

  /** Shows the results of another search. */
  begin(results: Results): void {
    this.#hint.hidden = true;
    this.#problem.hidden = true;
    this.#stories.replace(results.stories);
    this.#texts.replace(results.texts);
    this.#describe(results);
  }

  /** Shows what has been found in the text since; what is there stays where it is. */
  goOn(results: Results): void {
    this.#texts.extend(results.texts);
    this.#describe(results);
  }

  /** Says that something did not load. */
  fail(message: string): void {
    part(this.#problem, 'p', HTMLElement).replaceChildren(message);
    this.#problem.hidden = false;
  }

  #describe({ query, stories, texts, progress }: Results): void {
    const { search, count, number, comma } = this.#speech;
    const searching = progress?.done === false;
    const found = stories.length + texts.length > 0;
    this.#storySection.hidden = stories.length === 0;
    this.#textSection.hidden = !searching && texts.length === 0;
    // Before the text is asked, nothing is not known to be nothing.
    this.#nothing.hidden = found || (query !== '' && progress?.done !== true);
    part(this.#nothing, 'p', HTMLElement).replaceChildren(
      query === '' ? search.nothingChosen : fill(search.nothing, { query }),
    );
    this.#progress.hidden = !searching;
    if (progress) {
      const parts = { part: number(progress.asked + 1), parts: number(progress.parts) };
      this.#progress.replaceChildren(fill(search.searchedPart, parts));
    }
    // Said aloud when the search begins and when it ends, not for every part of it.
    const said = [
      count(stories.length, search.foundStories),
      ...(progress === undefined
        ? []
        : [searching ? search.searchingText : count(texts.length, search.foundInText)]),
    ].join(comma);
    if (this.#status.textContent !== said) this.#status.replaceChildren(said);
  }
}
