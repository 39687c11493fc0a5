import {
  fileNumbers,
  fileOrder,
  nextTenth,
  readersNumbers,
  type TitleNumber,
} from './chapter-numbers.ts';

/** What is known of where a page stands in its story. */
export interface PagePlace {
  /** By the site's own count. */
  readonly number?: number | undefined;
  /** Higher than that of every page before it. */
  readonly position?: number | undefined;
  readonly called?: TitleNumber;
}

/**
 * Orders the pages of a story that its site does not count, or not on all of them.
 * @param before the number of the last chapter that stands before all of them; 0 for none
 * @returns what each page's file is to begin with: the same, whichever page came first
 */
export function orderPages<Page extends PagePlace>(
  pages: readonly Page[],
  before: number,
): ReadonlyMap<Page, string> {
  const sorted = sortPages(pages);
  const isCounted = sorted.some(({ number }) => number !== undefined);
  const numbers = isCounted ? numbersByCount(sorted) : numbersByTitle(sorted, before);
  return new Map(sorted.map((page, index) => [page, fileOrder(numbers[index] ?? index + 1)]));
}

/** By the site's count; what is not counted, behind the last that has a lower position. */
function sortPages<Page extends PagePlace>(pages: readonly Page[]): readonly Page[] {
  const byPosition = pages.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const sorted = byPosition
    .filter(({ number }) => number !== undefined)
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  for (const page of byPosition.filter(({ number }) => number === undefined)) {
    const last = sorted.findLastIndex(({ position = Infinity }) => position < (page.position ?? 0));
    sorted.splice(last + 1, 0, page);
  }
  return sorted;
}

function numbersByTitle(pages: readonly PagePlace[], before: number): readonly number[] {
  const own = pages.map(({ called }) => called);
  // By their titles, they may be what the chapters before them lack.
  const areBehind = own.every((called) => typeof called !== 'number' || called > before);
  if (before === 0 || !areBehind) return fileNumbers(readersNumbers(own));
  const [first, ...behind] = fileNumbers(readersNumbers([before, ...own]));
  return first === before ? behind : own.map((_, index) => before + index + 1);
}

/** What is not counted has the whole numbers between, as far as there are any. */
function numbersByCount(pages: readonly PagePlace[]): readonly number[] {
  let last = 0;
  return pages.map(({ number }, index) => {
    const following = Math.floor(last) + 1;
    const next = pages.slice(index).find((page) => page.number !== undefined)?.number ?? Infinity;
    if (number !== undefined) last = Math.max(number, following);
    else last = following < next ? following : nextTenth(last);
    return last;
  });
}
