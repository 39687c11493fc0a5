import type { Nodes } from 'hast';
import { expect, it } from 'vitest';
import { parseHtml } from '../../../src/import/html/parse-html.ts';
import { randomNumbers } from '../../random.ts';
import { renderText } from '../markdown/render-text.ts';
import { bodyOf, convertedText } from './html-text.ts';
import { MARKED_HTML, randomHtml } from './random-html.ts';

const SAID: Readonly<Record<string, string>> = {
  em: 'em',
  i: 'em',
  strong: 'strong',
  b: 'strong',
  s: 'del',
  del: 'del',
  u: 'u',
  sup: 'sup',
  a: 'a',
  blockquote: 'quote',
  li: 'li',
};

/** Each letter with what the elements around it say of it. */
function markedLetters(nodes: readonly Nodes[], outer: readonly string[] = []): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.type === 'text') {
      const letters = node.value.match(/[\p{L}\p{N}]/gu) ?? [];
      const marks = [...new Set(outer)].sort().join('+');
      return letters.map((letter) => `${letter}:${marks}`);
    }
    if (node.type !== 'element') return [];
    const said = SAID[node.tagName];
    return markedLetters(node.children, said === undefined ? outer : [...outer, said]);
  });
}

it(
  'keeps emphasis, links, quotations and lists on each letter that has them',
  { timeout: 60_000 },
  () => {
    const random = randomNumbers(11);
    for (let round = 0; round < 1_000; round += 1) {
      const html = randomHtml(random, 1 + (round % 4), MARKED_HTML);
      const { markdown } = convertedText(`<!doctype html><body>${html}`);
      const page = bodyOf(parseHtml(renderText(markdown).html));
      expect(markedLetters(page), `${html}\n\n${markdown}`).toEqual(
        markedLetters(bodyOf(parseHtml(html))),
      );
    }
  },
);
