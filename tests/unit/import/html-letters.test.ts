import type { Nodes } from 'hast';
import { expect, it } from 'vitest';
import { parseHtml } from '../../../src/import/html/parse-html.ts';
import { randomNumbers } from '../../random.ts';
import { lettersAndDigits } from '../markdown/plain-text.ts';
import { bodyOf, convertedText } from './html-text.ts';
import { ANY_HTML, randomHtml } from './random-html.ts';
import { renderedText } from './rendered-text.ts';

/** The beginning of a PNG file. */
const PICTURE = Buffer.from('\x89PNG\r\n', 'latin1');

/** What a browser shows of HTML. */
function shownText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || node.tagName === 'script') return '';
      return shownText(node.children);
    })
    .join('');
}

it(
  'lets every letter and digit reach the page, whatever they stand in',
  { timeout: 120_000 },
  () => {
    const random = randomNumbers(3);
    for (let round = 0; round < 1_200; round += 1) {
      const html = randomHtml(random, 1 + (round % 4), ANY_HTML, true);
      const { markdown, report } = convertedText(`<!doctype html><body>${html}`, () => PICTURE);
      // A footnote's number is not its text's any more: tested by itself.
      if (report.some(({ code }) => code === 'made-footnotes')) continue;
      expect(lettersAndDigits(renderedText(markdown)), `${html}\n\n${markdown}`).toBe(
        lettersAndDigits(shownText(bodyOf(parseHtml(html)))),
      );
    }
  },
);
