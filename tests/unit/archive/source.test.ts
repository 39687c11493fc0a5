import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/archive/source.ts';

function read(content: string | Uint8Array) {
  return readSource('stories/lamp.md', Buffer.from(content));
}

describe('a Markdown file', () => {
  it('is parted into front matter and text, each with its line', () => {
    const source = read('---\ntitle: The Lamp\n---\n\nIt burned.\n');
    expect(source).toMatchObject({
      frontMatter: 'title: The Lamp\n',
      frontMatterLine: 2,
      body: '\nIt burned.\n',
      bodyLine: 4,
      problems: [],
    });
  });

  it('is all text where it has no front matter', () => {
    const source = read('It burned.\n\n---\n\nIt went out.');
    expect(source).toMatchObject({ frontMatter: undefined, bodyLine: 1, problems: [] });
    expect(source.body).toBe('It burned.\n\n---\n\nIt went out.');
  });

  it('may begin with blank lines, and may end its front matter with dots', () => {
    expect(read('\n\n---\ntitle: The Lamp\n...\nText')).toMatchObject({
      frontMatter: 'title: The Lamp\n',
      frontMatterLine: 4,
      body: 'Text',
      bodyLine: 6,
    });
  });

  it('may have empty front matter, or end with it', () => {
    expect(read('---\n---\nText')).toMatchObject({ frontMatter: '', body: 'Text', bodyLine: 3 });
    expect(read('---\ntitle: x\n---')).toMatchObject({ frontMatter: 'title: x\n', body: '' });
  });

  it('keeps scene breaks below its front matter', () => {
    expect(read('---\ntitle: x\n---\nOne\n\n---\n\nTwo').body).toBe('One\n\n---\n\nTwo');
  });

  it.each([
    ['Windows', '\r\n'],
    ['old Mac', '\r'],
  ])('reads the line ends of %s', (_system, lineEnd) => {
    const source = read(['---', 'title: The Lamp', '---', 'One', 'Two', ''].join(lineEnd));
    expect(source).toMatchObject({
      frontMatter: 'title: The Lamp\n',
      body: 'One\nTwo\n',
      bodyLine: 4,
    });
  });

  it('drops a byte-order mark', () => {
    expect(read('\uFEFF---\ntitle: x\n---\nText')).toMatchObject({
      frontMatter: 'title: x\n',
      body: 'Text',
    });
  });

  it('names the first byte that is not UTF-8, and goes on reading', () => {
    const bytes = Buffer.concat([
      Buffer.from('Grüße\r\nCaf'),
      Buffer.from([0xe9]),
      Buffer.from(' noir\n'),
    ]);
    const source = read(bytes);
    expect(source.problems).toMatchObject([{ code: 'not-utf8', line: 2, column: 4 }]);
    expect(source.body).toBe('Grüße\nCaf\uFFFD noir\n');
  });

  it('is not fooled by a replacement character that is really there', () => {
    expect(read('It said \uFFFD.').problems).toEqual([]);
    const bytes = Buffer.concat([Buffer.from('\uFFFD\uFFFD '), Buffer.from([0xff])]);
    expect(read(bytes).problems).toMatchObject([{ line: 1, column: 4 }]);
  });

  it('knows UTF-16 when it sees it', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Hello', 'utf16le')]);
    expect(read(bytes).problems).toMatchObject([
      { code: 'not-utf8', message: 'The file is UTF-16, not UTF-8' },
    ]);
  });

  it('reports front matter that never closes, and takes its keys all the same', () => {
    const source = read('---\ntitle: The Lamp\ntags:\n  - Fluff\n\nIt burned.\n');
    expect(source).toMatchObject({
      frontMatter: 'title: The Lamp\ntags:\n  - Fluff\n',
      body: '\nIt burned.\n',
      bodyLine: 5,
    });
    expect(source.problems).toMatchObject([
      {
        code: 'unclosed-front-matter',
        line: 1,
        column: 1,
        mend: 'Add a line `---` before line 5, where the text begins',
      },
    ]);
  });
});
