import type { Root } from 'mdast';
import { toBlocks } from './blocks.ts';
import type { Line } from './lines.ts';
import { root } from './mdast.ts';
import type { LabelledMetadata, ProseKey } from './metadata.ts';
import { toMdast } from './section.ts';
import { unwrap, type Wrap } from './unwrap.ts';

/**
 * The summary, notes and prompt that labels hold, each label's value a paragraph or more. A label
 * that has no key of its own goes to the notes with its name.
 * @param unplaced lines above the labels, which go to the notes too
 */
export function proseFields(
  prose: LabelledMetadata['prose'],
  unplaced: readonly Line[],
  wrap: Wrap | undefined,
  emphasis: boolean,
): Readonly<Partial<Record<ProseKey, Root>>> {
  const children: Record<ProseKey, Root['children']> = { summary: [], notes: [], prompt: [] };
  const add = (key: ProseKey, lines: readonly Line[]): void => {
    const written = unwrap(
      lines.filter(({ text }) => text !== ''),
      wrap,
      () => false,
    );
    children[key].push(...toMdast(toBlocks(written, 1, () => false).blocks, emphasis));
  };
  if (unplaced.length > 0) add('notes', unplaced);
  for (const { key, label } of prose)
    add(key, label.kind === undefined ? [label.line, ...label.lines.slice(1)] : label.lines);
  return Object.fromEntries(
    Object.entries(children)
      .filter(([, nodes]) => nodes.length > 0)
      .map(([key, nodes]) => [key, root(nodes)]),
  );
}
