import type { BlockContent, PhrasingContent } from 'mdast';
import { report } from '../part-context.ts';
import type { Container } from './container.ts';
import { blocks, line } from './element.ts';

/**
 * A picture with its caption.
 *
 * @example
 * ```md
 * :::figure[Baker Street, *after rain*]
 * ![A wet street](street.jpg)
 * :::
 * ```
 * ```html
 * <figure>
 * <div class="picture"><img alt="A wet street" src="…" loading="lazy" decoding="async" /></div>
 * <figcaption>Baker Street, <em>after rain</em></figcaption>
 * </figure>
 * ```
 */
export function figure({ node, label, content, context }: Container): BlockContent {
  const holdsPicture = content.some(
    (child) =>
      child.type === 'html' || (child.type === 'paragraph' && child.children.some(isPicture)),
  );
  if (!holdsPicture) {
    report(context, node.position, {
      code: 'bad-directive',
      severity: 'warning',
      message: 'A figure has no picture',
      mend: 'Put a picture between its lines: ![what it shows](file.jpg)',
    });
  }
  const caption = label === undefined ? [] : [line('figcaption', {}, label)];
  return blocks('figure', {}, [...content.map(bare), ...caption]);
}

/** A paragraph of one picture and nothing else is no paragraph. */
function bare(child: Container['content'][number]): Container['content'][number] {
  if (child.type !== 'paragraph') return child;
  const pictures = child.children.filter((node) => node.type !== 'text' || /\S/u.test(node.value));
  const [only] = pictures;
  return pictures.length === 1 && only !== undefined && isPicture(only)
    ? {
        ...child,
        data: { hName: 'div', hProperties: { className: ['picture'] } },
        children: pictures,
      }
    : child;
}

function isPicture(node: PhrasingContent): boolean {
  return (
    node.type === 'image' ||
    node.type === 'imageReference' ||
    (node.type === 'link' && node.children.some(isPicture))
  );
}
