import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/import/read-story.ts';
import { docxOf, odtOf, PICTURE } from './document-of.ts';
import { filesOf, message, readingOf } from './fixture.ts';
import { renderedText, withoutSpace } from './rendered-text.ts';
import { zipOf } from './zip-of.ts';

const DOCUMENTS = [
  ['lamp.docx', docxOf, 'Word document', 'docx/expected.txt'],
  ['lamp.odt', odtOf, 'OpenDocument text', 'odt/expected.txt'],
] as const;

async function refusal(bytes: Uint8Array): Promise<string> {
  const reading = await readStory({ bytes, name: 'lamp' }, { emphasis: false });
  return 'refused' in reading ? reading.refused : 'read';
}

function body(inside: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;
}

function line(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function text(inside: string): string {
  return `<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text>${inside}</o:text></o:body></o:document-content>`;
}

describe('a document of an office program', () => {
  it.each(DOCUMENTS)('%s has each word and mark in its place', async (name, make, format, path) => {
    const reading = await readingOf(name, make());
    expect(reading.format).toBe(format);
    const files = Object.entries(filesOf(reading.draft)).map(
      ([file, markdown]) => `${file}\n\n${markdown}`,
    );
    await expect(files.join('\n')).toMatchFileSnapshot(`../../fixtures/import/${path}`);
  });

  it.each(DOCUMENTS)(
    '%s shows its words in their order, footnotes at the end',
    async (name, make) => {
      const { draft } = await readingOf(name, make());
      const stairs = filesOf(draft)[`story/01-the-stairs.md`] ?? '';
      expect(renderedText(stairs.replace(/^---\n[^]*?\n---\n/u, ''))).toContain(
        withoutSpace('Dear Wick, come up. A note1 and an end2. Tracked and kept.'),
      );
      expect(stairs).not.toContain('gone');
      expect(stairs).not.toContain('Really');
    },
  );

  it.each(DOCUMENTS)('%s has its picture beside it', async (name, make) => {
    const { draft } = await readingOf(name, make());
    expect(draft.pictures?.map(({ bytes }) => Buffer.from(bytes))).toEqual([PICTURE]);
  });

  it.each(DOCUMENTS)('%s has comments, which are left out and named', async (name, make) => {
    expect(message((await readingOf(name, make())).draft, 'comments')).toContain('1');
  });

  it('is parted at lines that say so where nothing is a heading', async () => {
    const lines = ['Chapter 1: Fog', 'Rain.', 'Chapter 2', 'Tea.'].map(line).join('');
    const { draft } = await readingOf('x.docx', docxOf({ 'word/document.xml': body(lines) }));
    expect(draft.chapters.map(({ title }) => title)).toEqual(['Fog', undefined]);
  });

  it('keeps what looks like a label below the labels in its text', async () => {
    const lines = ['Title: Fog', 'Author: Ann', 'Vale: Come up.', 'Wick: No.'].map(line).join('');
    const { draft } = await readingOf('x.docx', docxOf({ 'word/document.xml': body(lines) }));
    expect([draft.title, draft.authors]).toEqual(['Fog', ['Ann']]);
    expect(filesOf(draft)['story.md']).toContain('Vale: Come up.\n\nWick: No.');
  });

  it('has the file’s name for a title where a program made one up', async () => {
    const made = { 'word/document.xml': body(line('Rain.')) };
    const { draft } = await readingOf('the_fog.docx', docxOf(made));
    expect([draft.title, draft.authors]).toEqual(['the fog', []]);
  });

  it('needs nothing but its text', async () => {
    const bare = { 'styles.xml': undefined, 'meta.xml': undefined };
    const content = text('<text:p>Rain.</text:p>');
    const { draft } = await readingOf('x.odt', odtOf({ ...bare, 'content.xml': content }));
    expect(filesOf(draft)['story.md']).toContain('Rain.');
    const docx = { 'word/styles.xml': undefined, 'docProps/core.xml': undefined };
    const word = { ...docx, 'word/document.xml': body(line('Rain.')) };
    expect(filesOf((await readingOf('x.docx', docxOf(word))).draft)['story.md']).toContain('Rain.');
  });
});

describe('a document that cannot be read is refused', () => {
  it('with a password', async () => {
    const manifest = '<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    expect(await refusal(odtOf({ 'META-INF/manifest.xml': manifest }))).toBe(
      'it is encrypted: save it without a password',
    );
  });

  it('damaged', async () => {
    expect(await refusal(odtOf({ 'content.xml': '<office:document-content><office:bo' }))).toBe(
      '“content.xml” in it is damaged',
    );
    expect(await refusal(odtOf({ 'content.xml': undefined }))).toBe(
      '“content.xml” is missing from it',
    );
    expect(await refusal(docxOf({ 'word/document.xml': '<w:document><w:bo' }))).toContain(
      'damaged',
    );
  });

  it('with entities that grow', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "rain"><!ENTITY b "&a;&a;&a;&a;">]>${text('<text:p>&b;</text:p>')}`;
    expect(await refusal(odtOf({ 'content.xml': bomb }))).toBe('“content.xml” in it is damaged');
  });

  it('of another kind', async () => {
    const sheet = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' };
    expect(await refusal(zipOf(sheet))).toBe('it is no Word document: there is no text in it');
    expect(await refusal(odtOf({ 'content.xml': text('') }))).toBe('there is no text in it');
  });

  it('nested by the thousand', async () => {
    const deep = '<text:section>'.repeat(5000) + '</text:section>'.repeat(5000);
    expect(await refusal(odtOf({ 'content.xml': text(deep) }))).not.toBe('read');
  });
});
