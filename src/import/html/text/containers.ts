import type { Element } from 'hast';
import { attribute, childElements } from '../elements.ts';
import type { Block } from './blocks.ts';
import type { Context } from './context.ts';
import type { BlockReader } from './read-blocks.ts';

/** @returns nothing for a list of nothing */
export function readList(
  { tagName, children, properties }: Element,
  context: Context,
  reader: BlockReader,
): readonly Block[] {
  const items: (readonly Block[])[] = [];
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'li') {
      reader.countClasses(child, context);
      const nodes = [...anchorOf(child), ...child.children];
      items.push(reader.read(nodes, reader.within(child, context)));
    } else {
      // A list straight in a list belongs to the item above.
      const stray = reader.read([child], context);
      const above = items.pop();
      if (above !== undefined || stray.length > 0) items.push([...(above ?? []), ...stray]);
    }
  }
  const start = properties['start'];
  const filled = items.filter((blocks) => blocks.some(({ type }) => type !== 'blank'));
  if (filled.length === 0) return [];
  return [
    {
      type: 'list',
      ordered: tagName === 'ol',
      start: typeof start === 'number' ? start : 1,
      items: filled,
    },
  ];
}

function anchorOf(element: Element): readonly Element[] {
  const id = attribute(element, 'id');
  if (id === undefined) return [];
  return [{ type: 'element', tagName: 'span', properties: { id }, children: [] }];
}

export function readDetails(element: Element, context: Context, reader: BlockReader): Block {
  const summary = childElements(element).find(({ tagName }) => tagName === 'summary');
  const rest = element.children.filter((child) => child !== summary);
  const label = summary && reader.readLine(summary.children, context);
  return {
    type: 'details',
    ...(label === undefined ? {} : { label }),
    blocks: reader.read(rest, context),
  };
}

/** A figure with its caption; without one, what stands in it. */
export function readFigure(
  element: Element,
  context: Context,
  reader: BlockReader,
): readonly Block[] {
  const caption = childElements(element).find(({ tagName }) => tagName === 'figcaption');
  const rest = element.children.filter((child) => child !== caption);
  const label = caption && reader.readLine(caption.children, context);
  const blocks = reader.read(rest, context);
  if (label === undefined || label.runs.length === 0) return blocks;
  return [{ type: 'directive', name: 'figure', label, blocks }];
}
