import type { Nodes } from 'hast';
import { expect, it } from 'vitest';
import { parseHtml } from '../../../src/import/html/parse-html.ts';
import { randomNumbers } from '../../random.ts';
import { lettersAndDigits } from '../markdown/plain-text.ts';
import { bodyOf, convertedText } from './html-text.ts';
import { renderedText } from './rendered-text.ts';

const INLINE = [
  ...[
    'em',
    'i',
    'strong',
    'b',
    's',
    'u',
    'small',
    'sub',
    'sup',
    'span',
    'font',
    'code',
    'q',
    'cite',
  ],
  ...[
    'a href="https://example.com/"',
    'a href="#x"',
    'span lang="fr"',
    'span style="font-style: italic"',
  ],
  ...['b style="font-weight:normal"', 'abbr title="x"', 'o:p', 'st1:place', 'ruby', 'big', 'label'],
];
const BLOCK = [
  ...[
    'p',
    'p',
    'p',
    'p',
    'div',
    'div align="center"',
    'blockquote',
    'center',
    'h2',
    'h4',
    'section',
  ],
  ...[
    'p align="right"',
    'p style="text-align: center"',
    'p class="MsoNormal"',
    'p lang="de"',
    'pre',
  ],
  ...[
    'ul><li',
    'ol><li',
    'ol start="3"><li',
    'dl><dd',
    'li',
    'details><summary',
    'details',
    'address',
  ],
  ...[
    'table><tr><td',
    'table><tr><td>a</td><td',
    'table><tr><th colspan="2"',
    'figure><figcaption',
  ],
  ...['div class="letter"', 'div class="poem"', 'div class="phone"'],
];
const TEXT = [
  ...[
    'lamp',
    'Lamp ',
    ' lamp',
    ' ',
    '\n',
    '&nbsp;',
    '&nbsp;&nbsp; ',
    'émigré',
    '灯',
    '「強」',
    'ночь',
    'ليل',
  ],
  ...[
    '“no”',
    '"',
    "'",
    '—',
    '…',
    '.',
    ', ',
    '! ',
    '?',
    ':',
    '-',
    ' - ',
    '1',
    '1. ',
    '12:30',
    '1986. ',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '~',
    '`',
    '#',
    '# ',
    '> ',
    '&gt; ',
    '+ ',
    '\\',
    '|',
    '| - |',
    '[',
    ']',
    '](',
    '![',
  ],
  ...[
    '[^1]',
    '[x]: y',
    '&lt;b&gt;',
    '&lt;dave&gt;',
    '&amp;amp;',
    '&amp;',
    ':::letter',
    ':lang[',
    '{',
    '}',
  ],
  ...[
    '<br>',
    '<br><br>',
    '<br>\n<br>',
    '<hr>',
    '***',
    '---',
    '◇',
    '<!-- x -->',
    '<script>x()</script>',
  ],
  ...['<rt>reading</rt>', '<img src="lamp.png">', '\u200b', '( ', ')', 'http://a.b', ' * '],
];

/** The beginning of a PNG file. */
const PICTURE = Buffer.from('\x89PNG\r\n', 'latin1');

function randomHtml(random: () => number, depth: number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const inside = (depth: number): string =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
      const kind = random();
      if (depth === 0 || kind < 0.5) return pick(TEXT);
      const opening = pick(kind < 0.75 ? INLINE : BLOCK);
      const [, name = ''] = /^([\w:]+)/u.exec(opening.split('><').at(-1) ?? '') ?? [];
      // What a parser closes by itself, at times left to it.
      const closing = random() < 0.9 ? `</${name}></${opening.split(/[ >]/u)[0] ?? ''}>` : '';
      return `<${opening}>${inside(depth - 1)}${closing}`;
    }).join('');
  return inside(depth);
}

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
      const html = randomHtml(random, 1 + (round % 4));
      const { markdown, report } = convertedText(`<!doctype html><body>${html}`, () => PICTURE);
      // A footnote's number is not its text's any more: tested by itself.
      if (report.some(({ code }) => code === 'made-footnotes')) continue;
      expect(lettersAndDigits(renderedText(markdown)), `${html}\n\n${markdown}`).toBe(
        lettersAndDigits(shownText(bodyOf(parseHtml(html)))),
      );
    }
  },
);
