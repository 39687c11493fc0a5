import type { Properties } from 'hast';
import type { BlockContent } from 'mdast';
import type { Container, ContainerHandler } from './container.ts';
import { blocks, line } from './element.ts';

/**
 * A letter or document in the story.
 *
 * @example
 * ```md
 * :::letter
 * My dear Watson,
 * :::
 * ```
 * ```html
 * <blockquote class="letter">
 * <p>My dear Watson,</p>
 * </blockquote>
 * ```
 */
export const letter = wrapped('blockquote', { className: ['letter'] });

/** Lines in the middle: `:::centre` becomes `<div class="centre">`. */
export const centre = wrapped('div', { className: ['centre'] });

/** Lines at the end of the measure: `:::right` becomes `<div class="right">`. */
export const right = wrapped('div', { className: ['right'] });

/** A label, which has no meaning here, is the first line: no word is lost. */
function wrapped(tagName: string, properties: Properties): ContainerHandler {
  return ({ label, content }: Container): BlockContent =>
    blocks(
      tagName,
      properties,
      label === undefined ? content : [line('p', { className: ['label'] }, label), ...content],
    );
}
