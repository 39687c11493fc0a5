import type { Block, Line, Paragraph } from './blocks.ts';

/** Every paragraph of some blocks and of what stands in them, in the order of the text. */
export function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  const found: Paragraph[] = [];
  const look = (inner: readonly Block[]): void => {
    for (const block of inner) {
      if (block.type === 'paragraph') found.push(block);
      else if (block.type === 'list') block.items.forEach(look);
      else if ('blocks' in block) look(block.blocks);
    }
  };
  look(blocks);
  return found;
}

/** Blocks with other lines; all that holds no line any more is gone. */
export function mapLines(
  blocks: readonly Block[],
  change: (line: Line, paragraph: Paragraph | undefined) => Line,
): readonly Block[] {
  const changed = (line: Line): Line => change(line, undefined);
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
        return { ...block, lines: block.lines.map((line) => change(line, block)) };
      case 'list':
        return { ...block, items: block.items.map((item) => mapLines(item, change)) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(changed)) };
      case 'blank':
      case 'scene-break':
      case 'code':
        return block;
      case 'directive':
      case 'details': {
        const inner = { ...block, blocks: mapLines(block.blocks, change) };
        return block.label === undefined ? inner : { ...inner, label: changed(block.label) };
      }
      default:
        return { ...block, blocks: mapLines(block.blocks, change) };
    }
  });
}
