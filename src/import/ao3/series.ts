import type { Element, Nodes } from 'hast';
import { attribute, plainText } from '../html/elements.ts';
import type { SeriesDraft } from '../story-draft.ts';

/** Reads `Part 2 of <a>Gaslight</a>, Part 1 of <a>Tides</a>`, be there other links between. */
export function readSeries(row: Element): readonly SeriesDraft[] {
  const series: SeriesDraft[] = [];
  let before = '';
  const walk = (node: Nodes): void => {
    if (node.type === 'text') before += node.value;
    if (node.type !== 'element') return;
    const isSeries = node.tagName === 'a' && (attribute(node, 'href') ?? '').includes('/series/');
    if (!isSeries) {
      node.children.forEach(walk);
      return;
    }
    const part = /Part\s+([\d,.]*\d)\s+of\s*$/u.exec(before)?.[1]?.replace(/[,.]/gu, '');
    const name = plainText(node);
    series.push(part === undefined ? { name } : { name, part: Number(part) });
    before = '';
  };
  row.children.forEach(walk);
  return series;
}
