import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/archive/read-archive.ts';
import newCommand from '../../../src/cli/new.ts';
import { emptyFolder, filesBelow, runCommand } from './run-command.ts';

async function contentFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const content = await emptyFolder();
  await writeFile(
    join(content, 'site.yaml'),
    'format: 1\ntitle: Mine\nlanguage: en\nauthor: Penny\n',
  );
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(content, path, '..'), { recursive: true });
    await writeFile(join(content, path), text);
  }
  return content;
}

async function storiesIn(content: string): Promise<readonly string[]> {
  return Object.keys(await filesBelow(content)).filter((path) => path.startsWith('stories/'));
}

describe('a new story', () => {
  it('is a file under the address of its title, and its path is printed', async () => {
    const content = await contentFolder();
    const { code, output } = await runCommand(
      newCommand,
      '--content',
      content,
      'The Lamp: a "Plan"',
    );
    expect(code).toBe(0);
    expect(await storiesIn(content)).toEqual(['stories/the-lamp-a-plan.md']);
    expect(output).toContain('the-lamp-a-plan.md\n');
  });

  it('can be read and built as it is', async () => {
    const content = await contentFolder();
    await runCommand(newCommand, '--content', content, '12:30 # @home');
    const { stories, problems } = await readArchive(content, { today: '2100-01-01' });
    expect(stories.map(({ title }) => title)).toEqual(['12:30 # @home']);
    expect(problems).toEqual([]);
  });

  it('has keys that are right once their # is taken away', async () => {
    const content = await contentFolder();
    await runCommand(newCommand, '--content', content, 'Rain');
    const text = (await filesBelow(content))['stories/rain.md'] ?? '';
    const wanted = text.replace(/^# (?=[a-z]+: )/gmu, '');
    expect(wanted).not.toBe(text);
    await writeFile(join(content, 'stories/rain.md'), wanted);
    const { stories, problems } = await readArchive(content, { today: '2100-01-01' });
    expect(problems).toEqual([]);
    expect(stories[0]).toMatchObject({ rating: 'teen', warnings: ['Major Character Death'] });
  });

  it('never takes the place of another', async () => {
    const content = await contentFolder({ 'stories/rain.md': 'mine' });
    const { code, errors } = await runCommand(newCommand, '--content', content, 'Rain!');
    expect(code).toBe(2);
    expect(errors).toContain('rain.md is there already');
    expect((await filesBelow(content))['stories/rain.md']).toBe('mine');
  });

  it('needs a title', async () => {
    const { code, errors } = await runCommand(newCommand, '--content', await contentFolder());
    expect([code, errors]).toEqual([2, 'TITLE is missing: npm run new -- "Title"\n']);
  });
});

describe('a new chapter', () => {
  const folder = {
    'stories/tide/index.md': '---\ntitle: Tide\n---\n',
    'stories/tide/01-in.md': 'In.',
    'stories/tide/09.5-pause.md': 'Pause.',
  };

  it('has the number after the last, written as the others are', async () => {
    const content = await contentFolder(folder);
    await runCommand(newCommand, '--content', content, '--chapter', 'tide', 'Out Again');
    expect(await storiesIn(content)).toContain('stories/tide/10-out-again.md');
  });

  it('may go without a title, and is then called by its number', async () => {
    const content = await contentFolder(folder);
    await runCommand(newCommand, '--content', content, '--chapter', 'stories/tide/');
    expect(await storiesIn(content)).toContain('stories/tide/10.md');
    const { stories, problems } = await readArchive(content, { today: '2100-01-01' });
    expect(problems).toEqual([]);
    expect(stories[0]?.chapters.at(-1)).toMatchObject({ slug: 'chapter-10', number: 10 });
  });

  it('of the same title as another has an address of its own', async () => {
    const content = await contentFolder(folder);
    await runCommand(newCommand, '--content', content, '--chapter', 'tide', 'In');
    expect(await storiesIn(content)).toContain('stories/tide/10-in-2.md');
  });

  it('of a story that is not there names the nearest that is', async () => {
    const content = await contentFolder(folder);
    const { code, errors } = await runCommand(
      newCommand,
      '--content',
      content,
      '--chapter',
      'tied',
    );
    expect([code, errors]).toEqual([2, 'there is no story tied; did you mean tide?\n']);
  });
});

describe('a one-shot that gets a second chapter', () => {
  const oneShot = {
    'stories/rain.md':
      '---\ntitle: Rain # mine\naliases: [drizzle]\nnumber: 1\ncover: { src: wet.png, alt: Rain }\n---\n\nRain. ![A hat](wet.png) [far](https://example.org/wet.png) [no](gone.png)\n',
    'stories/wet.png': 'png',
  };

  it('becomes a folder, with its text as the first chapter and its front matter kept', async () => {
    const content = await contentFolder(oneShot);
    const { code, output } = await runCommand(
      newCommand,
      ...['--content', content, '--chapter', 'rain', 'Snow'],
    );
    const files = await filesBelow(content);
    expect(code).toBe(0);
    expect(await storiesIn(content)).toEqual([
      'stories/rain/01.md',
      'stories/rain/02-snow.md',
      'stories/rain/index.md',
      'stories/wet.png',
    ]);
    expect(files['stories/rain/index.md']).toContain('title: Rain # mine\naliases: [ drizzle ]\n');
    expect(files['stories/rain/index.md']).not.toContain('number');
    expect(files['stories/rain/01.md']).toMatch(/^---\nnumber: 1\n---\n\nRain\. /u);
    expect(output).toContain('is now a folder');
  });

  it('keeps its address and its aliases', async () => {
    const content = await contentFolder(oneShot);
    await runCommand(newCommand, '--content', content, '--chapter', 'rain');
    const { stories } = await readArchive(content, { today: '2100-01-01' });
    expect(stories[0]).toMatchObject({ slug: 'rain', aliases: ['drizzle'] });
    expect(stories[0]?.chapters.map(({ slug }) => slug)).toEqual(['chapter-01', 'chapter-02']);
  });

  it('finds its pictures where they are, and leaves every other target alone', async () => {
    const content = await contentFolder(oneShot);
    await runCommand(newCommand, '--content', content, '--chapter', 'rain');
    const files = await filesBelow(content);
    expect(files['stories/rain/01.md']).toContain(
      '![A hat](../wet.png) [far](https://example.org/wet.png) [no](gone.png)',
    );
    expect(files['stories/rain/index.md']).toContain('src: ../wet.png');
  });
});
