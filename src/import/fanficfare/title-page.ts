import type { Element, Nodes } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { isElement, plainText } from '../html/elements.ts';

/** A field of a title page: what stands behind `<b>Label:</b>`. */
export interface TitlePageField {
  /** Without its colon. */
  readonly label: string;
  readonly nodes: readonly Nodes[];
}

/**
 * The fields of FanFicFare's title page: rows of a table, or lines that a `br` ends.
 * @param nodes what stands on the page
 */
export function titlePageFields(nodes: readonly Nodes[]): readonly TitlePageField[] {
  return nodes
    .flatMap((node) => {
      if (!isElement(node)) return [];
      if (node.tagName === 'table') return selectAll('tr', node).flatMap(fieldOfRow);
      return node.tagName === 'div' ? titlePageFields([...node.children]) : [];
    })
    .concat(fieldsInLine(nodes));
}

function fieldOfRow(row: Element): readonly TitlePageField[] {
  const [label, value] = selectAll('td', row);
  if (label === undefined) return [];
  if (value === undefined) return fieldsInLine(label.children);
  const name = select('b', label);
  return name === undefined ? [] : [{ label: withoutColon(name), nodes: value.children }];
}

function fieldsInLine(nodes: readonly Nodes[]): readonly TitlePageField[] {
  const fields: { label: string; nodes: Nodes[] }[] = [];
  let open: { label: string; nodes: Nodes[] } | undefined;
  for (const [index, node] of nodes.entries()) {
    const isLabel = isElement(node) && node.tagName === 'b' && plainText(node).endsWith(':');
    if (isLabel) {
      open = { label: withoutColon(node), nodes: [] };
      fields.push(open);
    } else if (isElement(node) && node.tagName === 'br' && isLabelNext(nodes, index + 1)) {
      open = undefined;
    } else {
      open?.nodes.push(node);
    }
  }
  return fields;
}

/** Whether a line ends a field: a summary may have several lines. */
function isLabelNext(nodes: readonly Nodes[], from: number): boolean {
  const next = nodes.slice(from, from + 3).find((node) => isElement(node));
  return next === undefined || !isElement(next) || next.tagName === 'b';
}

function withoutColon(label: Element): string {
  return plainText(label).replace(/\s*:$/u, '');
}
