import { fold, indexTerms } from '../fold.ts';
import type { Paragraph } from './paragraphs.ts';

/** How many letters of a word its forms share. */
const BEGINNING = 4;

/** A paragraph, and how well it answers a query. */
interface Answer {
  readonly paragraph: Paragraph;
  /** How many different words of the query are marked. */
  readonly different: number;
  /** Words of the query that it holds, in whatever form. */
  readonly holds: ReadonlySet<string>;
  /** How many of them stand there whole. */
  readonly whole: number;
}

/**
 * The best paragraph, then those that hold what the ones before it lack, then those that hold as
 * much as the best.
 * @param words of the query, as {@link indexTerms} has them
 * @param most how many at most
 */
export function bestOf(
  paragraphs: readonly Paragraph[],
  words: readonly string[],
  most: number,
): readonly Paragraph[] {
  const left = paragraphs
    .filter(({ marks }) => marks.length > 0)
    .map((paragraph) => answerOf(paragraph, words))
    .sort((a, b) => worthOf(b) - worthOf(a));
  const chosen = left.splice(0, 1);
  const [best] = chosen;
  const seen = new Set(best?.holds);
  while (best !== undefined && chosen.length < most) {
    const adds = left.findIndex(({ holds }) => [...holds].some((word) => !seen.has(word)));
    const next = adds < 0 ? left.findIndex(({ different }) => different === best.different) : adds;
    const [answer] = next < 0 ? [] : left.splice(next, 1);
    if (answer === undefined) break;
    chosen.push(answer);
    for (const word of answer.holds) seen.add(word);
  }
  return chosen.map(({ paragraph }) => paragraph);
}

function answerOf(paragraph: Paragraph, words: readonly string[]): Answer {
  const marked = paragraph.marks.map(({ start, end }) => paragraph.text.slice(start, end));
  const terms = new Set(marked.flatMap(indexTerms));
  const whole = words.filter((word) => terms.has(word)).length;
  const holds = new Set(words.filter((word) => [...terms].some((term) => areKin(term, word))));
  const different = Math.min(new Set(marked.map(fold)).size, words.length);
  return { paragraph, different: Math.max(different, holds.size), holds, whole };
}

/** Whether two words begin alike, as the forms of one word do. */
function areKin(one: string, other: string): boolean {
  return one.startsWith(other.slice(0, BEGINNING));
}

/** Different words count most, then those that stand there whole, then how often they do. */
function worthOf({ paragraph, different, whole }: Answer): number {
  return 2 * different + whole + Math.min(paragraph.marks.length, 9) / 10;
}
