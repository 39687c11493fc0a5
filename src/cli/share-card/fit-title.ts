/** Sizes of a title in pixels, each with as many lines as there is room for. */
const SIZES = [
  { size: 92, lines: 3 },
  { size: 74, lines: 4 },
  { size: 60, lines: 5 },
  { size: 48, lines: 6 },
] as const;

/** How much of a line is lost where words do not break. */
const LOSS = 1.15;
/** Widths in ems: of a square character, of a capital, and of any other. */
const SQUARE = 1;
const CAPITAL = 0.68;
const LETTER = 0.44;

const SQUARES = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/gu;
/** Where a line may end: at a space, and behind a square character. */
const BREAK = /\s+|(?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}])/u;

/** The largest size in which a title has room. @param width of a line, in pixels */
export function fitTitle(title: string, width: number): (typeof SIZES)[number] {
  const longest = Math.max(...title.split(BREAK).map(emsOf));
  const all = emsOf(title);
  const fits = ({ size, lines }: (typeof SIZES)[number]): boolean =>
    longest * size <= width && all * size * LOSS <= lines * width;
  return SIZES.find(fits) ?? SIZES[3];
}

function emsOf(text: string): number {
  const squares = text.match(SQUARES)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = text.length - squares - capitals;
  return squares * SQUARE + capitals * CAPITAL + letters * LETTER;
}
