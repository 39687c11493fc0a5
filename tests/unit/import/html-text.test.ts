import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { convertedText } from './html-text.ts';

const FIXTURES = new URL('../../fixtures/import/html-text/', import.meta.url);
const files = readdirSync(FIXTURES).sort();
const pages = files.filter((name) => name.endsWith('.html'));

describe('the HTML of a story becomes the Markdown that stands beside it', () => {
  it.each(pages)('%s', async (name) => {
    const { markdown } = convertedText(readFileSync(new URL(name, FIXTURES), 'utf8'));
    const beside = fileURLToPath(new URL(name.replace(/html$/u, 'md'), FIXTURES));
    await expect(markdown).toMatchFileSnapshot(beside);
  });

  it('and there is one of each', () => {
    const texts = files.filter((name) => name.endsWith('.md'));
    expect(texts.map((name) => name.replace(/md$/u, 'html'))).toEqual(pages);
  });
});

const PNG = Buffer.from('\x89PNG\r\n\x1A\n a lamp', 'latin1');

function reportOf(html: string): Readonly<Record<string, string>> {
  return Object.fromEntries(convertedText(html).report.map(({ code, message }) => [code, message]));
}

describe('pictures', () => {
  it('that came with the story are stored beside it, each once', () => {
    const html = '<p><img src="a/Lamp.png" alt="A lamp"></p><p><img src="a/Lamp.png"></p>';
    const { markdown, pictures } = convertedText(html, () => PNG);
    expect(markdown).toBe('![A lamp](lamp.png)\n\n![](lamp.png)\n');
    expect(pictures).toEqual([{ name: 'lamp.png', bytes: PNG }]);
  });

  it('may stand in the address itself', () => {
    const src = `data:image/png;base64,${PNG.toString('base64')}`;
    expect(convertedText(`<img src="${src}" alt="A lamp">`).markdown).toBe(
      '![A lamp](picture.png)\n',
    );
  });

  it('that are elsewhere stay links, and those that are nowhere leave their words', () => {
    const html = '<p><img src="//a.org/b.png"></p><p>It was <img src="lost.png" alt="a lamp">.</p>';
    expect(convertedText(html).markdown).toBe('![](https://a.org/b.png)\n\nIt was a lamp.\n');
    expect(reportOf(html)['remote-pictures']).toContain('https://a.org/b.png');
    expect(reportOf(html)['lost-pictures']).toContain('lost.png');
  });

  it('that part scenes are scene breaks, and nothing is stored', () => {
    const html = '<p>Rain.</p><p><img src="divider.png"></p><p>Snow.</p>';
    const { markdown, pictures } = convertedText(html, () => PNG);
    expect(markdown).toBe('Rain.\n\n***\n\nSnow.\n');
    expect(pictures).toEqual([]);
  });
});

describe('the report names', () => {
  it('classes that were dropped, with how often', () => {
    const html =
      '<p class="glow MsoNormal">Rain.</p><p class="glow">Snow.</p><p class="x">Ice.</p>';
    expect(reportOf(html)['dropped-classes']).toMatch(/: glow × 2, x × 1$/u);
  });

  it('links to no address, hidden text, and what cannot be shown', () => {
    const html =
      '<p><a href="javascript:x()">Rain</a> <span hidden>stolen</span></p><iframe src="https://a.org/v"></iframe>';
    const report = reportOf(html);
    expect(convertedText(html).markdown).toBe('Rain\n');
    expect(report['dropped-links']).toContain('javascript:x()');
    expect(report['hidden-text']).toContain('stolen');
    expect(report['dropped-elements']).toContain('https://a.org/v');
  });

  it('nothing where all was kept', () => {
    expect(reportOf('<p>Rain, <em>and</em> snow.</p><hr><p>Ice.</p>')).toEqual({});
  });
});

describe('an empty paragraph', () => {
  const text = (gaps: readonly string[]): string =>
    gaps.map((gap) => `<p>Rain.</p>${gap}`).join('') + '<p>Snow.</p>';

  it('is a scene break where the others have none between them', () => {
    const { markdown } = convertedText(text(['', '', '<p>&nbsp;</p>', '', '']));
    expect(markdown.match(/^\*\*\*$/gmu)).toHaveLength(1);
  });

  it('is none where all have it, unless there are far more', () => {
    const gap = '<p><br></p>';
    expect(convertedText(text([gap, gap, gap, gap])).markdown).not.toContain('***');
    expect(convertedText(text([gap, gap, gap.repeat(4), gap])).markdown).toContain('***');
  });

  it('is none where one paragraph in three has it', () => {
    const gaps = Array.from({ length: 20 }, (_, index) => (index % 3 === 0 ? '<p>&nbsp;</p>' : ''));
    expect(convertedText(text(gaps)).markdown).not.toContain('***');
  });
});

it.each([
  ['windows within windows', '<div class="phone">'.repeat(300) + '<p>x</p><p>y</p>'],
  ['poems within poems', '<div class="poem">'.repeat(300) + 'x<hr>'],
  ['many line breaks', `<p>${'x<br>'.repeat(10_000)}`],
  ['many empty paragraphs', `${'<p>&nbsp;</p>'.repeat(10_000)}<p>x</p>`],
  ['much white space', `<p>${'&nbsp; '.repeat(50_000)}x${' '.repeat(100_000)}`],
  ['many marks', `<p>x<s>y</s>${'~'.repeat(50_000)}<em>z</em>${'*'.repeat(50_000)}`],
  ['many stretches', `<p><i>${'<b>x</b>y<u>z</u>'.repeat(2_000)}`],
  ['many notes', '<p>x[1]</p>'.repeat(5_000) + '<p>[1] y</p>'.repeat(5_000)],
])('HTML of any shape is converted in a moment: %s', (_, html) => {
  const start = performance.now();
  convertedText(`<!doctype html><body>${html}`);
  expect(performance.now() - start).toBeLessThan(5_000);
});
