import { guessCalendarDay, parseCalendarDay } from '../../archive/calendar-day.ts';
import type { CalendarDay } from '../../archive/model.ts';

const MONTH_FIRST = /^(?<month>\d{1,2})[-/](?<day>\d{1,2})[-/](?<year>\d{4}|\d{2})$/u;
// The site opened in 1998.
const FIRST_YEAR = 98;

/**
 * A date as FanFiction.net has written it: `3/14/2015`, `03-14-15`, `Mar 14, 2015`, always with the
 * month first.
 * @returns `undefined` for what has no year (`3/14`) or counts back from a day that is not known (`8m
 * ago`)
 */
export function parseSiteDay(written: string): CalendarDay | undefined {
  const value = written.trim();
  const { month = '', day = '', year = '' } = MONTH_FIRST.exec(value)?.groups ?? {};
  if (year !== '') {
    return parseCalendarDay(`${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  return (
    parseCalendarDay(value) ?? (/\b\d{4}\b/u.test(value) ? guessCalendarDay(value) : undefined)
  );
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return (Number(year) >= FIRST_YEAR ? '19' : '20') + year;
}
