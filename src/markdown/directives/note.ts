import type { BlockContent } from 'mdast';
import type { Container } from './container.ts';
import { blocks, line } from './element.ts';
import { interfaceText } from './interface-text.ts';

/**
 * An author's note in the middle of the text, apart from the story by a label that is read out.
 * `rehype-roles.ts` adds its `role` after sanitising, and has it fold under its label.
 *
 * @example
 * ```md
 * :::note[About the fog]
 * It was real.
 * :::
 * ```
 * ```html
 * <div class="note" role="note">
 * <p class="note-label">About the fog</p>
 * <p>It was real.</p>
 * </div>
 * ```
 */
export function note({ label, content, context }: Container): BlockContent {
  const heading = label ?? interfaceText(context.labels.authorsNote, context);
  return blocks('div', { className: ['note'] }, [
    line('p', { className: ['note-label'] }, heading),
    ...content,
  ]);
}
