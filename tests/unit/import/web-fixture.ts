import type { Nodes, Root } from 'mdast';
import { readFileSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import type { HtmlReader } from '../../../src/import/html/html-page.ts';
import { parseHtml } from '../../../src/import/html/parse-html.ts';

const FOLDER = new URL('../../fixtures/import/', import.meta.url);

/** The bytes of a page that was written for the tests, by its path below their folder. */
export function webFixture(path: string): Buffer {
  return readFileSync(new URL(path, FOLDER));
}

/** The smallest picture: a PNG of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The words of a text in their order, one space between. */
export function wordsOf(text: Root | undefined): string {
  return text === undefined ? '' : spaced(text).replace(/\s+/gu, ' ').trim();
}

function spaced(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (!('children' in node)) return node.type === 'break' ? ' ' : '';
  const inside = node.children.map(spaced).join('');
  return /^(?:paragraph|heading|tableCell)$/u.test(node.type) ? ` ${inside} ` : inside;
}

/** How many nodes of a type a text has, however deep. */
export function countOf(text: Root | undefined, type: string): number {
  let count = 0;
  if (text !== undefined) {
    visit(text, (node) => {
      if (node.type === type) count += 1;
    });
  }
  return count;
}

/** Whether a reader takes a page that consists of this. */
export function takes(reader: HtmlReader, html: string): boolean {
  return reader.matches({ tree: parseHtml(html), name: 'x', beside: () => undefined });
}
