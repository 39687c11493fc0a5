import type { Nodes } from 'hast';
import { expect, it } from 'vitest';
import { parseHtml } from '../../../src/import/html/parse-html.ts';
import { randomNumbers } from '../../random.ts';
import { lettersAndDigits } from '../markdown/plain-text.ts';
import { bodyOf, convertedText } from './html-text.ts';
import { PLAIN_TEXT, randomHtml, type HtmlVocabulary } from './random-html.ts';
import { renderedText } from './rendered-text.ts';

const VOCABULARY: HtmlVocabulary = {
  inline: [
    ...['em', 'i', 'strong', 'b', 's', 'u', 'small', 'sub', 'sup', 'big', 'span', 'font', 'code'],
    ...['q', 'cite', 'label', 'abbr title="x"', 'ruby', 'o:p', 'st1:place', 'a href="#x"'],
    ...['a href="https://example.com/"', 'span lang="fr"', 'span style="font-style: italic"'],
    'b style="font-weight:normal"',
  ],
  block: [
    ...['p', 'p', 'p', 'p', 'div', 'blockquote', 'center', 'h2', 'h4', 'section', 'address', 'pre'],
    ...['div align="center"', 'p align="right"', 'p style="text-align: center"', 'p lang="de"'],
    ...['p class="MsoNormal"', 'ul><li', 'ol><li', 'ol start="3"><li', 'li', 'dl><dd'],
    ...['details', 'details><summary', 'figure><figcaption', 'table><tr><td'],
    ...['table><tr><td>a</td><td', 'table><tr><th colspan="2"'],
    ...['div class="letter"', 'div class="poem"', 'div class="phone"'],
  ],
  text: [
    ...PLAIN_TEXT,
    ...['\n', '&nbsp;&nbsp; ', '「強」', 'ليل', '“no”', ' - ', '1. ', '12:30', '1986. '],
    ...['**', '#', '# ', '> ', '&gt; ', '+ ', ' * ', '|', '| - |', '](', '![', '[^1]', '[x]: y'],
    ...['&lt;b&gt;', '&lt;dave&gt;', '&amp;amp;', ':::letter', ':lang[', '{', '}', 'http://a.b'],
    ...['<br><br>', '<br>\n<br>', '<hr>', '***', '---', '◇', '<!-- x -->'],
    ...['<script>x()</script>', '<rt>reading</rt>', '<img src="lamp.png">', '\u200b', '( '],
  ],
};

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
      const html = randomHtml(random, 1 + (round % 4), VOCABULARY, true);
      const { markdown, report } = convertedText(`<!doctype html><body>${html}`, () => PICTURE);
      // A footnote's number is not its text's any more: tested by itself.
      if (report.some(({ code }) => code === 'made-footnotes')) continue;
      expect(lettersAndDigits(renderedText(markdown)), `${html}\n\n${markdown}`).toBe(
        lettersAndDigits(shownText(bodyOf(parseHtml(html)))),
      );
    }
  },
);
