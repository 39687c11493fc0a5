import type { Interface } from '../../i18n/interface.ts';
import { fill } from '../../i18n/phrases.ts';
import type { ChapterName, Name } from '../../query/views.ts';

/** What a chapter is called: by its title, else by its number. */
export function titleOf({ title, number }: ChapterName, t: Interface): Name {
  if (title !== undefined) return title;
  const text = number === null ? t.chapter.untitled : numbered(number, t);
  return { text, lang: undefined, dir: undefined };
}

/** A chapter in a few words, for the reader's memory: by its number, else by its title. */
export function labelOf(name: ChapterName, t: Interface): string {
  return name.number === null ? titleOf(name, t).text : numbered(name.number, t);
}

function numbered(chapter: number, t: Interface): string {
  return fill(t.chapter.numbered, { chapter: t.format.number(chapter) });
}
