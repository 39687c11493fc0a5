import type { CalendarDay, LanguageTag } from '../archive/model.ts';
import { createCounting, type Counting } from './counting.ts';

/** What `Intl` knows of a language, in the few shapes that pages need. */
export interface Format extends Counting {
  /** `3 March 2024`: a calendar day, which has no time zone. */
  readonly date: (day: CalendarDay) => string;
  /** `3 Mar 2024`: the same where room is short. */
  readonly shortDate: (day: CalendarDay) => string;
  /** `Ann, Ben and Cora` */
  readonly list: (items: readonly string[]) => string;
  /** A span of reading, rounded as one would say it: `4 min`, `1 h 20 min`, `9 h`. */
  readonly span: (minutes: number) => string;
}

/** Formats for one locale, made once and used for every page. */
export function createFormat(locale: LanguageTag): Format {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const unit = (name: 'hour' | 'minute'): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
  const hours = unit('hour');
  const minutes = unit('minute');

  return {
    ...createCounting(locale),
    date: (day) => dates.format(new Date(`${day}T00:00:00Z`)),
    shortDate: (day) => shortDates.format(new Date(`${day}T00:00:00Z`)),
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
