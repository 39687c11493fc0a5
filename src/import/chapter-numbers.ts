/** A chapter's number in its title: `null` for a prologue and its like, `undefined` for none. */
export type TitleNumber = number | null | undefined;

/** What readers call each chapter: its own number, one more than the last, or `null`. */
export function readersNumbers(own: readonly TitleNumber[]): readonly (number | null)[] {
  let last = 0;
  return own.map((number) => {
    if (number === null) return null;
    last = number ?? last + 1;
    return last;
  });
}

/**
 * The numbers of chapters' files. Where the readers' numbers rise, a file has that which readers
 * know: a prologue is 0, an interlude after chapter 3 is 3.5. Else they count.
 * @param known what readers call each chapter, in their order
 */
export function fileNumbers(known: readonly (number | null)[]): readonly number[] {
  const inOrder = known.map((_, index) => index + 1);
  if (known.every((number) => number === null)) return inOrder;
  let last = -1;
  const own = known.map((number, index) => {
    // Between whole numbers, unless nothing follows that could be in the way.
    const ends = known.slice(index).every((later) => later === null);
    if (number !== null) last = number;
    else if (last < 0) last = 0;
    else last = ends ? Math.floor(last) + 1 : nextTenth(last);
    return last;
  });
  const rising = own.every((number, index) => number > (own[index - 1] ?? -1));
  return rising ? own : inOrder;
}

/** The least number between whole ones that is more than this. */
export function nextTenth(number: number): number {
  return Number.isInteger(number) ? number + 0.5 : Math.round(number * 10 + 1) / 10;
}

/** What a file's name begins with: `03`, `03.5`. @param digits of its whole number, at least */
export function fileOrder(number: number, digits = 2): string {
  const [whole = '', fraction] = String(number).split('.');
  return whole.padStart(digits, '0') + (fraction === undefined ? '' : `.${fraction}`);
}
