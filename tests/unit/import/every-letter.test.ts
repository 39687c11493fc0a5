import { describe, expect, it } from 'vitest';
import { textToMarkdown } from '../../../src/import/markdown.ts';
import { isSceneBreakLine } from '../../../src/import/plain-text/scene-break-line.ts';
import { readPlainText } from '../../../src/import/readers/plain-text.ts';
import { randomNumbers } from '../../random.ts';
import { renderedText, withoutSpace } from './rendered-text.ts';

// What Markdown, HTML, directives and footnotes are made of, between words.
const PIECES = [
  ...['*', '**', '***', '_', '__', '~', '~~', '~~~', '`', '``', '```', '\\', '&', '&amp;', '&#42;'],
  ...['<', '<b>', '</i>', '<dave>', '<!--', '-->', '<?', '<http://a.b>', '[', ']', '](', '![', ')'],
  ...[
    '[x]:',
    '[^1]',
    '[^1]:',
    '(http://a.b)',
    ':',
    '::',
    ':::',
    ':ruby[',
    ':lang[a]{fr}',
    '{',
    '}',
  ],
  ...[
    '#',
    '##',
    '-',
    '+',
    '>',
    '1.',
    '1)',
    '01.',
    '1986.',
    '2)',
    '---',
    '===',
    '|',
    '|-|',
    '|---|',
  ],
  ...[
    'her..',
    '…',
    '—he',
    '"',
    "'",
    '“no”',
    'she',
    'Watson',
    'lamp',
    'émigré',
    '灯',
    '「強調」',
    '…"',
  ],
  ...['12:30', 'Re:Zero', ':D', '<3', 'AT&T', 'snake_case', 'x*y', '$1', '^', '=', '/so/', 'a@b.c'],
];
const JOINTS = [' ', ' ', ' ', '', '', '\n', '  ', '\t'];

function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function uglyText(random: () => number): string {
  const paragraphs = Array.from({ length: 4 }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * 12) },
      () => pick(random, PIECES) + pick(random, JOINTS),
    ).join(''),
  );
  return paragraphs.join('\n\n');
}

/** What the page must show: every line but the marks of scene breaks. */
function expected(text: string): string {
  return withoutSpace(
    text
      .split('\n')
      .filter((line) => !isSceneBreakLine(line.trim()))
      .join('\n'),
  );
}

function imported(text: string, emphasis = false): string {
  const draft = readPlainText(Buffer.from(text), { name: 'test', emphasis });
  return draft?.chapters.map((chapter) => textToMarkdown(chapter.text)).join('\n') ?? '';
}

describe('whatever looks like markup', { timeout: 60_000 }, () => {
  it.each(PIECES)('%j reaches the page as typed, in each place of a line', (piece) => {
    for (const text of [
      `${piece} lamp`,
      `${piece}lamp`,
      `lamp ${piece} lamp`,
      `lamp${piece}`,
      `${piece}lamp${piece} and ${piece}lamp${piece}`,
      `The lamp\n${piece} lamp\n${piece}`,
    ]) {
      expect(renderedText(imported(text)), text).toBe(expected(text));
    }
  });

  it('reaches the page as typed, in any mixture', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const text = uglyText(randomNumbers(seed));
      const markdown = imported(text);
      expect(renderedText(markdown), `seed ${seed}:\n${text}\n\n${markdown}`).toBe(expected(text));
    }
  });

  it('loses no letter where marks become emphasis', () => {
    const letters = (text: string): string => text.replace(/[*_/]/gu, '');
    for (let seed = 1; seed <= 200; seed++) {
      const text = uglyText(randomNumbers(seed));
      const markdown = imported(text, true);
      expect(letters(renderedText(markdown)), `seed ${seed}:\n${text}\n\n${markdown}`).toBe(
        letters(expected(text)),
      );
    }
  });

  it('needs no backslash where it cannot be taken for markup', () => {
    const plain =
      'Well… "no," she said. 2 * 3 = 6; snake_case, AT&T, <3, :D, 12:30, ~fin~, #7, C:\\temp, (1) [sic] 50% {x} a|b 1986. It was her..';
    expect(imported(plain)).toBe(`${plain}\n`);
  });
});
