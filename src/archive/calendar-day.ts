import type { CalendarDay } from './model.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
// A YAML timestamp, https://yaml.org/type/timestamp.html; without a zone it is UTC.
const TIMESTAMP =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt]|[ \t]+)(\d{1,2}:\d{2}:\d{2}(?:\.\d*)?)(?:[ \t]*(Z|[-+]\d{1,2}(?::?\d{2})?))?$/u;

/**
 * A calendar day as an author writes it: `2024-01-31`, or a YAML timestamp, taken as its day in UTC.
 * @returns `undefined` for what is no real day
 */
export function parseCalendarDay(written: string): CalendarDay | undefined {
  if (DAY.test(written)) return isRealDay(written) ? written : undefined;
  const timestamp = TIMESTAMP.exec(written);
  if (timestamp === null) return undefined;
  const [, day = '', time = '', zone = 'Z'] = timestamp;
  if (!isRealDay(day)) return undefined;
  const instant = Date.parse(
    `${day}T${time.padStart(time.includes('.') ? 0 : 8, '0')}${isoZone(zone)}`,
  );
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString().slice(0, 10);
}

/** The day that a date in another notation means: `2024-1-5`, `31/1/2024`, `5 January 2024`. */
export function guessCalendarDay(written: string): CalendarDay | undefined {
  const parts = numbersOf(written);
  if (parts !== undefined) {
    const guess = parts.join('-');
    return isRealDay(guess) ? guess : undefined;
  }
  // A month in letters leaves no doubt which number is the day.
  if (!/\p{L}{3}/u.test(written)) return undefined;
  const instant = Date.parse(`${written} UTC`);
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString().slice(0, 10);
}

/** The same, and for a day that its month does not have, the last one of the month. */
export function nearestCalendarDay(written: string): CalendarDay | undefined {
  const guess = guessCalendarDay(written);
  const [year, month] = numbersOf(written) ?? [];
  if (guess !== undefined || year === undefined || month === undefined) return guess;
  return ['30', '29', '28'].map((day) => `${year}-${month}-${day}`).find(isRealDay);
}

/** Year, month and day of a date in numbers, where there is no doubt which is which. */
function numbersOf(written: string): readonly [string, string, string] | undefined {
  const date = written.trim();
  const [, year, month = '', day = ''] =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(date) ?? [];
  if (year !== undefined) return [year, month.padStart(2, '0'), day.padStart(2, '0')];
  const [, first = '', second = '', last] =
    /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/u.exec(date) ?? [];
  if (last === undefined || Number(first) <= 12 === Number(second) <= 12) return undefined;
  const [dayFirst, monthLast] = Number(first) > 12 ? [first, second] : [second, first];
  return [last, monthLast.padStart(2, '0'), dayFirst.padStart(2, '0')];
}

function isRealDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}

function isoZone(zone: string): string {
  if (zone === 'Z') return 'Z';
  const [, sign = '+', hours = '', minutes = '00'] =
    /^([-+])(\d{1,2}):?(\d{2})?$/u.exec(zone) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
