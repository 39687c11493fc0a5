import type { Properties } from 'hast';
import type { Blockquote, Emphasis, Paragraph, PhrasingContent } from 'mdast';

declare module 'mdast' {
  interface Data {
    /** Read by mdast-util-to-hast: the element that a node becomes. */
    hName?: string | undefined;
    /** Read by mdast-util-to-hast: that element's properties. */
    hProperties?: Properties | undefined;
  }
}

// mdast has no node for an arbitrary element. These carry the nearest one, so that their content
// is typed and converted as such, and name the element that they become.

/** An element that holds blocks. */
export function blocks(
  tagName: string,
  properties: Properties,
  children: readonly Blockquote['children'][number][],
): Blockquote {
  const data = { hName: tagName, hProperties: properties };
  return { type: 'blockquote', data, children: [...children] };
}

/** An element that stands as a block and holds text. */
export function line(
  tagName: string,
  properties: Properties,
  children: readonly PhrasingContent[],
): Paragraph {
  const data = { hName: tagName, hProperties: properties };
  return { type: 'paragraph', data, children: [...children] };
}

/** An element within a line. */
export function inline(
  tagName: string,
  properties: Properties,
  children: readonly PhrasingContent[],
): Emphasis {
  const data = { hName: tagName, hProperties: properties };
  return { type: 'emphasis', data, children: [...children] };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
