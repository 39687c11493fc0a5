import type { Element } from 'hast';
import { classesOf } from '../elements.ts';
import { isStyleClass } from './style.ts';
import { isSpoilerClass } from './work-skins.ts';

/** What programs write on everything: Word, LibreOffice, calibre, the archives themselves. */
const LITTER = /^(?:mso\w*|western|calibre\d*|userstuff\d*|apple-\S+|c\d+|p\d+|s\d+)$/iu;

/** The classes of an element that mean nothing here, but may have meant something to its author. */
export function foreignClasses(element: Element): readonly string[] {
  return classesOf(element).filter(
    (name) => !isStyleClass(name) && !isSpoilerClass(name) && !LITTER.test(name),
  );
}
