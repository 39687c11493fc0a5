import type { Root } from 'mdast';
import { readFileSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import type { HtmlReader } from '../../../src/import/html/html-page.ts';
import { parseHtml } from '../../../src/import/html/parse-html.ts';

const FOLDER = new URL('../../fixtures/import/', import.meta.url);

/** The bytes of a page that was written for the tests, by its path below their folder. */
export function webFixture(path: string): Uint8Array {
  return readFileSync(new URL(path, FOLDER));
}

/** The smallest picture: a PNG of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The words of a text in their order, one space between. */
export function wordsOf(text: Root | undefined): string {
  const words: string[] = [];
  if (text !== undefined) {
    visit(text, 'text', ({ value }) => {
      words.push(value);
    });
  }
  return words
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,!?])/gu, '')
    .trim();
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
