import type { Element } from 'hast';
import { childElements } from '../elements.ts';
import type { Block, Line, Table } from './blocks.ts';
import type { Context } from './context.ts';
import type { BlockReader } from './read-blocks.ts';
import { styleOf } from './style.ts';

/**
 * A table: one of Markdown's where each cell is a line, of HTML's where cells hold more or span
 * several, and what stands in it where it only places things on a page.
 */
export function readTable(table: Element, context: Context, reader: BlockReader): readonly Block[] {
  const captions = childElements(table).filter(({ tagName }) => tagName === 'caption');
  const rows = rowsOf(table);
  const caption = captions.flatMap(({ children }) => reader.read(children, context));
  const cells = rows.map((row) =>
    row.map((cell): Cell => ({
      cell,
      blocks: reader.read(cell.children, reader.within(cell, context)),
    })),
  );
  const all = cells.flat();
  const filled = cells.filter((row) => row.some(({ blocks }) => shown(blocks).length > 0));
  const strays = strayContent(table).flatMap((node) => reader.read([node], context));
  const placesOnly =
    cells.every((row) => row.length <= 1) && all.every(({ cell }) => cell.tagName === 'td');
  if (placesOnly) return [...caption, ...strays, ...all.flatMap(({ blocks }) => blocks)];
  const lines = filled.map((row) => row.map(lineOf));
  if (filled.every((row) => row.every((cell) => lineOf(cell) !== undefined))) {
    return [
      ...caption,
      ...strays,
      simpleTable(
        filled,
        lines.map((row) => row.filter((line) => line !== undefined)),
      ),
    ];
  }
  return [...caption, ...strays, wrappedTable(cells)];
}

interface Cell {
  readonly cell: Element;
  readonly blocks: readonly Block[];
}

function rowsOf(table: Element): readonly (readonly Element[])[] {
  return childElements(table).flatMap((child) => {
    if (child.tagName === 'tr') {
      return [childElements(child).filter(({ tagName }) => /^t[dh]$/u.test(tagName))];
    }
    return /^t(?:head|body|foot)$/u.test(child.tagName) ? rowsOf(child) : [];
  });
}

/** What a parser of XML leaves in a table beside its rows. */
function strayContent(table: Element): readonly Element['children'][number][] {
  return childElements(table).filter(
    ({ tagName }) => !/^(?:t(?:head|body|foot|r)|caption|col(?:group)?)$/u.test(tagName),
  );
}

function shown(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ type }) => type !== 'blank');
}

const EMPTY: Line = { runs: [], indent: 0 };

function lineOf({ cell, blocks }: Cell): Line | undefined {
  if (spans(cell)) return undefined;
  const [first, ...more] = shown(blocks);
  if (first === undefined) return EMPTY;
  if (more.length > 0 || first.type !== 'paragraph') return undefined;
  const [line, ...others] = first.lines;
  return others.length > 0 || first.depth !== undefined ? undefined : line;
}

function spans({ properties: { colSpan, rowSpan } }: Element): boolean {
  return Number(colSpan ?? 1) > 1 || Number(rowSpan ?? 1) > 1;
}

function simpleTable(
  rows: readonly (readonly Cell[])[],
  lines: readonly (readonly Line[])[],
): Table {
  const columns = Math.max(...lines.map((row) => row.length));
  const head = rows[0] ?? [];
  const align = Array.from({ length: columns }, (_, column) => {
    const cell = rows[1]?.[column]?.cell ?? head[column]?.cell;
    const side = cell === undefined ? undefined : styleOf(cell).align;
    return side === 'centre' ? 'center' : side === 'right' ? 'right' : null;
  });
  const padded = lines.map((row) => [
    ...row,
    ...Array.from({ length: columns - row.length }, () => EMPTY),
  ]);
  return { type: 'table', align, rows: padded };
}

function wrappedTable(rows: readonly (readonly Cell[])[]): Block {
  return {
    type: 'wrapped',
    open: '<table>',
    close: '</table>',
    blocks: rows.map((row) => ({
      type: 'wrapped',
      open: '<tr>',
      close: '</tr>',
      blocks: row.map(({ cell, blocks }) => ({
        type: 'wrapped',
        open: `<${cell.tagName}${spanAttributes(cell)}>`,
        close: `</${cell.tagName}>`,
        blocks,
      })),
    })),
  };
}

function spanAttributes({ properties: { colSpan, rowSpan } }: Element): string {
  const attribute = (name: string, value: unknown): string =>
    Number(value ?? 1) > 1 ? ` ${name}="${Number(value)}"` : '';
  return attribute('colspan', colSpan) + attribute('rowspan', rowSpan);
}
