import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/import/format.ts';
import { READERS, readStory } from '../../../src/import/read-story.ts';
import { EPUB_READERS } from '../../../src/import/readers/epub-readers.ts';
import { HTML_READERS } from '../../../src/import/readers/html-readers.ts';
import { storyFiles, writeStory } from '../../../src/import/write-story.ts';
import { BOOKS } from './books.ts';
import { bookSources } from './faithful/book-sources.ts';
import { documentSources } from './faithful/document-sources.ts';
import { FIXTURES, htmlSources } from './faithful/html-sources.ts';
import { markdownSources } from './faithful/markdown-sources.ts';
import { picturesOnPages, seenOnPages } from './faithful/page.ts';
import { PASSAGE } from './faithful/passage.ts';
import { seenIn } from './faithful/seen.ts';
import { rewriteSeen, type Seen } from './faithful/sight.ts';
import type { Source } from './faithful/source.ts';
import { textSources } from './faithful/text-sources.ts';
import { PNG } from './web-fixture.ts';

const SOURCES = [
  ...htmlSources(),
  ...bookSources(),
  ...documentSources(),
  ...textSources(),
  ...markdownSources(),
];
const WITH_PASSAGE = [...htmlSources(PASSAGE), ...bookSources(PASSAGE)];

/** What is in a source, as an import is to write it. */
function seenInSource({ pieces, vocabulary, rewritten, gaps }: Source): Seen {
  const { breaks, ...seen } = seenIn(pieces, vocabulary);
  for (const [from] of rewritten) expect(JSON.stringify(seen)).toContain(from);
  const rewrite = (text: string): string =>
    rewritten.reduce((now, [from, to]) => now.replace(from, to), text).trim();
  return { ...rewriteSeen(seen, rewrite), breaks: breaks + gaps };
}

/** Every picture that a story shows lies beside it; nothing else does. */
function beside(path: string): Uint8Array | undefined {
  return path.endsWith('.png') ? PNG : undefined;
}

async function expectFaithful(source: Source): Promise<void> {
  const { name, bytes, format, chapters } = source;
  const reading = await readStory({ name, bytes, beside }, { emphasis: false });
  if ('refused' in reading) throw new Error(reading.refused);
  const files = storyFiles(writeStory(reading.draft), 'story');
  const pages = [...files.values()].filter((file) => typeof file === 'string');
  expect(seenOnPages(pages)).toEqual(seenInSource(source));
  expect([reading.format, pages.length - 1]).toEqual([format, chapters]);
  const names = [...files.keys()].map((path) => basename(path));
  expect(picturesOnPages(pages).filter((src) => !names.includes(src))).toEqual([]);
}

describe('the pages of an imported story have what its file has', () => {
  it.each(SOURCES)('$name ($format)', expectFaithful);
});

describe('and they have every kind of thing, wherever it came from', () => {
  it.each(WITH_PASSAGE)('$name ($format)', expectFaithful);
});

describe('nothing is left out of this', () => {
  it('no reader', () => {
    const read = new Set<string>(
      SOURCES.map(({ bytes, name }) => detectFormat(bytes, name).format),
    );
    // A zip is no story; its stories are read as files of their own.
    const formats = Object.keys(READERS).filter((format) => format !== 'zip');
    expect(formats.filter((format) => !read.has(format))).toEqual([]);
    const named = new Set(SOURCES.map(({ format }) => format));
    const readers = [...HTML_READERS, ...EPUB_READERS].map(({ format }) => format);
    expect(readers.filter((format) => !named.has(format))).toEqual([]);
  });

  it('no fixture', () => {
    const names = new Set(SOURCES.map(({ name }) => name));
    const left = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !file.name.includes('expected'))
      // Parts of packages; and pieces of HTML, each held to the Markdown beside it.
      .filter(({ parentPath }) => !/\/(?:epub|docx|odt|html-text)(?:\/|$)/u.test(parentPath))
      .filter(({ name }) => !names.has(name));
    expect(left.map(({ name }) => name)).toEqual([]);
    expect(Object.keys(BOOKS).filter((name) => !names.has(`${name}.epub`))).toEqual([]);
  });
});
