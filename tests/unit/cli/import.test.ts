import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import importCommand from '../../../src/cli/import.ts';
import { readArchive } from '../../../src/archive/read-archive.ts';
import { epubOf } from '../import/epub-of.ts';
import { PNG } from '../import/web-fixture.ts';
import { zipOf } from '../import/zip-of.ts';
import { emptyFolder, filesBelow, runCommand } from './run-command.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/import/plain-text', import.meta.url));

async function contentFolder(site = 'title: Mine\nauthor: Penny\n'): Promise<string> {
  const content = await emptyFolder();
  await writeFile(join(content, 'site.yaml'), `format: 1\n${site}`);
  return content;
}

async function textFile(text: string, name = 'rain.txt'): Promise<string> {
  const file = join(await emptyFolder(), name);
  await writeFile(file, text);
  return file;
}

it('writes a story under the address of its title, and says what it did', async () => {
  const content = await contentFolder();
  const file = await textFile('Title: The Rain, Again\nAuthor: Zoë\n\nRain.\n\nMore rain.\n');
  const { code, output } = await runCommand(importCommand, '--content', content, file);
  expect(code).toBe(0);
  expect(Object.keys(await filesBelow(content))).toEqual([
    '.imports.json',
    'site.yaml',
    'stories/the-rain-again.md',
  ]);
  expect(output).toContain('The Rain, Again, by Zoë: 3 words, 0 scene breaks');
  expect(output).toContain('1 story imported.');
});

it('writes a story in chapters as a folder', async () => {
  const content = await contentFolder();
  await runCommand(importCommand, '--content', content, join(FIXTURES, 'chapters.txt'));
  expect(Object.keys(await filesBelow(content))).toContain('stories/the-lamp-room/01-oil.md');
});

it('gives another author’s story of the same title an address of its own', async () => {
  const content = await contentFolder();
  const files = [
    await textFile('Title: Rain\nAuthor: A\n\nRain.\n'),
    await textFile('Title: Rain\nAuthor: B\n\nSnow.\n'),
  ];
  const { code } = await runCommand(importCommand, '--content', content, ...files);
  expect(code).toBe(0);
  expect(Object.keys(await filesBelow(content))).toEqual([
    '.imports.json',
    'site.yaml',
    'stories/rain-2.md',
    'stories/rain.md',
  ]);
});

it('writes nothing on a dry run, and says the same', async () => {
  const content = await contentFolder();
  const file = await textFile('Title: Rain\n\nRain.\n');
  const { output } = await runCommand(importCommand, '--content', content, '--dry-run', file);
  expect(output).toContain('1 story would be imported; nothing was written.');
  expect(Object.keys(await filesBelow(content))).toEqual(['site.yaml']);
});

it('takes folders, and goes on behind a file that cannot be read', async () => {
  const content = await contentFolder();
  const folder = await emptyFolder();
  await mkdir(join(folder, 'old'));
  await writeFile(join(folder, 'old', 'a.txt'), 'Title: A\n\nRain.\n');
  await writeFile(join(folder, 'b.pdf'), '%PDF-1.7');
  await writeFile(join(folder, 'c.txt'), 'Title: C\n\nSnow.\n');
  const { code, output, errors } = await runCommand(importCommand, '--content', content, folder);
  expect(code).toBe(1);
  expect(errors).toMatch(/b\.pdf: PDF cannot be read/u);
  expect(output).toContain('2 stories imported, 1 file skipped.');
});

it('takes a saved page with the folder beside it, and calls no part of that a failure', async () => {
  const content = await contentFolder();
  const folder = await emptyFolder();
  await mkdir(join(folder, 'Rain_files'));
  await writeFile(
    join(folder, 'Rain.html'),
    '<html><title>Rain</title><p>Rain. <img src="Rain_files/lamp.png" alt="a lamp"></p></html>',
  );
  await writeFile(join(folder, 'Rain_files', 'lamp.png'), PNG);
  await writeFile(join(folder, 'Rain_files', 'site.css'), 'p {}');
  await writeFile(join(folder, 'Rain_files', 'frame.html'), '<p>Buy!</p>');
  const { code, output, errors } = await runCommand(importCommand, '--content', content, folder);
  expect(errors).not.toContain('Rain_files');
  expect(code).toBe(0);
  expect(output).toContain('1 story imported.\n3 files passed over');
  const written = Object.keys(await filesBelow(content));
  expect(written.filter((path) => /^stories\/lamp-\w+\.png$/u.test(path))).toHaveLength(1);
});

it('names a picture that a person has named', async () => {
  const picture = join(await emptyFolder(), 'lamp.png');
  await writeFile(picture, PNG);
  const { code, errors } = await runCommand(
    importCommand,
    '--content',
    await contentFolder(),
    picture,
  );
  expect(code).toBe(1);
  expect(errors).toContain('lamp.png: this is a picture, not a story');
});

it('names a file that is not there', async () => {
  const { code, errors } = await runCommand(
    importCommand,
    '--content',
    await contentFolder(),
    'no.txt',
  );
  expect(code).toBe(1);
  expect(errors).toContain('no.txt: there is no such file');
});

it('proposes public: false where a public site takes in another’s story, and only there', async () => {
  const others = await textFile('Title: Rain\nAuthor: Zoë\n\nRain.\n');
  const own = await textFile('Title: Rain\nAuthor: penny\n\nRain.\n');
  const hidden = 'title: Mine\nauthor: Penny\npublic: false\n';
  const outputOf = async (site: string | undefined, file: string): Promise<string> =>
    (await runCommand(importCommand, '--content', await contentFolder(site), file)).output;
  expect(await outputOf(undefined, others)).toContain('public: false');
  expect(await outputOf(undefined, own)).not.toContain('public: false');
  expect(await outputOf(hidden, others)).not.toContain('public: false');
});

it('leaves an archive without an error to mend', async () => {
  const content = await contentFolder();
  const { code } = await runCommand(importCommand, '--content', content, FIXTURES);
  expect(code).toBe(0);
  const { stories, problems } = await readArchive(content, { today: '2026-01-01' });
  // Two of the fixtures hold the same story in different encodings.
  expect(stories.length).toBeGreaterThan(12);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('writes every story that a zip holds, and names what in it is none', async () => {
  const content = await contentFolder();
  const folder = await emptyFolder();
  const book = epubOf({ documents: { 'a.xhtml': '<p>Lit.</p>' } });
  const zip = zipOf({ 'a.epub': book, 'b.txt': 'Title: Rain\n\nRain.', 'c.pdf': '%PDF-1.7' });
  await writeFile(join(folder, 'all.zip'), zip);
  await writeFile(join(folder, 'none.zip'), zipOf({ 'lamp.png': 'x' }));
  const { code, output, errors } = await runCommand(importCommand, '--content', content, folder);
  expect(code).toBe(1);
  const files = await filesBelow(content);
  expect(Object.keys(files)).toContain('stories/rain.md');
  expect(files['stories/the-lamp-room.md']).toContain('Lit.');
  expect(`${output}${errors}`).toContain('all.zip/c.pdf');
  expect(`${output}${errors}`).toContain('no story was found in this zip');
});
