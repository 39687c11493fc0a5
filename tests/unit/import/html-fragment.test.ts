import { expect, it } from 'vitest';
import { readingOf, textOf } from './fixture.ts';

it.each([
  ['<p>It <i>rained</i>.</p><p>It rained on.</p>', 'It *rained*.\n\nIt rained on.\n'],
  ['\n<!-- x --><h1>Rain</h1>\n<p>It rained on.</p>', 'It rained on.\n'],
])('a piece of HTML without its frame is HTML: %s', async (html, markdown) => {
  const { draft, format } = await readingOf('rain.txt', html);
  expect(format).toBe('web page');
  expect(textOf(draft)).toBe(markdown);
});

it.each(['<dave> hi\n\nIt rained.', 'It rained.</p></p>', '<p>aragraph marks, he said.'])(
  'a text with a tag in it is plain text: %s',
  async (text) => {
    expect((await readingOf('rain.txt', text)).format).toBe('plain text');
  },
);
