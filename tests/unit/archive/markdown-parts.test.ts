import { describe, expect, it } from 'vitest';
import { markdownParts } from '../../../src/archive/markdown-parts.ts';
import { FIELD_NAMES } from '../../../src/archive/model.ts';
import type { Place } from '../../../src/archive/problem.ts';

/** The link that is looked for: it is in each file once. */
const LINK = '[here](gone.md)';

const FORMS: readonly (readonly [string, string])[] = [
  ['the text', `---\ntitle: x\n---\n\nOne.\n\n漢字\tTwo ${LINK}.\n`],
  ['text without front matter, below a byte-order mark', `\uFEFF😀 ${LINK}\n`],
  ['a plain value', `---\nsummary: See ${LINK}.\n---\n`],
  ['a key in other letters', `---\nTitle: x\nEnd Notes:   See ${LINK}.\n---\n`],
  ['a plain value of several lines', `---\nnotes: See\n  all that\n  there is ${LINK}.\n---\n`],
  ['double quotes', `---\nnotes: "See ${LINK}"\n---\n`],
  ['double quotes over lines', `---\nnotes: "See\n  this,\n\n  and ${LINK}."\n---\n`],
  ['escapes', `---\nnotes: "A \\"word\\"\\tand caf\\u00e9 ${LINK}"\n---\n`],
  ['single quotes', `---\nnotes: 'It''s ${LINK}'\n---\n`],
  ['a block', `---\nnotes: |\n  One.\n\n  See ${LINK}.\n---\n`],
  ['a block with more than its indent', `---\nnotes: |-\n    One.\n\n      > ${LINK}\n---\n`],
  ['a block that begins with empty lines', `---\nnotes: |+ # mine\n\n\n  ${LINK}\n---\n`],
  ['folded lines', `---\nnotes: >-\n    One\n    two\n    ${LINK}\n\n    three\n---\n`],
  ['the line ends of Windows', `---\r\nnotes: |\r\n  漢字\r\n\r\n  See ${LINK}.\r\n---\r\n`],
  ['a line that is no YAML', `---\nnotes: Holmes: see ${LINK}\n---\n`],
  ['words that were there before', `---\nnotes: |\n  here here\n\n  here ${LINK} here\n---\n`],
];

const LAMP = { file: 'stories/lamp.md', fields: FIELD_NAMES };

describe('a place in Markdown is the same place in its file', () => {
  it.each(FORMS)('in %s', (_form, text) => {
    const parts = markdownParts(LAMP, Buffer.from(text));
    const found = parts.filter(({ markdown }) => markdown.includes(LINK));
    const written = text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
    expect(found.map(({ markdown, inFile }) => inFile(placeIn(markdown)))).toEqual([
      placeIn(written),
    ]);
  });

  it('in the middle of a very long block', () => {
    const words = 'word '.repeat(400).trim();
    const lines = Array.from({ length: 200 }, () => `  ${words}`).join('\n\n');
    const text = `---\nnotes: |\n${lines}\n\n  See ${LINK}.\n---\n`;
    const [part] = markdownParts(LAMP, Buffer.from(text));
    expect(part?.inFile(placeIn(part.markdown))).toEqual(placeIn(text));
  });
});

function placeIn(text: string): Place {
  const before = text.slice(0, text.indexOf(LINK)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
