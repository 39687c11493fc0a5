import { scaleBand, scaleLinear } from 'd3-scale';
import { textWidth } from './text-width.ts';

/** In ems: the highest column, the number over it, and what stands between above and below. */
const HIGHEST = 8.5;
const NUMBER = 1.5;
const AXIS = 2.6;
/** A column is seldom wider, the space beside it included: in ems. */
const WIDEST = 6.5;
/** How wide a picture is at least: on the smallest phone, and where it counts as wide. */
const ROOM = { always: 23, wide: 50 } as const;
/** Between two texts in a line. */
const SPACE = 0.5;

/** What one column shows: a value above the line and one below it, with the words for them. */
export interface ColumnText {
  readonly stories: number;
  readonly words: number;
  readonly text: { readonly stories: string; readonly words: string; readonly axis: string };
}

/** Where a text is shown, as its class. */
export type Shown = 'always' | 'wide' | 'never';

export interface Column {
  /** Left edge, middle and width, in hundredths of the picture's width. */
  readonly x: number;
  readonly middle: number;
  readonly width: number;
  readonly stories: Half;
  readonly words: Half;
  /** The text on the axis. */
  readonly axis: Shown;
}

export interface Half {
  /** In ems from the top, as what follows. */
  readonly y: number;
  readonly height: number;
  /** The line on which its number stands. */
  readonly line: number;
  readonly number: Shown;
  readonly isHighest: boolean;
}

export interface ColumnPicture {
  readonly columns: readonly Column[];
  /** In ems: as wide as it may be, and as high as it is. */
  readonly width: number;
  readonly height: number;
  /** The edges of what stands between the columns above and those below. */
  readonly axis: readonly [top: number, bottom: number];
}

/**
 * A column of stories above an axis and one of words below it, in their order.
 * @param dir the way that the page's language runs: the first column stands where a line begins
 * @param gap between columns, as a share of their distance
 */
export function drawColumns(
  texts: readonly ColumnText[],
  dir: 'ltr' | 'rtl',
  gap: number,
): ColumnPicture {
  const bands = scaleBand<number>()
    .domain(texts.keys())
    .range(dir === 'rtl' ? [100, 0] : [0, 100])
    .paddingInner(gap)
    .paddingOuter(gap / 2);
  const width = bands.bandwidth();
  const [top, bottom] = [NUMBER + HIGHEST, NUMBER + HIGHEST + AXIS];
  const stories = halves(texts, 'stories', (height) => [top - height, top - height - 0.45]);
  const words = halves(texts, 'words', (height) => [bottom, bottom + height + 1.15]);
  const axis = thinned(texts.map(({ text }) => text.axis));
  return {
    columns: texts.flatMap((_, at) => {
      const [above, below, shown] = [stories[at], words[at], axis[at]];
      if (above === undefined || below === undefined || shown === undefined) return [];
      const x = bands(at) ?? 0;
      return [{ x, middle: x + width / 2, width, stories: above, words: below, axis: shown }];
    }),
    width: texts.length * WIDEST,
    height: bottom + HIGHEST + NUMBER,
    axis: [top, bottom],
  };
}

/** All columns of one side of the axis. */
function halves(
  texts: readonly ColumnText[],
  of: 'stories' | 'words',
  place: (height: number) => readonly [y: number, line: number],
): readonly Half[] {
  const most = Math.max(1, ...texts.map((text) => text[of]));
  const scale = scaleLinear().domain([0, most]).range([0, HIGHEST]);
  const fitting = shownWhere(Math.max(0, ...texts.map(({ text }) => textWidth(text[of]))), texts);
  return texts.map(({ [of]: value }) => {
    const height = scale(value);
    const [y, line] = place(height);
    const isHighest = value === most;
    return { y, height, line, isHighest, number: numbered(value, isHighest ? 'always' : fitting) };
  });
}

function numbered(value: number, shown: Shown): Shown {
  return value === 0 ? 'never' : shown;
}

/** Where texts have room beside each other, the widest of which is this wide. */
function shownWhere(widest: number, { length }: { readonly length: number }): Shown {
  const fits = (room: number): boolean => widest + SPACE <= room / length;
  return fits(ROOM.always) ? 'always' : fits(ROOM.wide) ? 'wide' : 'never';
}

/** The texts of an axis: all of them where there is room, else every second, third …, the last always. */
function thinned(texts: readonly string[]): readonly Shown[] {
  const widest = Math.max(0, ...texts.map(textWidth)) + SPACE;
  const step = (room: number): number => Math.max(1, Math.ceil((widest * texts.length) / room));
  return texts.map((_, at) => {
    const fromLast = texts.length - 1 - at;
    if (fromLast % step(ROOM.always) === 0) return 'always';
    return fromLast % step(ROOM.wide) === 0 ? 'wide' : 'never';
  });
}
