import type { Page } from 'playwright-core';

/** As far as Chromium's accessibility tree is walked. */
interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** Roles that are not said: what is in them is. */
const SILENT = new Set([
  'RootWebArea',
  'generic',
  'paragraph',
  'group',
  'form',
  'sectionheader',
  'sectionfooter',
  'superscript',
  'LabelText',
  'listitem',
  'doc-endnote',
  'status',
  'time',
  'emphasis',
  'strong',
  'none',
]);
/** Roles whose name says all that is in them. */
const WHOLE = new Set([
  'link',
  'button',
  'image',
  'searchbox',
  'checkbox',
  'radio',
  'combobox',
  'doc-noteref',
  'doc-backlink',
]);
/** Roles by another name than Chromium's. */
const SAID: Readonly<Record<string, string>> = {
  DisclosureTriangle: 'disclosure',
  Figcaption: 'caption',
  Legend: 'legend',
  'doc-noteref': 'note reference',
  'doc-backlink': 'link',
  'doc-endnotes': 'endnotes',
};
/** Roles whose name says the words in them, but not what else is there. */
const TITLE = new Set(['heading', 'DisclosureTriangle']);

/**
 * What a screen reader would say on the way through a page, a line for each thing it comes to: from
 * the browser's own accessibility tree, with roles, names and states.
 */
export async function spoken(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return [...linesOf(nodes)];
}

function* linesOf(nodes: readonly Node[]): Generator<string> {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = ({ childIds = [] }: Node): readonly Node[] =>
    childIds.map((id) => byId.get(id)).filter((node) => node !== undefined);

  function* walk(node: Node): Generator<string> {
    const role = textOf(node.role);
    const name = textOf(node.name);
    if (node.ignored || SILENT.has(role)) {
      for (const child of childrenOf(node)) yield* walk(child);
    } else if (role === 'StaticText') {
      if (/[\p{L}\p{N}]/u.test(name)) yield name;
    } else if (role !== 'ListMarker' && role !== 'LineBreak') {
      yield [SAID[role] ?? role, name, ...statesOf(node)].filter((part) => part !== '').join(', ');
      if (WHOLE.has(role)) return;
      for (const child of childrenOf(node)) {
        if (!TITLE.has(role) || textOf(child.role) !== 'StaticText') yield* walk(child);
      }
    }
  }
  const [root] = nodes;
  if (root !== undefined) yield* walk(root);
}

function statesOf({ role, properties = [] }: Node): readonly string[] {
  const said: Readonly<Record<string, string>> = {
    'level 1': 'level 1',
    'level 2': 'level 2',
    'level 3': 'level 3',
    'level 4': 'level 4',
    'expanded true': 'open',
    'expanded false': 'folded',
    'pressed true': 'pressed',
    'pressed false': 'not pressed',
    'checked true': 'checked',
    'checked false': 'not checked',
  };
  const isPlain = role?.value === 'list';
  return properties
    .map(({ name, value }) => (isPlain ? '' : (said[`${name} ${String(value.value)}`] ?? '')))
    .filter((state) => state !== '');
}

function textOf(value: { readonly value?: unknown } | undefined): string {
  return typeof value?.value === 'string' ? value.value.replace(/\s+/gu, ' ').trim() : '';
}
