import type { Quotes } from './quotes.ts';

/** How far a line of text has come; it may be in pieces, with elements between. */
export interface Line {
  /** The character before, empty where the line begins. */
  before: string;
  /** Whether that is a quotation mark that opens. */
  hasJustOpened: boolean;
  /** Single quotation marks that are open. */
  singles: number;
}

export function newLine(): Line {
  return { before: '', hasJustOpened: false, singles: 0 };
}

const TYPED = /(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)|["']/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Behind these a word begins. */
const BEFORE_A_WORD = /[\s([{<«‹“‘„‚]/u;
const CLOSED = ')';
const DASH = /[-\u2010-\u2015]/u;
/** What English leaves away at the start of a word: `’tis`, `’em`, `’n’`, `’90s`. */
const ELISION = /^(?:\d|(?:tis|twas|twere|twill|em|til|cause|cos|round|bout|n)(?![\p{L}\p{N}]))/iu;

/**
 * Sets what a typewriter has one key for: quotation marks, apostrophes, dashes, ellipses.
 * @param line is moved on to the end of the piece
 * @example `"It's late--" he said...` becomes `“It’s late—” he said…`
 */
export function typographic(piece: string, quotes: Quotes, line: Line): string {
  let set = '';
  let end = 0;
  const moveOn = (to: string): void => {
    const last = to.at(-1);
    if (last === undefined) return;
    set += to;
    line.before = last;
    line.hasJustOpened = false;
  };
  for (const { 0: typed, index } of piece.matchAll(TYPED)) {
    moveOn(piece.slice(end, index));
    end = index + typed.length;
    if (typed === '"' || typed === "'") {
      const { mark, opens } = quote(typed, piece.slice(end), quotes, line);
      moveOn(mark);
      line.hasJustOpened = opens;
      // One language’s closing mark is another’s opening one.
      if (!opens) line.before = CLOSED;
    } else {
      moveOn(typed === '...' ? '…' : '—');
    }
  }
  moveOn(piece.slice(end));
  return set;
}

function quote(
  typed: '"' | "'",
  after: string,
  quotes: Quotes,
  line: Line,
): { readonly mark: string; readonly opens: boolean } {
  const next = after.at(0) ?? '';
  const opens =
    line.hasJustOpened ||
    line.before === '' ||
    (BEFORE_A_WORD.test(line.before) && !/\s/u.test(next)) ||
    (DASH.test(line.before) && LETTER.test(next));
  if (typed === '"') return { mark: quotes.double[opens ? 0 : 1], opens };
  if (opens && !ELISION.test(after)) {
    line.singles += 1;
    return { mark: quotes.single[0], opens: true };
  }
  const isWithinWord = LETTER.test(line.before) && LETTER.test(next);
  if (opens || isWithinWord || line.singles === 0) return { mark: '’', opens: false };
  line.singles -= 1;
  return { mark: quotes.single[1], opens: false };
}
