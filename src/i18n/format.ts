import type { CalendarDay, LanguageTag } from '../archive/model.ts';

/** What `Intl` knows of a language, in the few shapes that pages need. */
export interface Format {
  /** `12,480` */
  readonly number: (value: number) => string;
  /** `3 March 2024`: a calendar day, which has no time zone. */
  readonly date: (day: CalendarDay) => string;
  /** `3 Mar 2024`: the same where room is short. */
  readonly shortDate: (day: CalendarDay) => string;
  /** `Ann, Ben and Cora` */
  readonly list: (items: readonly string[]) => string;
  /** A span of reading, rounded as one would say it: `4 min`, `1 h 20 min`, `9 h`. */
  readonly span: (minutes: number) => string;
  /** The form that fits a number, by the language's plural rules; `#` in it becomes the number. */
  readonly count: (value: number, forms: PluralForms) => string;
}

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** Formats for one locale, made once and used for every page. */
export function createFormat(locale: LanguageTag): Format {
  const numbers = new Intl.NumberFormat(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(locale);
  const unit = (name: 'hour' | 'minute'): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
  const hours = unit('hour');
  const minutes = unit('minute');

  return {
    number: (value) => numbers.format(value),
    date: (day) => dates.format(new Date(`${day}T00:00:00Z`)),
    shortDate: (day) => shortDates.format(new Date(`${day}T00:00:00Z`)),
    list: (items) => lists.format(items),
    span: (total) => {
      const { hour, minute } = roundSpan(total);
      if (hour === 0) return minutes.format(minute);
      return minute === 0 ? hours.format(hour) : `${hours.format(hour)} ${minutes.format(minute)}`;
    },
    count: (value, forms) => {
      const form = forms[plurals.select(value)] ?? forms.other;
      return form.replaceAll('#', numbers.format(value));
    },
  };
}

/** To the minute below a quarter of an hour, then to five, above three hours to the hour. */
function roundSpan(total: number): { readonly hour: number; readonly minute: number } {
  const step = total < 15 ? 1 : total < 180 ? 5 : 60;
  const rounded = Math.max(1, Math.round(total / step) * step);
  return { hour: Math.floor(rounded / 60), minute: rounded % 60 };
}
