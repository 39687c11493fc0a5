import type { Element } from 'hast';
import { directionOf as directionOfLanguage, parseLanguage } from '../../../archive/language.ts';
import { attribute, classesOf } from '../elements.ts';
import { BLOCKS, INLINE } from './element-kinds.ts';
import type { Findings } from './findings.ts';
import {
  DELETE,
  direction,
  EMPHASIS,
  languageMark,
  SPOILER,
  STRONG,
  tag,
  withMark,
  withoutMark,
  type Mark,
} from './marks.ts';
import type { Surroundings } from './context.ts';
import { directionOf, type Style } from './style.ts';
import type { UsualText } from './usual-text.ts';
import { isSpoilerClass } from './work-skins.ts';

const PROTOCOL = /^[a-z][\w+.-]*:/iu;
const OUTSIDE = /^(?:https?:\/\/|mailto:|ftp:\/\/)\S/iu;

/** The marks within an element: those around it, and what it says itself. */
export function marksOf(
  element: Element,
  style: Style,
  outer: readonly Mark[],
  { findings, usual }: Pick<Surroundings, 'findings' | 'usual'>,
): readonly Mark[] {
  const { tagName } = element;
  let marks = outer;
  const plain = INLINE.get(tagName);
  if (plain !== undefined) marks = withMark(marks, plain);
  if (style.italic === true) marks = withMark(marks, EMPHASIS);
  if (style.italic === false) marks = withoutMark(marks, EMPHASIS);
  if (style.bold === true) marks = withMark(marks, STRONG);
  if (style.bold === false) marks = withoutMark(marks, STRONG);
  if (style.lineThrough === true) marks = withMark(marks, DELETE);
  if (style.position !== undefined) marks = withMark(marks, tag(style.position));
  if (style.small === true) marks = withMark(marks, tag('small'));
  if (!BLOCKS.has(tagName) && classesOf(element).some(isSpoilerClass)) {
    marks = withMark(marks, SPOILER);
  }
  const href = tagName === 'a' ? attribute(element, 'href') : undefined;
  if (href !== undefined) marks = linked(href, element, marks, findings);
  const isLink = marks.some(({ type }) => type === 'link');
  // Whoever underlines a link says what links look like anyway.
  if (style.underline === true && !isLink) marks = withMark(marks, tag('u'));
  return directed(element, inLanguage(element, titled(element, marks), usual), usual);
}

function linked(
  href: string,
  element: Element,
  marks: readonly Mark[],
  findings: Findings,
): readonly Mark[] {
  const url = href.trim().replace(/^\/\/(?=\w)/u, 'https://');
  const title = attribute(element, 'title');
  // What leads into the file itself is a footnote's, or is looked at once all has been read.
  if (OUTSIDE.test(url) || !PROTOCOL.test(url)) {
    return withMark(marks, { type: 'link', url, ...(title === undefined ? {} : { title }) });
  }
  findings.droppedLink(url);
  return marks;
}

function titled(element: Element, marks: readonly Mark[]): readonly Mark[] {
  const { tagName } = element;
  const title = attribute(element, 'title');
  const name = /^(?:abbr|acronym)$/u.test(tagName) ? 'abbr' : tagName;
  if (title === undefined || !/^(?:abbr|dfn|span)$/u.test(name)) return marks;
  return withMark(marks, { type: 'tag', name, title });
}

function inLanguage(element: Element, marks: readonly Mark[], usual: UsualText): readonly Mark[] {
  const written = attribute(element, 'lang') ?? attribute(element, 'xmlLang');
  if (written === undefined || written.startsWith('x-')) return marks;
  const language = parseLanguage(written);
  if (language === undefined) return marks;
  if (usual.languages.has(language)) {
    return marks.filter(({ type }) => type !== 'language');
  }
  return withMark(marks, languageMark(language));
}

/** Which way text runs, where neither its language nor most of the text says so. */
function directed(element: Element, marks: readonly Mark[], usual: UsualText): readonly Mark[] {
  const dir = directionOf(element);
  if (dir === undefined) return marks;
  const without = marks.filter((mark) => mark.type !== 'direction');
  const language = marks.find((mark) => mark.type === 'language');
  const expected = language === undefined ? usual.dir : directionOfLanguage(language.language);
  return dir === expected ? without : [...without, direction(dir)];
}
