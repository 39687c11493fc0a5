/** Marks that may begin or end emphasis; some in a row count as one. */
const MARKS = /\*+|_+|~+/gu;

/** What parts paragraphs, in quotations and lists, too. */
const PARTING = /\n[ \t>]*(?:\n|(?:[-+*]|\d+[.)])[ \t])/u;

/** As many comparisons as take about a second. */
const MOST_COMPARED = 20_000_000;

/**
 * Whether a text has more marks of emphasis than can be paired in a moment: in one paragraph
 * micromark holds each against all others.
 */
export function hasTooManyMarks(markdown: string): boolean {
  let compared = 0;
  for (const paragraph of markdown.split(PARTING)) {
    const marks = paragraph.match(MARKS)?.length ?? 0;
    compared += marks * marks;
  }
  return compared > MOST_COMPARED;
}
