import { spawn } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/archive/read-archive.ts';
import { readExampleFiles } from '../../../src/cli/example-files.ts';
import initCommand from '../../../src/cli/init.ts';
import { emptyFolder, filesBelow, runCommand, type Ran } from './run-command.ts';

const EXAMPLE = fileURLToPath(new URL('../../../content', import.meta.url));
const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const ANSWERS = ['--title', 'Rain: a Shelf', '--author', 'Zoë', '--language', 'French', '--yes'];

async function exampleFolder(): Promise<string> {
  const content = await emptyFolder();
  await cp(EXAMPLE, content, { recursive: true });
  return content;
}

/** Runs `init` as a person does, who types lines. */
async function answering(content: string, typed: string): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, 'init', '--content', content]);
  let [output, errors] = ['', ''];
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (errors += String(data)));
  child.stdin.end(typed);
  const code = await new Promise<number>((done) =>
    child.on('close', (status) => done(status ?? -1)),
  );
  return { code, output, errors };
}

describe('init', () => {
  it('takes the example away, all of it, and leaves a site and a page about it', async () => {
    const content = await exampleFolder();
    const { code, output } = await runCommand(initCommand, '--content', content, ...ANSWERS);
    expect(code).toBe(0);
    expect(output).toContain('Rain: a Shelf is ready');
    const files = await filesBelow(content);
    const listed = [...(await readExampleFiles()).keys()];
    const left = Object.keys(files).filter((path) => listed.includes(path));
    expect(left.filter((path) => path !== 'site.yaml' && path !== 'pages/about.md')).toEqual([]);
    expect(files['site.yaml']).toMatch(/^format: 1\ntitle: "Rain: a Shelf"\n/u);
    expect(files['pages/about.md']).toContain('Rain: a Shelf');
  });

  it('leaves an archive without a problem', async () => {
    const content = await emptyFolder();
    const url = ['--url', 'https://example.org/rain'];
    await runCommand(initCommand, '--content', content, ...ANSWERS, ...url);
    const { site, problems } = await readArchive(content, { today: '2026-01-01' });
    expect(problems).toEqual([]);
    expect(site).toMatchObject({ author: 'Zoë', language: 'fr', base: '/rain/' });
  });

  it('never takes away what is not the example’s, or what a person has changed', async () => {
    const content = await exampleFolder();
    const example = [...(await readExampleFiles()).keys()];
    const changed = example.find((path) => path.startsWith('stories/')) ?? '';
    await writeFile(join(content, changed), 'My own words.');
    await writeFile(join(content, 'stories', 'mine.md'), '---\ntitle: Mine\n---\n\nRain.\n');
    const { output } = await runCommand(initCommand, '--content', content, ...ANSWERS);
    const files = await filesBelow(content);
    expect(files[changed]).toBe('My own words.');
    expect(files['stories/mine.md']).toContain('Rain.');
    expect(output).toContain(`${changed} was changed since it came with the example, and stays.`);
  });

  it('keeps what else stands in a site.yaml of one’s own, comments too', async () => {
    const content = await emptyFolder();
    const own = '# my site\nformat: 1\ntitle: Old\ntheme: dark # at night\n';
    await writeFile(join(content, 'site.yaml'), own);
    await runCommand(initCommand, '--content', content, ...ANSWERS);
    const site = (await filesBelow(content))['site.yaml'] ?? '';
    expect(site).toContain('# my site\n');
    expect(site).toContain('theme: dark # at night\n');
    expect(site).toContain('title: "Rain: a Shelf"\n');
    expect(site).not.toContain('Old');
  });

  it('may be run twice', async () => {
    const content = await exampleFolder();
    await runCommand(initCommand, '--content', content, ...ANSWERS);
    const before = await filesBelow(content);
    const { code } = await runCommand(initCommand, '--content', content, ...ANSWERS);
    expect(code).toBe(0);
    const after = await filesBelow(content);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after['pages/about.md']).toBe(before['pages/about.md']);
  });

  it.each([
    [['--yes'], '--title: a title is needed'],
    [['--title', 'x', '--language', 'Parseltongue', '--yes'], '--language: a language is needed'],
    [['--title', 'x', '--url', 'nowhere', '--yes'], '--url: a web address begins with https://'],
  ])('changes nothing where an option cannot be taken: %j', async (args, message) => {
    const content = await exampleFolder();
    const before = await filesBelow(content);
    const { code, errors } = await runCommand(initCommand, '--content', content, ...args);
    expect(code).toBe(2);
    expect(errors).toContain(message);
    expect(await filesBelow(content)).toEqual(before);
  });
});

describe('init on a terminal', () => {
  it('asks title, author, language and address, and again where an answer cannot be', async () => {
    const content = await emptyFolder();
    const { code, output } = await answering(content, '\nRain\nZoë\nKlingonish\n\n\n');
    expect(code).toBe(0);
    expect(output).toContain('a title is needed');
    expect(output).toContain('a language is needed');
    const { site } = await readArchive(content, { today: '2026-01-01' });
    expect(site).toMatchObject({ title: 'Rain', author: 'Zoë', language: 'en', url: undefined });
  });

  it('changes nothing where nobody answers to the end', async () => {
    const content = await emptyFolder();
    const { code, errors } = await answering(content, 'Rain\nZoë\n');
    expect(code).toBe(2);
    expect(errors).toContain('nothing was changed');
    expect(await filesBelow(content)).toEqual({});
  });
});
