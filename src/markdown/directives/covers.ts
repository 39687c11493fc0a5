import type { BlockContent } from 'mdast';
import type { Container } from './container.ts';
import { blocks, line } from './element.ts';
import { interfaceText, interfaceTextAround } from './interface-text.ts';

/**
 * A scene under cover, opened by the reader who wants to read it.
 *
 * @example
 * ```md
 * :::warning[blood]
 * He had bled.
 * :::
 * ```
 * ```html
 * <details class="warning">
 * <summary>Content warning: blood</summary>
 * <p>He had bled.</p>
 * </details>
 * ```
 */
export const warning = (container: Container): BlockContent =>
  covered('warning', container, {
    bare: container.context.labels.warning,
    labelled: container.context.labels.warningFor,
  });

/** The same for what a reader may not want to know yet: `<details class="spoiler">`. */
export const spoiler = (container: Container): BlockContent =>
  covered('spoiler', container, {
    bare: container.context.labels.spoiler,
    labelled: container.context.labels.spoilerFor,
  });

function covered(
  kind: string,
  { label, content, context }: Container,
  summary: { readonly bare: string; readonly labelled: string },
): BlockContent {
  const words =
    label === undefined
      ? interfaceText(summary.bare, context)
      : interfaceTextAround(summary.labelled, label, context);
  return blocks('details', { className: [kind] }, [line('summary', {}, words), ...content]);
}
