import type { Interface } from './interface.ts';
import { fill } from './phrases.ts';

/** What a chapter without a title is called: `Chapter 3`; `null` stands for one without a number. */
export function nameByNumber(number: number | null, { chapter, format }: Interface): string {
  return number === null
    ? chapter.untitled
    : fill(chapter.numbered, { chapter: format.number(number) });
}
