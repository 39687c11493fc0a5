import { expect, it } from 'vitest';
import { importDamaged } from './damage.ts';
import { docxOf, odtOf } from './document-of.ts';
import { bookFiles } from './epub-fixture.ts';
import { zipOf } from './zip-of.ts';

const BOOK = { name: 'book.epub', bytes: zipOf(bookFiles('ao3')) };
const DOCUMENTS = [
  { name: 'lamp.docx', bytes: docxOf() },
  { name: 'lamp.odt', bytes: odtOf() },
];

it('a damaged file gives a story or a reason, never a fault, and stays in its folder', async () => {
  const { faults, read, refused } = await importDamaged(300, 1, [BOOK, ...DOCUMENTS]);
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(5);
}, 120_000);
