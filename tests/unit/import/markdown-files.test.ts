import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesOf, message, readingOf, reported } from './fixture.ts';
import { renderedText, withoutSpace } from './rendered-text.ts';

const FOLDER = new URL('../../fixtures/import/markdown/', import.meta.url);
const PICTURE = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');

function source(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf-8');
}

function withPicture(path: string): Uint8Array | undefined {
  return /(?:^|\/)lamp\.png$/u.test(path) ? PICTURE : undefined;
}

async function read(name: string, text = source(name)): ReturnType<typeof readingOf> {
  return readingOf(name, text, withPicture);
}

/** The Markdown of all its files. */
async function written(name: string, text?: string): Promise<string> {
  const { draft } = await read(name, text);
  return Object.entries(filesOf(draft))
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, markdown]) => `${path}\n\n${markdown}`)
    .join('\n');
}

const FORMATS = [
  ['obsidian.md', 'Markdown (Obsidian)'],
  ['hugo.md', 'Markdown (Hugo)'],
  ['2020-01-02-the-green-door.md', 'Markdown (Jekyll)'],
  ['eleventy.md', 'Markdown'],
  ['no-front-matter.md', 'Markdown'],
  ['lamplight.md', 'Markdown (Lamplight)'],
] as const;

describe('Markdown', () => {
  it.each(FORMATS)('%s is read as %s, every key and mark in its place', async (name, format) => {
    expect((await read(name)).format).toBe(format);
    await expect(await written(name)).toMatchFileSnapshot(
      `../../fixtures/import/markdown/${name.replace('.md', '.expected.txt')}`,
    );
  });

  it('that Lamplight wrote comes back as it was', async () => {
    const once = filesOf((await read('lamplight.md')).draft)['story.md'] ?? '';
    const twice = filesOf((await read('lamplight.md', once)).draft)['story.md'];
    expect(twice).toBe(once);
    const body = (markdown: string): string => markdown.replace(/^---\n[^]*?\n---\n/u, '');
    expect(renderedText(body(once))).toBe(renderedText(body(source('lamplight.md'))));
  });

  it('says what it dropped, and where', async () => {
    const hugo = (await read('hugo.md')).draft;
    expect(reported(hugo, 'shortcodes')).toEqual([15, 19, 21, 23, 23]);
    expect(reported(hugo, 'template-values')).toEqual([29]);
    expect(message(hugo, 'site-links')).toContain('other.md');
    const jekyll = (await read('2020-01-02-the-green-door.md')).draft;
    expect(message(jekyll, 'attributes')).toContain('{: .shout}');
    expect(message(jekyll, 'lost-pictures')).toContain('door.png');
    expect(message((await read('obsidian.md')).draft, 'embeds')).toContain('Other note');
  });

  it('has a remote picture where it was, and names it', async () => {
    const text = '# A\n\n![a lamp](https://example.org/lamp.png)\n\n**b**\n';
    const { draft } = await read('story.md', text);
    expect(await written('story.md', text)).toContain('![a lamp](https://example.org/lamp.png)');
    expect(message(draft, 'remote-pictures')).toContain('https://example.org/lamp.png');
  });

  it('keeps a paragraph of Japanese whole', async () => {
    const text = '---\ntitle: 灯台\n---\n\n雨が降って\nいた。**「強調」**です。\n';
    const { draft } = await read('story.md', text);
    expect(draft.title).toBe('灯台');
    expect(await written('story.md', text)).toContain('雨が降っていた。**「強調」**です。');
  });

  it('keeps a key that means nothing here in the notes', async () => {
    const markdown = await written('x.md', '---\ntitle: A\nmood: "*grey*, wet"\n---\n\nRain.\n');
    expect(markdown).toContain('notes: "Mood: \\\\*grey\\\\*, wet"');
  });

  it('reads a second date and a second summary, and loses neither', async () => {
    const text =
      '---\ntitle: A\npublished: 2020-01-02\ndate: 2021-03-04\nsummary: One.\ndescription: Two.\n---\n\nRain.\n';
    const { draft } = await read('x.md', text);
    expect(draft.published).toBe('2020-01-02');
    const markdown = await written('x.md', text);
    expect(markdown).toContain('summary: One.');
    expect(markdown).toContain('Date: 2021-03-04');
    expect(markdown).toContain('Description: Two.');
  });

  it('mends front matter as its author meant it, and says so', async () => {
    const { draft } = await read('x.md', '---\ntitle: Tea: a story\n---\n\nRain.\n');
    expect(draft.title).toBe('Tea: a story');
    expect(reported(draft, 'front-matter')).toEqual([2]);
  });

  it('has front matter that is longer than a page', async () => {
    const text = `---\ntitle: A\nsummary: ${'a lamp '.repeat(2000)}\n---\n\nRain.\n`;
    expect((await read('x', text)).draft.title).toBe('A');
  });

  it('parts at its highest headings, and keeps deeper ones in the text', async () => {
    const text =
      '---\ntitle: A\n---\n\n# One\n\nRain.\n\n## Dawn\n\nTea.\n\n# Interlude\n\nFog.\n\n# Two\n\nSea.\n';
    const { draft } = await read('x.md', text);
    expect(draft.chapters.map(({ title, number }) => [title, number])).toEqual([
      ['One', undefined],
      ['Interlude', null],
      ['Two', undefined],
    ]);
    expect(await written('x.md', text)).toContain('## Dawn');
  });

  it('keeps sections of one story together', async () => {
    const text = '---\ntitle: A\n---\n\n## Dawn\n\nRain.\n\n## Dusk\n\nTea.\n';
    expect((await read('x.md', text)).draft.shape).toBe('one-shot');
  });

  it('has parts and chapters', async () => {
    const text =
      '# Book One\n\n## Fog\n\nRain.\n\n## Sea\n\nTea.\n\n# Book Two\n\n## Lamp\n\n**Oil.**\n';
    const { draft } = await read('x.md', text);
    expect(draft.chapters.map(({ part, title }) => [part, title])).toEqual([
      ['Book One', 'Fog'],
      ['Book One', 'Sea'],
      ['Book Two', 'Lamp'],
    ]);
  });

  it('is read in a moment, of whatever it is made', async () => {
    for (const piece of ['{{< ', '[[a', '%%', '{% x', '^[', '> [!note] ', '{: ', '- a\n', '| a ']) {
      const start = performance.now();
      await written('x.md', `---\ntitle: A\n---\n\n${piece.repeat(3_000)}\n`);
      expect(performance.now() - start, piece).toBeLessThan(5_000);
    }
  }, 60_000);
});

describe('plain text stays plain text, letter for letter', () => {
  it.each([
    ['a scene break at its beginning', 'story.txt', '---\n\nThen: nothing.\n\n---\n\nRain.\n'],
    ['a dialogue between rows of dashes', 'story', '---\nVale: no.\nWick: yes.\n---\n\nRain.\n'],
    ['one heading', 'story', '# Hash tags were not known to him.\n\n*She* laughed.\n'],
    ['marks in a .txt', 'story.txt', '# One\n\n**Rain** and [a link](https://example.org).\n'],
    ['prose in a .md', 'story.md', 'Rain.\n\nMore rain, he thought.\n'],
  ])('%s', async (_, name, text) => {
    const { draft, format } = await readingOf(name, text);
    expect(format).toBe('plain text');
    const body = Object.values(filesOf(draft))
      .join('\n')
      .replace(/^---\n[^]*?\n---\n/u, '');
    const shown = withoutSpace(text).replace(/(?:^|(?<=[.:]))---/gu, '');
    expect(renderedText(body)).toBe(shown);
  });
});

describe('thousands of marks of emphasis in one paragraph', () => {
  it.each(['**', '*', '_', '~~', '***'])('stand as typed, in a moment: %s', async (mark) => {
    const words = Array.from({ length: 10_000 }, (_, at) => `${mark}word${String(at)}`);
    const text = `# Marks\n\n${words.join('')}\n`;
    const start = process.cpuUsage();
    const { draft } = await read('marks.md', text);
    const markdown = Object.values(filesOf(draft)).join('\n');
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(4);
    expect(markdown.replaceAll('\\', '')).toContain(words.join(''));
    expect(message(draft, 'marks')).toContain('all stand as typed');
  });

  it.each(['\n\n', '\n>\n> ', '\n- '])(
    'are still emphasis where a story has them: %j',
    async (gap) => {
      const text = Array.from({ length: 2_000 }, () => 'It *was* **late**.').join(gap);
      const { draft } = await read('late.md', `# Late\n\n${text}\n`);
      expect(message(draft, 'marks')).toBe('');
      expect(Object.values(filesOf(draft)).join('\n')).toContain('It *was* **late**.');
    },
  );
});
