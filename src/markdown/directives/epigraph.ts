import type { BlockContent } from 'mdast';
import type { Container } from './container.ts';
import { blocks, inline, line } from './element.ts';

/**
 * Words from elsewhere before a text, with their source.
 *
 * @example
 * ```md
 * :::epigraph[The Sign of the Four]
 * My mind rebels at stagnation.
 * :::
 * ```
 * ```html
 * <blockquote class="epigraph">
 * <p>My mind rebels at stagnation.</p>
 * <p class="source"><cite>The Sign of the Four</cite></p>
 * </blockquote>
 * ```
 */
export function epigraph({ label, content }: Container): BlockContent {
  const source =
    label === undefined ? [] : [line('p', { className: ['source'] }, [inline('cite', {}, label)])];
  return blocks('blockquote', { className: ['epigraph'] }, [...content, ...source]);
}
