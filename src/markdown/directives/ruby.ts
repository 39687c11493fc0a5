import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { report, type PartContext } from '../part-context.ts';
import { inline, text } from './element.ts';

/**
 * A reading above the characters it is for.
 *
 * @example
 * ```md
 * :ruby[漢字]{かんじ}
 * ```
 * ```html
 * <ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>
 * ```
 */
export function rubyDirective(node: TextDirective, context: PartContext): PhrasingContent {
  const reading = Object.entries(node.attributes ?? {})
    .map(([name, value]) => (name === 'rt' ? (value ?? '') : name))
    .join(' ');
  if (reading !== '') return ruby(node.children, reading);
  report(context, node.position, {
    code: 'bad-directive',
    severity: 'warning',
    message: 'ruby has no reading',
    mend: 'Write the reading behind it in braces: :ruby[漢字]{かんじ}',
  });
  return inline('span', {}, node.children);
}

/** `<ruby>`, with brackets for whoever cannot show it. */
export function ruby(base: readonly PhrasingContent[], reading: string): PhrasingContent {
  return inline('ruby', {}, [
    ...base,
    inline('rp', {}, [text('(')]),
    inline('rt', {}, [text(reading)]),
    inline('rp', {}, [text(')')]),
  ]);
}
