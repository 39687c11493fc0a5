import type { Interface } from '../../i18n/interface.ts';
import { fill } from '../../i18n/phrases.ts';
import type { LengthTally, PeriodTally, StatsView } from '../../query/stats/views.ts';
import { ownName, type Row } from './row.ts';

/** A row with a short word for it, where there is little room. */
export type ShortRow = Row & { readonly short: string };

export interface ColumnRows {
  readonly columns: readonly ShortRow[];
  /** What the table has beside the columns. */
  readonly beside: readonly Row[];
  /** Where most of it is, in words; empty where no column stands out. */
  readonly said: string;
}

/** Years, each as it is called in full and in short; the table ends with what has no date. */
export function yearRows(stats: StatsView, t: Interface): ColumnRows | undefined {
  if (stats.years === undefined) return undefined;
  const { periods, undated } = stats.years;
  const columns = periods.map((period) => ({
    ...period,
    name: ownName(periodName(period, t)),
    short: t.format.year(period.from),
  }));
  const hasUndated = undated.stories > 0 || undated.words > 0;
  const beside = hasUndated ? [{ ...undated, name: ownName(t.stats.undated) }] : [];
  return { columns, beside, said: peaks(columns, t) };
}

function periodName({ from, to }: PeriodTally, { format }: Interface): string {
  return from === to ? format.year(from) : `${format.year(from)}–${format.year(to)}`;
}

/** Lengths; the short word of each is where it ends. */
export function lengthRows({ lengths }: StatsView, t: Interface): ColumnRows {
  const columns = lengths.map((length) => ({
    ...length,
    name: ownName(lengthName(length, t)),
    short: length.to === undefined ? '' : t.format.compact(length.to),
  }));
  return { columns, beside: [], said: peaks(columns, t) };
}

function lengthName({ from, to }: LengthTally, t: Interface): string {
  const words = (count: number): string => t.format.count(count, t.facts.words);
  return to === undefined
    ? fill(t.stats.moreThan, { words: words(from - 1) })
    : fill(t.stats.upTo, { words: words(to) });
}

/** The fandoms with most stories, then the others together, then the stories that have none. */
export function fandomRows({ fandoms }: StatsView, t: Interface): readonly Row[] {
  if (fandoms === undefined) return [];
  const { names, others, without, href } = fandoms;
  const rest: Row[] = [];
  if (others !== undefined) {
    const name = ownName(t.format.count(others.fandoms, t.lists.more), href);
    rest.push({ ...others, name, isRest: true });
  }
  if (without.stories > 0) rest.push({ ...without, name: ownName(t.stats.noFandom), isRest: true });
  return [...names, ...rest];
}

export function ratingRows({ ratings }: StatsView, t: Interface): readonly Row[] {
  return ratings.map((tally) => ({ ...tally, name: ownName(t.facts.ratings[tally.rating]) }));
}

export function statusRows({ statuses }: StatsView, t: Interface): readonly Row[] {
  return statuses.map((tally) => ({ ...tally, name: ownName(t.facts.statuses[tally.status]) }));
}

/** What there is to say of rows where there is but one, which makes no picture; else nothing. */
export function soleRow(rows: readonly Row[], t: Interface): string {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) return '';
  const stories = t.format.count(row.stories, t.lists.stories);
  return `${row.name.text}: ${stories}${t.lists.comma}${t.format.count(row.words, t.facts.words)}`;
}

/** Says which column is the highest above and below, where one is; of a single one, what it is. */
function peaks(rows: readonly Row[], t: Interface): string {
  if (rows.length === 1) return soleRow(rows, t);
  const highest = (of: 'stories' | 'words'): Row | undefined => {
    const most = Math.max(...rows.map((row) => row[of]));
    const [first, ...others] = rows.filter((row) => row[of] === most);
    return others.length === 0 ? first : undefined;
  };
  const [stories, words] = [highest('stories'), highest('words')];
  const { number } = t.format;
  return [
    stories &&
      fill(t.stats.mostStories, { at: stories.name.text, stories: number(stories.stories) }),
    words && fill(t.stats.mostWords, { at: words.name.text, words: number(words.words) }),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}
