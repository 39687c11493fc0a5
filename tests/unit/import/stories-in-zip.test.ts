import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/import/read-story.ts';
import { storiesInZip, type ZippedFile } from '../../../src/import/zip/stories-in-zip.ts';
import { detectFormat } from '../../../src/import/format.ts';
import { epubFiles, epubOf } from './epub-of.ts';
import { PNG, webFixture } from './web-fixture.ts';
import { zipOf, type Files } from './zip-of.ts';

const STORY = 'Title: Rain\n\nIt rained.';

async function inZip(files: Files): Promise<readonly ZippedFile[]> {
  const found: ZippedFile[] = [];
  for await (const file of storiesInZip(zipOf(files))) found.push(file);
  return found;
}

async function names(files: Files): Promise<readonly string[]> {
  return (await inZip(files)).map(({ within, source }) =>
    'refused' in source ? `${within}: ${source.refused}` : within,
  );
}

describe('a zip of stories', () => {
  it('gives its files in natural order, without pictures and what programs put there', async () => {
    const files = {
      '10.txt': STORY,
      '2.txt': STORY,
      'sub/.hidden.txt': STORY,
      '__MACOSX/._2.txt': STORY,
      'lamp.PNG': PNG,
      'sub/.DS_Store': 'x',
      'Thumbs.db': 'x',
      'sub/a.epub': epubOf({ documents: { 'a.xhtml': '<p>Lit.</p>' } }),
    };
    expect(await names(files)).toEqual(['2.txt', '10.txt', 'sub/a.epub']);
  });

  it('gives a saved page the pictures beside it, and takes nothing of its folder for a story', async () => {
    const files = {
      'web/page.html': '<p>x</p>',
      'web/page_files/lamp.png': PNG,
      'web/page_files/frame.html': '<p>Buy!</p>',
      'other_files/tale.html': '<p>y</p>',
    };
    const [other, page] = await inZip(files);
    expect([other?.within, page?.within]).toEqual(['other_files/tale.html', 'web/page.html']);
    const beside =
      page !== undefined && !('refused' in page.source) ? page.source.beside : undefined;
    expect(beside?.('page_files/lamp.png')).toEqual(PNG);
    expect(beside?.('./page_files/../page_files/lamp.png')).toEqual(PNG);
    expect(beside?.('../../etc/lamp.png')).toBeUndefined();
    expect(beside?.('page_files/100%.png')).toBeUndefined();
  });

  it('is opened within a zip, and no deeper', async () => {
    const deepest = zipOf({ 'c.txt': STORY });
    const inner = zipOf({ 'b.txt': STORY, 'deeper.zip': deepest });
    expect(await names({ 'inner.zip': inner, 'z.txt': STORY })).toEqual([
      'inner.zip/b.txt',
      'inner.zip/deeper.zip: it is a zip in a zip in a zip: unpack it first',
      'z.txt',
    ]);
  });

  it('names a file that cannot be unpacked, and goes on', async () => {
    const files = { 'a.txt': { content: STORY, crc: 1 }, 'b.zip': 'PK\x03\x04', 'c.txt': STORY };
    expect(await names(files)).toEqual([
      'a.txt: “a.txt” in it is damaged',
      'b.zip: it is damaged or cut off',
      'c.txt',
    ]);
  });

  it('says how many files it leaves out because they lead outside', async () => {
    expect(await names({ '../up.txt': STORY, '/etc/up.txt': STORY, 'a.txt': STORY })).toEqual([
      ': files in it were left out, because their paths lead out of it: 2',
      'a.txt',
    ]);
  });

  it('is told from the books in it, packed or not', () => {
    const book = epubOf({ documents: { 'a.xhtml': '<p>Lit.</p>' } });
    const stored = zipOf({ 'a.txt': 'x', 'a.epub': { content: book, method: 'stored' } });
    expect(detectFormat(stored)).toEqual({ format: 'zip' });
    expect(detectFormat(zipOf({ 'a.epub': book }))).toEqual({ format: 'zip' });
    expect(detectFormat(book)).toEqual({ format: 'epub' });
    // Zipped by hand, with a picture before all else.
    const { 'META-INF/container.xml': container = '', ...files } = epubFiles({
      documents: { 'a.xhtml': '<p>Lit.</p>' },
    });
    const large = { content: randomBytes(20_000), method: 'stored' as const };
    expect(
      detectFormat(
        zipOf({ 'a.png': large, ...files, mimetype: '', 'META-INF/container.xml': container }),
      ),
    ).toEqual({ format: 'epub' });
    expect(
      detectFormat(zipOf({ 'a.txt': large, 'a.epub': { content: book, method: 'stored' } })),
    ).toEqual({ format: 'zip' });
  });

  it('may be what FicHub calls zipped HTML', async () => {
    const [file] = await inZip({ 'Tin_Lamp-AbCd.html': webFixture('fichub/multi.html') });
    if (file === undefined || 'refused' in file.source) throw new Error('refused');
    const reading = await readStory(file.source, { emphasis: false });
    expect(reading).toMatchObject({ format: 'FicHub download (HTML)' });
  });
});
