import { createCounting, type Counting } from '../../i18n/counting.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';

/** The words that the search page puts together in the browser. */
export interface Phrases {
  /** The language of the interface, as its page names it. */
  readonly language: string;
  /** The language, and the region that lists and numbers follow. */
  readonly locale: string;
  readonly search: Dictionary['search'];
  readonly facts: Pick<
    Dictionary['facts'],
    'by' | 'ratings' | 'ratingLetters' | 'statuses' | 'noWarningsGiven' | 'unwarned'
  >;
  readonly comma: string;
}

/** Says things in the language of the interface. */
export interface Speech extends Phrases, Counting {
  readonly list: (items: readonly string[]) => string;
}

export function createSpeech(phrases: Phrases): Speech {
  const { locale } = phrases;
  // The first list costs a phone a tenth of a second: no page that says none waits for it.
  let lists: Intl.ListFormat | undefined;
  return {
    ...phrases,
    ...createCounting(locale),
    list: (items) => (lists ??= new Intl.ListFormat(locale)).format(items),
  };
}
