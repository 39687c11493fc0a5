/** Far above what any line has, and far below what would choke a page. */
const LONGEST_LINE = 2000;
/** The last moment of which a date can be made: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LAST_TIME = 8.64e15;

/** Whether a value, as storage or a file has it, is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it is text as long as a line may be. */
export function isLine(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_LINE;
}

/** Whether it is a time in milliseconds since 1970. */
export function isTime(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LAST_TIME;
}
