import { bestOf } from './best-paragraphs.ts';
import type { PagefindFragment } from './engine.ts';
import { paragraphsOf, type Mark, type Paragraph } from './paragraphs.ts';

/** A sentence in which words of the query stand. */
export interface Passage {
  /** The id of its paragraph; `undefined` before the first one. */
  readonly paragraph: string | undefined;
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A longer sentence is cut around its first mark, in characters. */
const LONGEST = 260;
const BEFORE_MARK = 90;

/** What is shown of a paragraph; it may begin later and end earlier than its sentence. */
interface Excerpt extends Mark {
  readonly late: boolean;
  readonly early: boolean;
}

/**
 * The sentences of a page that answer a query best, in the order of the text.
 * @param places of matched words, as Pagefind counts words
 * @param language of the page
 */
export function passagesOf(
  fragment: PagefindFragment,
  places: readonly number[],
  { words, language, most }: PassageOptions,
): readonly Passage[] {
  const paragraphs = paragraphsOf(fragment, places);
  const chosen = new Set(bestOf(paragraphs, words, most));
  return paragraphs
    .filter((paragraph) => chosen.has(paragraph))
    .map((paragraph) => ({
      paragraph: paragraph.paragraph,
      pieces: piecesOf(paragraph, excerptOf(paragraph, language)),
    }));
}

export interface PassageOptions {
  /** The query's, as `indexTerms` has them. */
  readonly words: readonly string[];
  readonly language: string;
  /** How many passages at most. */
  readonly most: number;
}

/** The sentence with the most marks, the first of several; cut where it is long. */
function excerptOf({ text, marks }: Paragraph, language: string): Excerpt {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    .map(({ index, segment }) => ({ start: index, end: index + segment.trimEnd().length }))
    .map((sentence) => ({ sentence, inside: marks.filter((mark) => isWithin(mark, sentence)) }));
  const [best] = sentences.sort((a, b) => b.inside.length - a.inside.length);
  const { start, end } = best?.sentence ?? { start: 0, end: text.length };
  if (end - start <= LONGEST) return { start, end, late: false, early: false };
  const from = Math.max(start, (best?.inside[0]?.start ?? start) - BEFORE_MARK);
  const to = Math.min(end, from + LONGEST);
  return {
    start: from === start ? start : atSpace(text, from),
    end: to === end ? end : atSpace(text, to),
    late: from > start,
    early: to < end,
  };
}

/** The nearest place before this one where a word ends; this one where there is none near. */
function atSpace(text: string, place: number): number {
  const space = text.lastIndexOf(' ', place);
  return place - space < 30 ? space + 1 : place;
}

function piecesOf({ text, marks }: Paragraph, excerpt: Excerpt): readonly Piece[] {
  const { start, end, late, early } = excerpt;
  const pieces: Piece[] = [];
  let at = start;
  const add = (to: number, marked: boolean): void => {
    if (to <= at) return;
    pieces.push({ text: text.slice(at, to), marked });
    at = to;
  };
  if (late) pieces.push({ text: '… ', marked: false });
  for (const mark of marks) {
    if (!isWithin(mark, excerpt) || mark.start < at) continue;
    add(mark.start, false);
    add(mark.end, true);
  }
  add(end, false);
  if (early) pieces.push({ text: ' …', marked: false });
  return pieces;
}

function isWithin(mark: Mark, sentence: Mark): boolean {
  return mark.start >= sentence.start && mark.end <= sentence.end;
}
