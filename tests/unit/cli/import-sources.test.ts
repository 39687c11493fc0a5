import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { findSources } from '../../../src/cli/import-sources.ts';
import { emptyFolder } from './run-command.ts';

/** A folder with these files, hidden above, as folders of programs are. */
async function folderOf(...paths: readonly string[]): Promise<string> {
  const folder = join(await emptyFolder(), '.kept');
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), 'x');
  }
  return folder;
}

async function sourcesIn(folder: string, ...names: readonly string[]) {
  const named = names.length === 0 ? [folder] : names.map((name) => join(folder, name));
  const { files, missing, passedOver } = await findSources(named);
  const within = (paths: readonly string[]): readonly string[] =>
    paths.map((path) => relative(folder, path).replaceAll('\\', '/'));
  return { files: within(files), missing: within(missing), passedOver };
}

it('finds the files of a folder in natural order, and counts what can be no story', async () => {
  const folder = await folderOf(
    '10.html',
    '2.html',
    'more/tale.epub',
    'more/cover.jpg',
    'more/Thumbs.db',
    '.DS_Store',
    '__MACOSX/2.html',
  );
  expect(await sourcesIn(folder)).toEqual({
    files: ['2.html', '10.html', 'more/tale.epub'],
    missing: [],
    passedOver: 2,
  });
});

it.each(['_files', '-Dateien', '_fichiers', '_archivos', '.files', '_pliki'])(
  'takes nothing that a browser saved with a page, in a folder ending in %s',
  async (ending) => {
    const folder = await folderOf(
      'old_files/Rain.html',
      `old_files/Rain${ending}/frame.html`,
      `old_files/Rain${ending}/deeper/ad.htm`,
      `old_files/Rain${ending}/logo.png`,
    );
    const { files, passedOver } = await sourcesIn(folder);
    expect(files).toEqual(['old_files/Rain.html']);
    expect(passedOver).toBe(3);
  },
);

it('takes stories from a folder of such a name without a page', async () => {
  const folder = await folderOf('Rain_files/one.html');
  expect((await sourcesIn(folder)).files).toEqual(['Rain_files/one.html']);
});

it('knows the folder of a page where both are named', async () => {
  const folder = await folderOf('Rain.html', 'Rain_files/frame.html');
  expect((await sourcesIn(folder, 'Rain.html', 'Rain_files')).files).toEqual(['Rain.html']);
});

it('keeps whatever a person has named, and names what is not there', async () => {
  const folder = await folderOf('Rain.html', 'Rain_files/frame.html', 'cover.jpg');
  const sources = await sourcesIn(folder, 'cover.jpg', 'Rain_files/frame.html', 'no.txt', '.');
  expect(sources).toEqual({
    files: ['cover.jpg', 'Rain_files/frame.html', 'Rain.html'],
    missing: ['no.txt'],
    passedOver: 0,
  });
});
