import { guessCalendarDay, parseCalendarDay } from '../../archive/calendar-day.ts';
import type { CalendarDay, Status } from '../../archive/model.ts';
import type { Mutable } from '../../archive/mutable.ts';

/** What a work’s row of numbers says. */
export interface WorkStats {
  readonly published?: CalendarDay;
  readonly updated?: CalendarDay;
  readonly status?: Status;
  readonly chapters?: {
    readonly posted: number;
    /** `undefined` for a question mark. */
    readonly planned: number | undefined;
  };
  /** As the archive counts them. */
  readonly words?: number;
}

const LABEL = /(Published|Updated|Completed|Words|Chapters|Comments|Kudos|Bookmarks|Hits):/u;

/**
 * Reads `Published: 2024-01-05 Completed: 2024-02-01 Words: 1,234 Chapters: 3/3`, in any order, with
 * or without spaces between.
 */
export function readStats(text: string): WorkStats {
  const stats: Mutable<WorkStats> = {};
  // Labels and values take turns, behind what stands before the first label.
  const [, ...pieces] = text.split(LABEL);
  for (let index = 0; index < pieces.length; index += 2) {
    const label = pieces[index];
    const value = (pieces[index + 1] ?? '').trim();
    const day = parseCalendarDay(value) ?? guessCalendarDay(value);
    if (label === 'Published' && day !== undefined) stats.published = day;
    if ((label === 'Updated' || label === 'Completed') && day !== undefined) stats.updated = day;
    if (label === 'Completed') stats.status ??= 'complete';
    if (label === 'Updated') stats.status ??= 'ongoing';
    if (label === 'Words') stats.words = numberIn(value) ?? 0;
    const [, posted = '', planned = ''] = /^([\d,.]+)\/([\d,.]+|\?)$/u.exec(value) ?? [];
    if (label === 'Chapters' && posted !== '') {
      stats.chapters = { posted: numberIn(posted) ?? 0, planned: numberIn(planned) };
      stats.status = numberIn(posted) === numberIn(planned) ? 'complete' : 'ongoing';
    }
  }
  return stats;
}

/** `1,234` in English, `1.234` where the archive was set to another language. */
function numberIn(written: string): number | undefined {
  const digits = written.replace(/\D/gu, '');
  return digits === '' ? undefined : Number(digits);
}
