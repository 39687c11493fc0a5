import { Readability } from '@mozilla/readability';
import type { ElementContent, Nodes, Root } from 'hast';
import { select } from 'hast-util-select';
import { parseHTML } from 'linkedom';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { parseHtml } from '../html/parse-html.ts';
import { sizeOf } from '../html/tree-size.ts';

/** What Readability makes of a page. */
export interface FoundArticle {
  readonly nodes: readonly ElementContent[];
  readonly title: string | undefined;
  readonly byline: string | undefined;
  /** As the page writes it. */
  readonly published: string | undefined;
}

// Readability takes about 0.2 ms an element, and far more where they are deep: a second or two.
const MOST_ELEMENTS = 20_000;
const MOST_DEPTHS = 200_000;
const DEEPEST = 150;

/** Whether a page is small enough for {@link findArticle}. */
export function isWithinReach(tree: Root): boolean {
  const { elements, depths, deepest } = sizeOf(tree);
  return elements <= MOST_ELEMENTS && depths <= MOST_DEPTHS && deepest <= DEEPEST;
}

/**
 * Finds a page’s text among its menus and boxes with Mozilla’s Readability, over linkedom, which
 * runs no script and fetches nothing.
 * @returns `undefined` where it finds none
 */
export function findArticle(tree: Root): FoundArticle | undefined {
  const html = unified().use(rehypeStringify).stringify(withoutScripts(tree));
  const { document } = parseHTML(html);
  const article = new Readability(document, { keepClasses: true }).parse();
  if (article?.content === undefined || article.content === null) return undefined;
  const found = select('body', parseHtml(article.content))?.children;
  if (found === undefined) return undefined;
  return {
    nodes: found,
    title: nonEmpty(article.title),
    byline: nonEmpty(article.byline),
    published: nonEmpty(article.publishedTime),
  };
}

/** Linked data stays, which has title and author. */
function withoutScripts(tree: Root): Root {
  const keep = (node: Nodes): boolean =>
    node.type !== 'element' ||
    node.tagName !== 'script' ||
    node.properties['type'] === 'application/ld+json';
  return { ...tree, children: tree.children.filter(keep).map((node) => filtered(node, keep)) };
}

function filtered<Node extends Nodes>(node: Node, keep: (node: Nodes) => boolean): Node {
  if (node.type !== 'element') return node;
  const children = node.children.filter(keep).map((child) => filtered(child, keep));
  return { ...node, children };
}

function nonEmpty(text: string | null | undefined): string | undefined {
  const trimmed = text?.replace(/\s+/gu, ' ').trim();
  return trimmed === '' ? undefined : trimmed;
}
