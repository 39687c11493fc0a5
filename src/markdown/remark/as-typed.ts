import type { List, ListItem, Nodes, Paragraph, PhrasingContent, Text } from 'mdast';
import type { VFile } from 'vfile';

const ESCAPE = /\\([!-/:-@[-`{-~])/gu;

/** A node's own characters in the source, or an empty string for a node that has none. */
export function sourceOf(node: Nodes, file: VFile): string {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? '' : String(file.value).slice(start, end);
}

/** Text that stands for a node and says what the author typed, backslash escapes resolved. */
export function textAsTyped(node: Nodes, file: VFile): Text {
  return withPosition({ type: 'text', value: sourceOf(node, file).replaceAll(ESCAPE, '$1') }, node);
}

/** A paragraph that says what the author typed where Markdown saw something else. */
export function paragraphAsTyped(node: Nodes, file: VFile): Paragraph {
  return withPosition({ type: 'paragraph', children: [textAsTyped(node, file)] }, node);
}

/** A paragraph with a few characters before it: the marker that opened it. */
export function withMarker(marker: string, paragraph: Paragraph): Paragraph {
  const [first, ...rest] = paragraph.children;
  const children: PhrasingContent[] =
    first?.type === 'text'
      ? [{ ...first, value: marker + first.value }, ...rest]
      : [{ type: 'text', value: marker }, ...paragraph.children];
  return { ...paragraph, children };
}

/** Gives a new node the place of the one that it replaces. */
function withPosition<Node extends Nodes>(made: Node, replaced: Nodes): Node {
  if (replaced.position !== undefined) made.position = replaced.position;
  return made;
}

/** The items of a list as paragraphs that start with the marker that was typed. */
export function itemsAsTyped(list: List, file: VFile): ListItem['children'] {
  return list.children.flatMap((item): ListItem['children'] => {
    const marker = /^\S+/u.exec(sourceOf(item, file))?.[0] ?? '';
    const [first, ...rest] = item.children;
    if (first?.type === 'paragraph') {
      return [withPosition(withMarker(`${marker} `, first), item), ...rest];
    }
    const alone: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: marker }] };
    return [withPosition(alone, item), ...item.children];
  });
}
