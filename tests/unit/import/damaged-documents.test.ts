import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/import/read-story.ts';
import type { StoryDraft } from '../../../src/import/story-draft.ts';
import { BOOKS } from './books.ts';
import { epubFiles } from './epub-of.ts';
import { seenOnPages } from './faithful/page.ts';
import { filesOf, message, readingOf } from './fixture.ts';
import { contentBytes, zipOf, type Content } from './zip-of.ts';

type Files = Readonly<Record<string, Content>>;

/** A zip in which some files are not what its directory says of them any more. */
function damaged(files: Files, ...paths: readonly string[]): Buffer {
  const entries = Object.entries(files).map(([path, content]): [string, Content] => [
    path,
    paths.includes(path) ? { content: contentBytes(content), crc: 1 } : content,
  ]);
  return zipOf(entries);
}

async function read(book: Buffer): Promise<StoryDraft> {
  return (await readingOf('book.epub', book)).draft;
}

function wordsOf(draft: StoryDraft): readonly string[] {
  return seenOnPages(Object.values(filesOf(draft))).text.match(/\p{L}+/gu) ?? [];
}

const DOCUMENTS = Object.entries(BOOKS).flatMap(([name, files]) =>
  Object.keys(files)
    .filter((path) => path.endsWith('html') && !path.endsWith('nav.xhtml'))
    .map((path) => [name, path] as const),
);

describe('a book of which one document is damaged', () => {
  it.each(DOCUMENTS)('%s without %s has the words of all others', async (name, path) => {
    const files = BOOKS[name] ?? {};
    const lost = contentBytes(files[path] ?? '').toString('utf8');
    const draft = await read(damaged(files, path));
    const left = wordsOf(draft);
    const words = wordsOf(await read(zipOf(files)));
    expect(words.filter((word) => !lost.includes(word) && !left.includes(word))).toEqual([]);
    expect(message(draft, 'damaged-documents')).toContain(path);
    expect(draft.chapters.filter(({ text }) => text.children.length === 0)).toEqual([]);
  });

  it('does not end the chapter before it where another begins, or go on with it', async () => {
    const files = epubFiles({
      documents: {
        'a.xhtml': '<p>Up.</p>',
        'b.xhtml': '<p>Down.</p>',
        'c.xhtml': '<p>Further down.</p>',
      },
      contents: [
        { title: 'The Stairs', href: 'a.xhtml' },
        { title: 'The Cellar', href: 'b.xhtml' },
      ],
    });
    const { chapters } = await read(damaged(files, 'OEBPS/b.xhtml'));
    expect(chapters.map(({ title }) => title)).toEqual(['The Stairs', 'The Cellar']);
  });

  it('is read without the table of contents and the styles, if those are damaged', async () => {
    const files = BOOKS['epub-2'] ?? {};
    const draft = await read(damaged(files, 'OEBPS/toc.ncx', 'OEBPS/style.css'));
    expect(wordsOf(draft)).toEqual(expect.arrayContaining(['ninety', 'Down', 'again']));
    expect(message(draft, 'damaged-parts')).toMatch(/: OEBPS\/\S+, OEBPS\/\S+$/u);
  });

  it('is read in the order of its files, if its package document is damaged', async () => {
    const draft = await read(damaged(BOOKS['epub-2'] ?? {}, 'OEBPS/content.opf'));
    expect(wordsOf(draft)).toEqual(expect.arrayContaining(['ninety', 'Down', 'again']));
  });
});

it('a book that has no text left is refused by what is damaged in it', async () => {
  const files = epubFiles({
    documents: {
      'title.xhtml': '<body epub:type="titlepage"><h1>The Lamp Room</h1></body>',
      'a.xhtml': '<p>Up.</p>',
    },
  });
  for (const paths of [['OEBPS/a.xhtml'], ['OEBPS/title.xhtml', 'OEBPS/a.xhtml']]) {
    const bytes = damaged(files, ...paths);
    const reading = await readStory({ name: 'book.epub', bytes }, { emphasis: false });
    expect(reading).toEqual({ refused: `“${paths[0] ?? ''}” in it is damaged` });
  }
});
