import { createCounting, type Counting } from '../../i18n/counting.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { fill, isolated, type Phrase } from '../../i18n/phrases.ts';

/** The words that the shelf puts together in the browser, as its page brings them along. */
export interface ShelfPhrases {
  /** The language of the interface, with the region that dates follow. */
  readonly locale: string;
  readonly shelf: Dictionary['shelf'];
  readonly read: Dictionary['browse']['read'];
  readonly readAs: Dictionary['browse']['readAs'];
  readonly kinds: Dictionary['hiding']['kinds'];
}

/** Says things of the shelf in the language of the interface. */
export interface ShelfSpeech extends ShelfPhrases, Counting {
  /** Names one after the other, each of which may run the other way. */
  readonly list: (names: readonly string[]) => string;
  /** How long ago something was, in days; a date where that is long. */
  readonly when: (at: number, now: number) => string;
  /** The time of a day: `12:05`. */
  readonly time: (at: number) => string;
  /** A phrase with somebody's words in it, which may run the other way. */
  readonly quoting: <Names extends string>(
    phrase: Phrase<Names>,
    values: Readonly<Record<Names, string>>,
  ) => string;
}

const DAYS_AGO = 30;

export function createShelfSpeech(phrases: ShelfPhrases): ShelfSpeech {
  const { locale } = phrases;
  const lists = new Intl.ListFormat(locale);
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  return {
    ...phrases,
    ...createCounting(locale),
    list: (names) => lists.format(names.map(isolated)),
    when: (at, now) => {
      const days = daysBetween(at, now);
      return days > DAYS_AGO ? dates.format(at) : ago.format(-Math.max(0, days), 'day');
    },
    time: (at) => times.format(at),
    quoting: (phrase, values) => fill(phrase, values, isolated),
  };
}

/** Midnights between two moments, where the reader is. */
function daysBetween(from: number, to: number): number {
  const midnight = (moment: number): number => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
