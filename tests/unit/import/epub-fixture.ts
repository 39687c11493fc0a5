import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoryDraft } from '../../../src/import/story-draft.ts';
import { readingOf } from './fixture.ts';
import { zipOf, type Content } from './zip-of.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/import/epub/', import.meta.url));

/** The files of a book that lies unpacked among the fixtures, `mimetype` first. */
export function bookFiles(name: string): Readonly<Record<string, Content>> {
  const folder = join(FOLDER, name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, Content] => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    mimetype: { content: 'application/epub+zip', method: 'stored' },
    ...Object.fromEntries(files),
  };
}

/** Changes the text of some of a book's files. */
export function edited(
  files: Readonly<Record<string, Content>>,
  edit: (text: string, path: string) => string,
): Readonly<Record<string, Content>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      Buffer.isBuffer(content) && /\.(?:xhtml|opf|ncx)$/u.test(path)
        ? edit(content.toString('utf-8'), path)
        : content,
    ]),
  );
}

/** A book as a story. @param format what its reader must call it */
export async function bookDraft(
  files: Readonly<Record<string, Content>>,
  format: string,
): Promise<StoryDraft> {
  const reading = await readingOf('saved by somebody.epub', zipOf(files));
  if (reading.format !== format) throw new Error(`read as ${reading.format}`);
  return reading.draft;
}
