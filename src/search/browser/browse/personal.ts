import type { HidingWords } from '../../../i18n/dictionary.ts';
import { homeOf } from '../../../reader/place.ts';
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
import type { Question, RenamedValue } from '../catalogue/question.ts';
import { readStories } from './read-stories.ts';

/** What is said of something that is done. */
export type Saying = (words: HidingWords) => string;

type Act = (keeping: typeof import('../../../reader/shelf/keep-preference.ts')) => Promise<void>;

/** How a reader wants lists to be, which stands in no address: it is their own. */
export class Personal {
  readonly #stories: string;
  readonly #leave: () => void;
  #known = '';
  #preferences: readonly Preference[] = [];
  /** What is chosen and not kept yet. */
  #choosing: ReadChoice | undefined;
  /** Whether what is never to be shown is shown on this page all the same. */
  isRevealed = false;

  /**
   * @param stories the address of the archive's stories
   * @param leave brings the keyboard back to the list
   */
  constructor(stories: string, leave: () => void) {
    this.#stories = stories;
    this.#leave = leave;
    this.refresh();
  }

  /** Looks what the shelf has now. @returns whether that is something else than it was */
  refresh(): boolean {
    const before = this.#known;
    const hidden = this.#preferences.filter(({ is }) => is === 'hidden').length;
    this.#preferences = preferencesAtHand(this.#stories);
    this.#known = JSON.stringify(this.#preferences);
    // What is hidden now is to go, and where nothing is there is nothing to show.
    if (this.hidden.length > hidden || this.hidden.length === 0) this.isRevealed = false;
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

  /**
   * Keeps a preference on the shelf.
   * @param said what is said then, with an offer to take it back; nothing where it shows by itself
   * @returns whether it is done; else that has been said
   */
  keep(preference: Preference, said?: Saying): Promise<boolean> {
    const before = this.#preferences.find(({ id }) => id === preference.id);
    return this.#change(
      ({ keepPreference }) => keepPreference(this.#stories, preference),
      ({ keepPreference, forgetPreference }) =>
        before
          ? keepPreference(this.#stories, before)
          : forgetPreference(this.#stories, preference),
      said,
    );
  }

  /** Takes one off it, in the same way. */
  forget(preference: Preference, said?: Saying): Promise<boolean> {
    return this.#change(
      ({ forgetPreference }) => forgetPreference(this.#stories, preference),
      ({ keepPreference }) => keepPreference(this.#stories, preference),
      said,
    );
  }

  /** Has what is hidden be hidden under the name that it has now, which its stories' cards bear. */
  async rename(renamed: readonly RenamedValue[]): Promise<void> {
    for (const { facet, slug, now } of renamed) {
      const former = this.hidden.find(({ kind, slug: known }) => kind === facet && known === slug);
      if (former === undefined) continue;
      const { renameHidden } = await import('../../../reader/shelf/keep-preference.ts');
      await renameHidden(this.#stories, former, now);
    }
  }

  /**
   * Keeps what becomes of read stories. It holds at once, and no longer where it cannot be kept.
   * @returns whether it is kept
   */
  async chooseRead(choice: ReadChoice): Promise<boolean> {
    this.#choosing = choice;
    const preference = readPreference(choice, Date.now());
    const keeping = choice === 'shown' ? this.forget(preference) : this.keep(preference);
    return keeping.finally(() => {
      this.#choosing = undefined;
    });
  }

  async #change(act: Act, undo: Act, said: Saying | undefined): Promise<boolean> {
    const [keeping, { attempt }, { hidingWords }] = await Promise.all([
      import('../../../reader/shelf/keep-preference.ts'),
      import('../../../reader/shelf/preference-notice.ts'),
      import('../../../i18n/hiding-words.ts'),
    ]);
    const words = await hidingWords(document.documentElement.lang);
    return attempt(() => act(keeping), {
      words,
      leave: this.#leave,
      ...(said !== undefined && { done: { said: said(words), undo: () => undo(keeping) } }),
    });
  }
}
