import type { CalendarDay, LanguageTag } from '../archive/model.ts';
import { createCounting, type Counting } from './counting.ts';

/** What `Intl` knows of a language, in the few shapes that pages need. */
export interface Format extends Counting {
  /** `3 March 2024`: a calendar day, which has no time zone. */
  readonly date: (day: CalendarDay) => string;
  /** `3 Mar 2024`: the same where room is short. */
  readonly shortDate: (day: CalendarDay) => string;
  /** `2024`, `2024年`. */
  readonly year: (year: number) => string;
  /** `12K`: a number as short as it can be read. */
  readonly compact: (value: number) => string;
  /** `38%`, given 0.38; `<1%` for what is more than nothing. */
  readonly share: (value: number) => string;
  /** `Ann, Ben and Cora` */
  readonly list: (items: readonly string[]) => string;
  /** A span of reading, rounded as one would say it: `4 min`, `1 h 20 min`, `9 h`. */
  readonly span: (minutes: number) => string;
}

/** A share is rounded to this; what is less is said to be less. */
const LEAST_SHARE = 0.01;

/** Formats for one locale, made once and used for every page. */
export function createFormat(locale: LanguageTag): Format {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const years = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  const compact = new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  const shares = new Intl.NumberFormat(locale, { style: 'percent' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const unit = (name: 'hour' | 'minute'): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
  const hours = unit('hour');
  const minutes = unit('minute');

  return {
    ...createCounting(locale),
    date: (day) => dates.format(new Date(`${day}T00:00:00Z`)),
    shortDate: (day) => shortDates.format(new Date(`${day}T00:00:00Z`)),
    year: (year) => years.format(new Date(`${String(year).padStart(4, '0')}-01-01T00:00:00Z`)),
    compact: (value) => compact.format(value),
    share: (value) =>
      value > 0 && value < LEAST_SHARE / 2
        ? `<${shares.format(LEAST_SHARE)}`
        : shares.format(value),
    list: (items) => lists.format(items),
    span: (total) => {
      const { hour, minute } = roundSpan(total);
      if (hour === 0) return minutes.format(minute);
      return minute === 0 ? hours.format(hour) : `${hours.format(hour)} ${minutes.format(minute)}`;
    },
  };
}

/** To the minute below a quarter of an hour, then to five, above three hours to the hour. */
function roundSpan(total: number): { readonly hour: number; readonly minute: number } {
  const step = total < 15 ? 1 : total < 180 ? 5 : 60;
  const rounded = Math.max(1, Math.round(total / step) * step);
  return { hour: Math.floor(rounded / 60), minute: rounded % 60 };
}
