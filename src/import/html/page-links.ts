import type { Nodes, Root } from 'hast';
import { decodeTarget } from '../../archive/content-path.ts';
import { pageAddress } from './page-facts.ts';

/**
 * A page with its links as they were meant on the web. Links that lead elsewhere become absolute;
 * those to a place in the page itself, which browsers make absolute when they save it, a fragment.
 * @param base the page’s address
 * @param isSamePage whether an address is one of the page’s own
 */
export function withPageLinks(tree: Root, base: string, isSamePage: (url: URL) => boolean): Root {
  const ids = new Set<string>();
  collectIds(tree, ids);
  const mended = (href: string): string => {
    if (href.startsWith('#')) return href;
    const url = URL.parse(href, base);
    if (url === null) return href;
    const fragment = decodeTarget(url.hash.slice(1));
    return ids.has(fragment) && isSamePage(url) ? `#${fragment}` : url.href;
  };
  const copy = <Node extends Nodes>(node: Node): Node => {
    if (!('children' in node)) return node;
    const children = node.children.map(copy);
    if (node.type !== 'element' || typeof node.properties['href'] !== 'string') {
      return { ...node, children };
    }
    const href = mended(node.properties['href']);
    return { ...node, properties: { ...node.properties, href }, children };
  };
  return copy(tree);
}

/** The same by the address that the page names; as it is where it names none. */
export function withOwnLinks(tree: Root): Root {
  const address = pageAddress(tree);
  if (address === undefined) return tree;
  const page = withoutFragment(address);
  return withPageLinks(tree, address, ({ href }) => withoutFragment(href) === page);
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/u, '');
}

function collectIds(node: Nodes, ids: Set<string>): void {
  if (node.type === 'element') {
    for (const id of [node.properties['id'], node.properties['name']]) {
      if (typeof id === 'string' && id !== '') ids.add(id);
    }
  }
  if ('children' in node) for (const child of node.children) collectIds(child, ids);
}
