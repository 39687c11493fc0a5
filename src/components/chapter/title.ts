import type { Interface } from '../../i18n/interface.ts';
import { nameByNumber } from '../../i18n/name-by-number.ts';
import type { ChapterName, Name } from '../../query/views.ts';

/** What a chapter is called: by its title, else by its number. */
export function titleOf({ title, number }: ChapterName, t: Interface): Name {
  if (title !== undefined) return title;
  return { text: nameByNumber(number, t), lang: undefined, dir: undefined };
}

/** A chapter in a few words, for the reader's memory: by its number, else by its title. */
export function labelOf(name: ChapterName, t: Interface): string {
  return name.number === null ? titleOf(name, t).text : nameByNumber(name.number, t);
}
