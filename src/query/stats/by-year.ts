import type { CalendarDay } from '../../archive/model.ts';
import type { EditionIndex } from '../edition-index.ts';
import type { PeriodTally, YearTallies } from './views.ts';

/** As many columns as can still be told apart on a phone. */
const MOST_PERIODS = 40;
/** Years that one column may stand for. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 250] as const;

/**
 * Stories by the year in which they were published, words by the year in which their chapter was.
 * @returns `undefined` where nothing has a date
 */
export function byYear(index: EditionIndex): YearTallies | undefined {
  const years = new Map<number, { stories: number; words: number }>();
  const undated = { stories: 0, words: 0 };
  const at = (day: CalendarDay | undefined): { stories: number; words: number } => {
    if (day === undefined) return undated;
    const year = Number(day.slice(0, 4));
    let tally = years.get(year);
    if (tally === undefined) {
      tally = { stories: 0, words: 0 };
      years.set(year, tally);
    }
    return tally;
  };
  for (const { published, chapters } of index.edition.archive.stories) {
    at(published).stories++;
    for (const chapter of chapters) {
      at(chapter.published ?? published).words += index.edition.facts(chapter.source.file).words;
    }
  }
  if (years.size === 0) return undefined;
  return { periods: inPeriods(years), undated };
}

function inPeriods(
  years: ReadonlyMap<number, { readonly stories: number; readonly words: number }>,
): readonly PeriodTally[] {
  const known = [...years.keys()].sort((a, b) => a - b);
  const [first, last] = [known[0] ?? 0, known.at(-1) ?? 0];
  const isEnough = (step: number): boolean => (last - first) / step < MOST_PERIODS - 1;
  const step = STEPS.find(isEnough) ?? STEPS[STEPS.length - 1] ?? 1;
  const start = Math.floor(first / step) * step;
  const periods = Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, number) => ({
    from: start + number * step,
    to: start + (number + 1) * step - 1,
    stories: 0,
    words: 0,
  }));
  for (const [year, { stories, words }] of years) {
    const period = periods[Math.floor((year - start) / step)];
    if (period === undefined) continue;
    period.stories += stories;
    period.words += words;
  }
  return periods;
}
