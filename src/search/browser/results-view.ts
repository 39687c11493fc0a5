import { storyCard } from './card.ts';
import { EntryList } from './entry-list.ts';
import { part } from '../../reader/part.ts';
import { textEntry, type StoryHits } from './passage-list.ts';
import { fill } from '../../i18n/phrases.ts';
import type { Speech } from './phrases.ts';
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

  #describe(results: Results): void {
    const { query, stories, texts, progress } = results;
    const searching = progress?.done === false;
    this.#storySection.hidden = stories.length === 0;
    this.#textSection.hidden = !searching && texts.length === 0;
    this.#nothing.hidden = !isNothing(results);
    this.#progress.hidden = !searching;
    if (progress) {
      const { number, search } = this.#speech;
      const parts = { part: number(progress.asked + 1), parts: number(progress.parts) };
      this.#progress.replaceChildren(fill(search.searchedPart, parts));
    }
    // Said aloud when the search begins and when it ends, not for every part of it.
    const said = isNothing(results) ? this.#sayNothing(query) : this.#sayCounts(results);
    if (this.#status.textContent !== said) this.#status.replaceChildren(said);
  }

  #sayNothing(query: string): string {
    const { search } = this.#speech;
    return query === '' ? search.nothingChosen : fill(search.nothing, { query });
  }

  #sayCounts({ query, stories, texts, progress }: Results): string {
    const { search, count, comma } = this.#speech;
    if (query === '') return count(stories.length, search.chosenStories);
    const byName =
      stories.length === 0 ? search.noStories : count(stories.length, search.foundStories);
    if (progress === undefined) return byName;
    // A story in two languages has two entries.
    const told = new Set(texts.map(({ story }) => story)).size;
    const inText = told === 0 ? search.noText : count(told, search.foundInText);
    return [byName, progress.done ? inText : search.searchingText].join(comma);
  }
}

/** Before the text is asked, nothing is not known to be nothing. */
function isNothing({ query, stories, texts, progress }: Results): boolean {
  const done = query === '' || progress?.done === true;
  return done && stories.length + texts.length === 0;
}
