import { homeOf, storedPlace } from '../../../reader/place.ts';
import { preferencesAtHand } from '../../../reader/preferences/put-at-hand.ts';
import {
  filtersAmong,
  hiddenAmong,
  readChoiceAmong,
  readPreference,
  type Hidden,
  type KeptFilter,
  type Preference,
} from '../../../reader/preferences/preference.ts';
import type { ReadChoice } from '../../../reader/preferences/read-choice.ts';
import type { Question } from '../catalogue/question.ts';
import { readStories } from './read-stories.ts';

/** How a reader wants lists to be, which stands in no address: it is their own. */
export class Personal {
  readonly #stories: string;
  #known = '';
  #preferences: readonly Preference[] = [];
  /** What is chosen and not kept yet. */
  #choosing: ReadChoice | undefined;
  /** Whether what is never to be shown is shown on this page all the same. */
  isRevealed = false;

  /** @param stories the address of the archive's stories */
  constructor(stories: string) {
    this.#stories = stories;
    this.refresh();
  }

  /** Looks what the shelf has now. @returns whether that is something else than it was */
  refresh(): boolean {
    const before = this.#known;
    this.#preferences = preferencesAtHand(this.#stories);
    this.#known = JSON.stringify(this.#preferences);
    if (this.hidden.length === 0) this.isRevealed = false;
    return this.#known !== before;
  }

  get read(): ReadChoice {
    return this.#choosing ?? readChoiceAmong(this.#preferences);
  }

  get hidden(): readonly Hidden[] {
    return hiddenAmong(this.#preferences);
  }

  get filters(): readonly KeptFilter[] {
    return filtersAmong(this.#preferences);
  }

  /** Whether anything at all may have to be left out. */
  get isSelective(): boolean {
    return this.read === 'leftOut' || this.hidden.length > 0;
  }

  /** What is asked of the catalogue for the reader's sake. */
  get asked(): Pick<Question, 'withoutRead' | 'hidden'> {
    const { hidden: values, isRevealed } = this;
    return {
      withoutRead: this.read === 'leftOut' ? readStories(this.#stories) : undefined,
      hidden: values.length > 0 ? { values, isRevealed } : undefined,
    };
  }

  /** The address of the archive's home. */
  get home(): string {
    return homeOf(this.#stories);
  }

  /** Keeps a preference on the shelf. @throws where the browser keeps nothing */
  async keep(preference: Preference): Promise<void> {
    const { keepPreference } = await import('../../../reader/preferences/keep-preference.ts');
    await keepPreference(this.#stories, preference);
  }

  /** Takes one off it. @throws where the browser does not let it */
  async forget(preference: Preference): Promise<void> {
    const { forgetPreference } = await import('../../../reader/preferences/keep-preference.ts');
    await forgetPreference(this.#stories, preference);
  }

  /** Keeps what becomes of read stories. @throws where the browser keeps nothing */
  async chooseRead(choice: ReadChoice): Promise<void> {
    this.#choosing = choice;
    try {
      const preference = readPreference(choice, Date.now());
      await (choice === 'shown' ? this.forget(preference) : this.keep(preference));
    } finally {
      this.#choosing = undefined;
    }
  }

  /** Whether a card is to be dimmed: its story is read, and has not grown since. */
  isDimmed(card: Element): boolean {
    const link = card.querySelector<HTMLAnchorElement>('h2 a');
    if (this.read !== 'dimmed' || link === null) return false;
    const place = storedPlace(link.pathname);
    const posted = Number(card.querySelector('read-mark')?.getAttribute('chapters'));
    return place?.finished === true && place.chapters >= posted;
  }
}
