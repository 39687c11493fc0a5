import { scaleLinear } from 'd3-scale';
import type { Tally } from '../../query/stats/views.ts';
import type { Row } from './row.ts';

/** The longest bar, in hundredths of the width: its number stands behind it. */
const LONGEST = 66;

export interface Bar {
  /** In hundredths of the width. */
  readonly length: number;
  /** What it stands for: as a number, and of the whole. */
  readonly value: number;
  readonly share: number;
}

export interface BarRow {
  readonly stories: Bar;
  readonly words: Bar;
}

/**
 * Two bars for each row; none for the rest, of whatever size, beside which no other could be seen.
 * @param whole what the longest bar would stand for; the largest of the rows where left out
 */
export function drawBars(
  rows: readonly Pick<Row, 'stories' | 'words' | 'isRest'>[],
  whole?: Tally,
): readonly BarRow[] {
  const measured = rows.filter(({ isRest }) => isRest !== true);
  const measure = (of: 'stories' | 'words'): ((row: (typeof rows)[number]) => Bar) => {
    const most = whole?.[of] ?? Math.max(0, ...measured.map((row) => row[of]));
    const scale = scaleLinear()
      .domain([0, Math.max(1, most)])
      .range([0, LONGEST]);
    return ({ [of]: value, isRest }) => ({
      length: isRest === true ? 0 : scale(value),
      value,
      share: value / Math.max(1, most),
    });
  };
  const [stories, words] = [measure('stories'), measure('words')];
  return rows.map((row) => ({ stories: stories(row), words: words(row) }));
}

/** Where the line ends that stands for the whole. */
export const WHOLE = LONGEST;
