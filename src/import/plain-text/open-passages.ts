/** How many paragraphs a bracket or quotation is looked for its end in. A typo must not reach further. */
const REACH = 12;

const BRACKETS = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
]);
const CLOSERS = new Set(BRACKETS.values());
// `:(` and `;-)` are faces, and `1)` at the beginning counts.
const NO_BRACKET = /[:;=8]['-]?[()[\]]|^(?:\d{1,2}|\p{L})\)/gu;

/**
 * Says of each paragraph whether it begins inside a bracket or quotation that an earlier one opened
 * and that it or a later one closes.
 */
export function insidePassages(paragraphs: readonly string[]): readonly boolean[] {
  const inside = paragraphs.map(() => false);
  for (const { from, to } of bracketSpans(paragraphs)) inside.fill(true, from + 1, to + 1);
  for (const quote of QUOTES) {
    for (const { from, to } of quoteSpans(paragraphs, quote)) inside.fill(true, from + 1, to + 1);
  }
  return inside;
}

/** From the paragraph that opens to the one that closes, by index. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function bracketSpans(paragraphs: readonly string[]): readonly Span[] {
  const open: { readonly closer: string; readonly from: number }[] = [];
  const spans: Span[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const mark of paragraph.replace(NO_BRACKET, '')) {
      const closer = BRACKETS.get(mark);
      if (closer !== undefined) open.push({ closer, from: index });
      if (!CLOSERS.has(mark)) continue;
      const opened = open.findLastIndex((bracket) => bracket.closer === mark);
      const bracket = open[opened];
      if (bracket === undefined) continue;
      // What was opened within and never closed goes with it.
      open.length = opened;
      if (bracket.from < index && index - bracket.from <= REACH) {
        spans.push({ from: bracket.from, to: index });
      }
    }
  }
  return spans;
}

interface Quote {
  /** Marks that open or close, in order. */
  readonly marks: RegExp;
  /** Whether an occurrence can only open or only close; straight ones can do both. */
  readonly side: (mark: string) => 'opens' | 'closes' | 'either';
  readonly begins: RegExp;
}

const QUOTES: readonly Quote[] = [
  { marks: /"/gu, side: () => 'either', begins: /^[([]?"/u },
  { marks: /[«»]/gu, side: () => 'either', begins: /^[([]?[«»]/u },
  {
    marks: /[“”]/gu,
    side: (mark) => (mark === '“' ? 'opens' : 'closes'),
    begins: /^[([]?“/u,
  },
  {
    // ’ between letters is an apostrophe; so is one at the end of a plural, where nothing is open.
    marks: /‘|’(?!\p{L})/gu,
    side: (mark) => (mark === '‘' ? 'opens' : 'closes'),
    begins: /^[([]?‘/u,
  },
];

/** A quotation of several paragraphs opens anew with each, or has marks at its very ends only. */
function quoteSpans(paragraphs: readonly string[], quote: Quote): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  while (from < paragraphs.length) {
    const to = opensQuote(paragraphs[from] ?? '', quote)
      ? endOfQuote(paragraphs, from, quote)
      : from;
    if (to > from) spans.push({ from, to });
    from = Math.max(to, from + 1);
  }
  return spans;
}

function opensQuote(paragraph: string, quote: Quote): boolean {
  return balance(paragraph, quote) === 'open';
}

/** The paragraph in which the quotation that `from` opened ends, or `from` where it never does. */
function endOfQuote(paragraphs: readonly string[], from: number, quote: Quote): number {
  for (let index = from + 1; index <= from + REACH; index++) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined) return from;
    if (quote.begins.test(paragraph)) {
      if (balance(paragraph, quote) === 'open') continue;
      return index;
    }
    const state = balance(paragraph, quote);
    if (state === 'closed-from-before') return index;
    if (state !== 'none') return from;
  }
  return from;
}

/** What the marks of one paragraph come to, taken alone. */
function balance(paragraph: string, quote: Quote): 'none' | 'even' | 'open' | 'closed-from-before' {
  const marks = Array.from(paragraph.matchAll(quote.marks), ([mark]) => quote.side(mark));
  if (marks.length === 0) return 'none';
  if (marks[0] === 'either') {
    if (marks.length % 2 === 0) return 'even';
    return quote.begins.test(paragraph) || !endsWithMark(paragraph, quote)
      ? 'open'
      : 'closed-from-before';
  }
  let depth = 0;
  for (const side of marks) {
    if (side === 'opens') depth = 1;
    else if (depth === 0) return 'closed-from-before';
    else depth = 0;
  }
  return depth > 0 ? 'open' : 'even';
}

function endsWithMark(paragraph: string, quote: Quote): boolean {
  const [last] = Array.from(paragraph.matchAll(quote.marks)).slice(-1);
  // Right after a letter or a full stop: `the end."`, `the end," he said.`
  return last !== undefined && /\S/u.test(paragraph[last.index - 1] ?? ' ');
}
