import type { CalendarDay } from '../archive/model.ts';

/** The calendar day, in UTC, on which a command runs. Only for warnings: no page depends on it. */
export function today(): CalendarDay {
  return new Date().toISOString().slice(0, 10);
}
