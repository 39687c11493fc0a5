import { displayWidth, type Line } from './lines.ts';
import type { Heading } from './headings.ts';

/** The lines of a chapter, and what its heading says. */
export interface ChapterLines {
  readonly title: string | undefined;
  /** `null` for a prologue and its like, `undefined` where it only counts on. */
  readonly number: number | null | undefined;
  readonly part: string | undefined;
  readonly lines: readonly Line[];
}

export interface Chapters {
  /** Lines above the first heading. */
  readonly foreword: readonly Line[];
  readonly chapters: readonly ChapterLines[];
  /** Whether the numbers start again somewhere, so that they were left to be counted on. */
  readonly renumbered: boolean;
}

interface Section {
  readonly heading: Heading;
  readonly lines: Line[];
}

/**
 * Parts a text at its headings. A part with chapters in it names them; one without is a chapter
 * itself.
 * @param headings the lines that begin a chapter or a part
 * @param usual the usual gap: where it is one, a title may stand right below `Chapter 3`
 */
export function toChapters(
  lines: readonly Line[],
  headings: ReadonlyMap<Line, Heading>,
  usual: number,
): Chapters {
  const foreword: Line[] = [];
  const sections: Section[] = [];
  for (const line of lines) {
    const heading = headings.get(line);
    if (heading !== undefined) sections.push({ heading, lines: [] });
    else (sections.at(-1)?.lines ?? foreword).push(line);
  }
  const hasChapters = sections.some(({ heading }) => heading.kind === 'chapter');
  const numbers = sections.flatMap(({ heading }) =>
    heading.kind === 'chapter' ? (heading.number ?? []) : [],
  );
  const rising = numbers.every((number, index) => number > (numbers[index - 1] ?? -1));
  let part: string | undefined;
  let counted = 0;
  const chapters: ChapterLines[] = [];
  for (const { heading, lines: own } of sections) {
    if (heading.kind === 'part' && hasChapters) {
      part = heading.text;
      if (own.length === 0) continue;
    }
    if (heading.kind !== 'chapter') {
      chapters.push({ title: heading.text, number: null, part, lines: own });
      continue;
    }
    counted++;
    const number = !rising || heading.number === counted ? undefined : heading.number;
    if (number !== undefined) counted = number;
    chapters.push({ number, part, ...titled(heading, own, usual) });
  }
  return { foreword, chapters, renumbered: !rising };
}

/** The title behind the number, or the short line right below it. */
function titled(
  heading: Heading,
  lines: readonly Line[],
  usual: number,
): Pick<ChapterLines, 'title' | 'lines'> {
  const [first, second] = lines;
  const below =
    usual > 0 &&
    heading.title === undefined &&
    first?.gap === 0 &&
    second !== undefined &&
    second.gap > 0 &&
    displayWidth(first.text) <= 60 &&
    !/[.!?…,;:"”’]$/u.test(first.text);
  return below ? { title: first.text, lines: lines.slice(1) } : { title: heading.title, lines };
}
