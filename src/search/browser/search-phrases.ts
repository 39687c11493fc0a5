import { createCounting, type Counting } from '../../i18n/counting.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';

/** What the search page hands over for what is found in the text. */
export interface SearchPhrases {
  /** The language of the interface, as its page names it. */
  readonly language: string;
  /** The language, and the region that lists and numbers follow. */
  readonly locale: string;
  readonly by: string;
  readonly comma: string;
  readonly search: Dictionary['search'];
  /** The address of a chapter, with `~story~` and `~chapter~` where the slugs go. */
  readonly chapterAddress: string;
  /** The address of a story, likewise. */
  readonly storyAddress: string;
}

/** Says things in the language of the interface. */
export interface SearchSpeech extends SearchPhrases, Counting {
  readonly list: (items: readonly string[]) => string;
}

export function createSearchSpeech(phrases: SearchPhrases): SearchSpeech {
  const { locale } = phrases;
  // The first list costs a phone a tenth of a second: no page that says none waits for it.
  let lists: Intl.ListFormat | undefined;
  return {
    ...phrases,
    ...createCounting(locale),
    list: (items) => (lists ??= new Intl.ListFormat(locale)).format(items),
  };
}
