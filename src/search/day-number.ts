/** In milliseconds. */
const DAY = 86_400_000;
/** 1970-01-01, where the first of the year 1 is 1. */
const EPOCH = 719_163;

/**
 * A calendar day as a number, the first of the year 1 being 1; 0 for none.
 * @param day `YYYY-MM-DD`, a real one
 */
export function dayNumber(day: string | undefined): number {
  return day === undefined ? 0 : Math.round(Date.parse(`${day}T00:00:00Z`) / DAY) + EPOCH;
}

/** The day of a number that {@link dayNumber} gave, from 1 on. */
export function dayOfNumber(number: number): string {
  return new Date((number - EPOCH) * DAY).toISOString().slice(0, 10);
}
