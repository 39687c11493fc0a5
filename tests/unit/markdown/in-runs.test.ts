import { expect, it } from 'vitest';
import { inRuns } from '../../../src/markdown/in-runs.ts';

const paragraph = (letters: number, inside = ''): string =>
  `<p>${'a'.repeat(letters)}${inside}</p>`;

/** The HTML of each run. */
function runsOf(html: string): readonly string[] {
  const runs = inRuns(html).split('<div class="run">').slice(1);
  return runs.map((run) => run.replace(/<\/div>$/u, ''));
}

it('leaves a text alone that is no longer than a run', () => {
  const html = paragraph(1500) + paragraph(100);
  expect(inRuns(html)).toBe(html);
});

it('ends a run between two paragraphs, once it is long enough, and loses nothing', () => {
  const html = [paragraph(1500), paragraph(1500), paragraph(10), paragraph(2500), paragraph(10)];
  const runs = runsOf(html.join('\n'));
  expect(runs).toEqual([`${html[0]}\n${html[1]}\n`, `${html[2]}\n${html[3]}\n`, html[4]]);
});

it.each([
  ['a scene break', '<hr />'],
  ['a heading', '<h2>Two</h2>'],
  ['a quotation', `<blockquote>${paragraph(2250)}\n${paragraph(10)}</blockquote>`],
  ['what is covered', `<details><summary>Open</summary>${paragraph(9)}${paragraph(9)}</details>`],
])('ends none beside or within %s', (_, other) => {
  const html = `${paragraph(2500)}\n${other}\n${paragraph(10)}`;
  expect(inRuns(html)).toBe(html);
});

it('takes no attribute and no picture for the end of an element', () => {
  const image = '<img src="a.png" alt="1 > 0 </p>" /><br />';
  const html = `${paragraph(2500, image)}\n${paragraph(10)}`;
  expect(runsOf(html)).toHaveLength(2);
});
