import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { hasClass } from '../element-classes.ts';
import { partContext, type PartContext } from '../part-context.ts';
import { walkElements } from '../walk.ts';

/**
 * Adds what the allow-list takes from authors and readers need: roles, focus, notes that fold, and a
 * cover over spoilers that lifts without JavaScript.
 *
 * @example
 * ```html
 * <div class="note"><p class="note-label">Fog</p><p>It was real.</p></div>
 * <span class="spoiler">He lives.</span>
 * <table>…</table>
 * ```
 * becomes
 * ```html
 * <div class="note" role="note"><details open><summary class="note-label">Fog</summary><p>It was real.</p></details></div>
 * <label class="spoiler"><input type="checkbox" autocomplete="off" aria-label="Spoiler" /><span>He lives.</span></label>
 * <div class="table" role="region" tabindex="0" aria-label="Table: Name, Age"><table>…</table></div>
 * ```
 */
export function rehypeRoles() {
  return (tree: Root, file: VFile): void => {
    const context = partContext(file);
    walkElements(tree, (node, parent) => {
      if (node.tagName === 'div' && hasClass(node, 'note')) foldNote(node);
      if (node.tagName === 'figure' && hasClass(node, 'chat')) nameChat(node, context);
      if (node.tagName === 'span' && hasClass(node, 'spoiler')) cover(node, context);
      const isWrapped = parent.type === 'element' && parent.properties['role'] === 'region';
      return node.tagName === 'table' && !isWrapped ? [scrollable(node, context)] : undefined;
    });
  };
}

function foldNote(node: Element): void {
  node.properties['role'] = 'note';
  const label = node.children.find((child) => child.type === 'element');
  if (label === undefined || !hasClass(label, 'note-label')) return;
  label.tagName = 'summary';
  node.children = [element('details', { open: true }, node.children)];
}

function nameChat(node: Element, { labels }: PartContext): void {
  const named = node.children.some(
    (child) => child.type === 'element' && child.tagName === 'figcaption',
  );
  if (!named) node.properties['ariaLabel'] = labels.chat;
}

function cover(node: Element, { labels }: PartContext): void {
  const text = element('span', {}, node.children);
  const box = element(
    'input',
    { type: 'checkbox', autoComplete: 'off', ariaLabel: labels.spoiler },
    [],
  );
  node.tagName = 'label';
  node.children = [box, text];
}

/** A table may be wider than a phone: it scrolls by itself, with the keyboard too. */
function scrollable(table: Element, { labels }: PartContext): Element {
  const columns: string[] = [];
  const firstRow = find(table, 'tr');
  for (const cell of firstRow?.children ?? []) {
    if (cell.type !== 'element' || cell.tagName !== 'th') continue;
    if (cell.children.length === 0) {
      // An empty cell heads nothing.
      cell.tagName = 'td';
      continue;
    }
    cell.properties['scope'] ??= 'col';
    const words = toString(cell).trim();
    if (words !== '') columns.push(words);
  }
  const caption = find(table, 'caption');
  const name =
    caption !== undefined
      ? toString(caption).trim()
      : columns.length === 0
        ? labels.table
        : labels.tableOf.replace('{columns}', columns.join(labels.comma));
  return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: name }, [
    table,
  ]);
}

function find(tree: Element, tagName: string): Element | undefined {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === tagName ? child : find(child, tagName);
    if (found !== undefined) return found;
  }
  return undefined;
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
