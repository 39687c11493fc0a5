import { readdirSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from '../unit/archive/content-folder.ts';
import { BOOKS } from '../unit/import/books.ts';
import { docxOf, odtOf } from '../unit/import/document-of.ts';
import { zipOf } from '../unit/import/zip-of.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/import', import.meta.url));
/** What lies unpacked among the fixtures. */
const UNPACKED = ['epub', 'docx', 'odt'];

/** Makes a folder of every file that an import has a fixture for. @returns its path */
export async function mixedFolder(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const format of readdirSync(FIXTURES)) {
    if (UNPACKED.includes(format)) continue;
    await cp(join(FIXTURES, format), join(folder, format), {
      recursive: true,
      // Not what a test expects of the file beside it.
      filter: (path) => !path.includes('.expected.'),
    });
  }
  for (const [name, files] of Object.entries(BOOKS)) {
    await writeFile(join(folder, `${name}.epub`), zipOf(files));
  }
  await writeFile(join(folder, 'letters.docx'), docxOf());
  await writeFile(join(folder, 'papers.odt'), odtOf());
  // What a browser saved beside a page, damaged behind its header.
  const saved = join(folder, 'fanfiction-net/chapter_files');
  await mkdir(saved);
  await writeFile(join(saved, 'lamp.png'), PNG);
  // A story of Lamplight's own names this one by its address.
  await writeFile(join(folder, 'the-stairs.txt'), 'Title: The Stairs\n\nShe counted them.\n');
  return folder;
}
